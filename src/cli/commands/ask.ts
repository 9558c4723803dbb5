import { createHash } from "node:crypto";
import { join, resolve } from "node:path";
import { createAnswerQuestion } from "../../answering/answer-question.ts";
import { localDay } from "../../collectivity/local-day.ts";
import type { Config } from "../../config.ts";
import { fr } from "../../i18n/fr/cli.ts";
import { openLiveIndex } from "../../indexing/live-index.ts";
import { configured } from "../configured.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { CommandContext } from "../program.ts";
import { createProgress } from "../progress.ts";
import { answerJson, answerLines } from "../show-answer.ts";
import { openWorkspace } from "../workspace.ts";

interface AskOptions {
  readonly json?: true;
  readonly knowledge?: string;
}

/** `parvis ask`: answers from the configured knowledge, or from another one indexed aside and kept for the next time. */
export async function ask(context: CommandContext, text: string, options: AskOptions): Promise<ExitCode> {
  const settings = await configured(context);
  if (settings === null) return EXIT.usage;
  const config =
    options.knowledge === undefined ? settings : aside(settings, resolve(context.folder, options.knowledge));
  const workspace = await openWorkspace(config);
  const progress = createProgress(context.terminal);
  try {
    const receipt = await workspace.index({ force: options.knowledge !== undefined }, progress.report);
    progress.end();
    if (receipt.outcome === "refused") context.terminal.err(fr.ask.staleIndex);
    const index = await openLiveIndex({
      database: workspace.database,
      embedder: workspace.embedder,
      vectorCacheFolder: config.vectorCacheFolder,
      buildsGraph: false,
      clock: () => new Date(),
    });
    try {
      const answer = createAnswerQuestion({ retriever: index, collectivity: () => workspace.collectivity });
      const at = new Date();
      const record = await answer({ text, history: [], at });
      // A deterministic step may answer before any search: the passages are still shown, to explain and to evaluate.
      const evidence =
        record.evidence ??
        (await index.retrieve(text, { today: localDay(workspace.collectivity, at).date }).catch(() => null));
      if (options.json) context.terminal.out(JSON.stringify(answerJson(record, evidence)));
      else for (const line of answerLines(record, evidence)) context.terminal.out(line);
      return EXIT.ok;
    } finally {
      await index.close();
    }
  } finally {
    progress.end();
    await workspace.close();
  }
}

/** The same settings over another knowledge, with a database of its own beside the configured one and no national base. */
function aside(config: Config, knowledge: string): Config {
  const folder = join(config.data, "ask", createHash("sha256").update(knowledge).digest("hex").slice(0, 16));
  return {
    ...config,
    knowledge,
    databaseFile: join(folder, "parvis.db"),
    nationalFolder: join(folder, "national"),
    vectorCacheFolder: join(folder, "vectors"),
  };
}
