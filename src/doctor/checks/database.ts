import { existsSync, statSync } from "node:fs";
import { sql } from "kysely";
import { fr } from "../../i18n/fr/doctor.ts";
import { openDatabase } from "../../store/database.ts";
import type { Check } from "../check.ts";

/** The database opens, is of our version, and SQLite finds it sound. */
export const checkDatabase: Check = async ({ databaseFile }) => {
  if (!existsSync(databaseFile))
    return [{ status: "warning", message: fr.noDatabase(databaseFile), remedy: fr.runIndex }];
  const database = await openDatabase(databaseFile);
  try {
    const { rows } = await sql<{ quick_check: string }>`pragma quick_check`.execute(database);
    const verdict = rows.map((row) => row.quick_check).join(", ");
    if (verdict !== "ok")
      return [{ status: "failure", message: fr.damaged(verdict), remedy: fr.damagedRemedy }];
    return [{ status: "ok", message: fr.database(databaseFile, statSync(databaseFile).size) }];
  } finally {
    await database.destroy();
  }
};
