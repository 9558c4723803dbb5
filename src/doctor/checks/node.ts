import { fr } from "../../i18n/fr/doctor.ts";
import type { Check } from "../check.ts";

/** The launcher already refuses a Node that is too old; this tells which one runs. */
export const checkNode: Check = async () => [{ status: "ok", message: fr.node(process.versions.node) }];
