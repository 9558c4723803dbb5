import type { Database } from "../store/database.ts";
import { assembleDocuments } from "./assemble.ts";
import { quarantinedLines } from "./build-receipt.ts";
import type { QuarantinedLine } from "./receipt.ts";
import { readSourceFiles } from "./source-files.ts";

/** What the last saved run set aside and is still so. */
export async function quarantineReport(database: Database): Promise<QuarantinedLine[]> {
  const files = await readSourceFiles(database);
  return quarantinedLines(files, assembleDocuments(files).duplicates);
}
