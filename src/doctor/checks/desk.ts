import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { fr } from "../../i18n/fr/doctor.ts";
import { openDatabase } from "../../store/database.ts";
import { hasAgents } from "../../store/staffing.ts";
import type { Check } from "../check.ts";

const PAGES = fileURLToPath(new URL("../../../dist/desk/index.html", import.meta.url));

/** Whether agents have pages to answer from, and somebody an account. */
export const checkDesk: Check = async ({ databaseFile }) => {
  if (!existsSync(PAGES)) {
    return [{ status: "failure", message: fr.desk.notBuilt, remedy: fr.desk.notBuiltRemedy }];
  }
  if (!existsSync(databaseFile)) return [{ status: "ok", message: fr.desk.nobody }];
  const database = await openDatabase(databaseFile);
  try {
    return [{ status: "ok", message: (await hasAgents(database)) ? fr.desk.staffed : fr.desk.nobody }];
  } finally {
    await database.destroy();
  }
};
