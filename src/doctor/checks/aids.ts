import { existsSync } from "node:fs";
import { fr } from "../../i18n/fr/aids.ts";
import {
  type AidFiles,
  readAidFiles,
  type SettledAids,
  settleAids,
} from "../../indexing/aids/settle-aids.ts";
import { readSourceFiles } from "../../indexing/source-files.ts";
import { openDatabase } from "../../store/database.ts";
import { aidsOf, liveAids } from "../../store/generation-aids.ts";
import type { Check, Finding } from "../check.ts";

/** The synonyms and remembered questions of staff read well, and name documents that are indexed. */
export const checkAids: Check = async ({ knowledge, databaseFile }) => {
  const files = await readAidFiles([{ path: knowledge, origin: "local" }]);
  const { stored, lines, quarantined, warnings } = existsSync(databaseFile)
    ? await settleWithIndex(files, databaseFile)
    : settleAids(files, [], null);
  const { synonyms, remembered } = aidsOf(stored);
  const { held } = fr;
  const message = fr.doctor.held(held.synonyms(synonyms.length), held.questions(remembered.length));
  return [
    { status: "ok", message: lines.length === 0 ? fr.doctor.none : message },
    ...quarantined.map(
      ({ path, quarantine: { reason, remedy, line } }): Finding => ({
        status: "warning",
        message: fr.doctor.at(path, reason, line),
        remedy,
      }),
    ),
    ...warnings.map(
      ({ path, message, line }): Finding => ({
        status: "warning",
        message: fr.doctor.at(path, message, line),
        remedy: fr.doctor.lineRemedy,
      }),
    ),
  ];
};

async function settleWithIndex(files: AidFiles, databaseFile: string): Promise<SettledAids> {
  const database = await openDatabase(databaseFile);
  try {
    const indexed = (await readSourceFiles(database)).map(({ path, documents }) => ({
      path,
      documentIds: documents.map(({ documentId }) => documentId),
    }));
    return settleAids(files, await liveAids(database), indexed);
  } finally {
    await database.destroy();
  }
}
