import { createServer } from "node:net";
import { fr } from "../../i18n/fr/doctor.ts";
import type { Check, Finding } from "../check.ts";

/** The port is free; taken is normal when Parvis runs. */
export const checkPort: Check = ({ port, host }) =>
  new Promise((resolve) => {
    const server = createServer();
    const tell = (finding: Finding) => resolve([finding]);
    server.once("error", () =>
      tell({ status: "warning", message: fr.portTaken(port), remedy: fr.portTakenRemedy }),
    );
    server.listen(port, host, () => server.close(() => tell({ status: "ok", message: fr.portFree(port) })));
  });
