import { existsSync } from "node:fs";
import { fr } from "../../i18n/fr/doctor.ts";
import type { Check } from "../check.ts";

/** The citizen widget has been built. */
export const checkWebFiles: Check = async () => {
  const built = existsSync(new URL("../../../dist/web/widget.js", import.meta.url));
  return built
    ? [{ status: "ok", message: fr.webFiles }]
    : [{ status: "failure", message: fr.noWebFiles, remedy: fr.noWebFilesRemedy }];
};
