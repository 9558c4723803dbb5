import { existsSync } from "node:fs";
import { fr } from "../../i18n/fr/doctor.ts";
import { openLiveIndex } from "../../indexing/live-index.ts";
import { quarantineReport } from "../../indexing/quarantine-report.ts";
import { createEmbedder } from "../../retrieval/embedding/create-embedder.ts";
import { openDatabase } from "../../store/database.ts";
import type { Check, Finding } from "../check.ts";

/** A generation serves, made by this version, and what was set aside is listed with its reason. */
export const checkIndex: Check = async (config) => {
  if (!existsSync(config.databaseFile))
    return [{ status: "warning", message: fr.noIndex, remedy: fr.noIndexRemedy }];
  const database = await openDatabase(config.databaseFile);
  try {
    const embedder = await createEmbedder(config.embeddings);
    const { vectorCacheFolder } = config;
    const index = await openLiveIndex({
      database,
      embedder,
      vectorCacheFolder,
      buildsGraph: false,
      clock: () => new Date(),
    });
    const status = index.status();
    await index.close();
    const setAside = await quarantineReport(database);
    return [
      status.kind === "serving"
        ? { status: "ok", message: fr.index(status.generation, status.documents, status.passages) }
        : { status: "failure", message: status.problem.message, remedy: status.problem.remedy },
      ...setAside.map(
        ({ path, quarantine }): Finding => ({
          status: "warning",
          message: fr.setAside(path, quarantine.reason),
          remedy: quarantine.remedy,
        }),
      ),
    ];
  } finally {
    await database.destroy();
  }
};
