import { fr } from "../i18n/fr/indexing.ts";
import { DatabaseUnusable } from "../store/database.ts";

/** SQLite's primary result codes for a disk that does not take the data: PERM, READONLY, IOERR, FULL, CANTOPEN. */
const DISK = new Set([3, 8, 10, 13, 14]);

/** Turns SQLite's refusal to write into an error with a remedy; any other error is given back as it is. */
export function storageFault(error: unknown): unknown {
  const { code, errcode, message } = error as { code?: string; errcode?: number; message?: string };
  if (code !== "ERR_SQLITE_ERROR" || errcode === undefined || !DISK.has(errcode & 0xff)) return error;
  return new DatabaseUnusable(fr.storage(message ?? String(errcode)), error);
}
