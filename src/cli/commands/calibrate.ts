import { resolve } from "node:path";
import type { Config } from "../../config.ts";
import { fr } from "../../i18n/fr/calibration.ts";
import { measureCalibration } from "../../indexing/calibration/measure-calibration.ts";
import { publishCalibration } from "../../indexing/calibration/publish-calibration.ts";
import { MalformedSet } from "../../question-sets/malformed-set.ts";
import type { Targets } from "../../retrieval/confidence/calibrate.ts";
import { calibrationOf, liveAids } from "../../store/generation-aids.ts";
import { liveManifest } from "../../store/generations.ts";
import { configured } from "../configured.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { CommandContext } from "../program.ts";
import { createProgress } from "../progress.ts";
import { calibrationJson, calibrationLines } from "../show-calibration.ts";
import { openWorkspace, type Workspace } from "../workspace.ts";

interface CalibrateOptions {
  readonly targetError: string;
  readonly targetMiss: string;
  readonly set?: readonly string[];
  readonly json?: true;
  readonly dryRun?: true;
  readonly shipped?: true;
}

const clock = () => new Date();

/** `parvis calibrate`: derives the thresholds from labelled questions and puts them in service with the index. */
export async function calibrate(context: CommandContext, options: CalibrateOptions): Promise<ExitCode> {
  const config = await configured(context);
  if (config === null) return EXIT.usage;
  const { terminal } = context;
  const targetError = shareOf(options.targetError);
  const targetMiss = shareOf(options.targetMiss);
  if (targetError === null || targetMiss === null) {
    const [option, word] =
      targetError === null ? ["--target-error", options.targetError] : ["--target-miss", options.targetMiss];
    terminal.err(fr.notAShare(option, word));
    return EXIT.usage;
  }
  const workspace = await openWorkspace(config);
  try {
    if (options.shipped) return await goBackToShipped(context, workspace);
    return await measureAndPublish(context, config, workspace, options, { targetError, targetMiss });
  } catch (error) {
    if (!(error instanceof MalformedSet)) throw error;
    terminal.err(`✗ ${error.message}\n  → ${error.remedy}`);
    return EXIT.usage;
  } finally {
    await workspace.close();
  }
}

async function measureAndPublish(
  { terminal, folder }: CommandContext,
  { knowledge, vectorCacheFolder }: Config,
  { database, embedder, collectivity }: Workspace,
  { set = [], json = false, dryRun = false }: { set?: readonly string[]; json?: boolean; dryRun?: boolean },
  targets: Targets,
): Promise<ExitCode> {
  const progress = createProgress(terminal);
  const onAsked = (done: number, total: number) => progress.report(fr.phase, done, total);
  const { timezone } = collectivity;
  const sets = set.map((path) => resolve(folder, path));
  const deps = { database, embedder, knowledge, vectorCacheFolder, timezone, clock, onAsked };
  const measured = await measureCalibration(deps, sets, targets).finally(progress.end);
  const { chosen, generation, calibration } = measured;
  if (calibration === null) {
    for (const warning of chosen.warnings) terminal.err(`! ${warning}`);
    terminal.err(chosen.origin === "none" ? fr.none : fr.noneJudged);
    terminal.err(fr.shippedMeaning);
    terminal.err(fr.howTo);
    return EXIT.failed;
  }
  const published = dryRun ? null : await publishCalibration(calibration, generation, { database, clock });
  if (json) terminal.out(JSON.stringify(calibrationJson(chosen, calibration, published)));
  else {
    for (const line of calibrationLines(chosen, calibration)) terminal.out(line);
    terminal.out(published === null ? fr.notStored : fr.stored(published));
  }
  return EXIT.ok;
}

async function goBackToShipped({ terminal }: CommandContext, { database }: Workspace): Promise<ExitCode> {
  const live = await liveManifest(database);
  if (live === null || calibrationOf(await liveAids(database)) === null) {
    terminal.out(fr.alreadyShipped);
    return EXIT.ok;
  }
  terminal.out(fr.backToShipped(await publishCalibration(null, live.generation, { database, clock })));
  return EXIT.ok;
}

/** `0.05`, `0,05`, `5%` or `5 %`, between 0 and 1 (both left out); null for anything else. */
function shareOf(word: string): number | null {
  const [, digits, percent] = /^\s*(\d+(?:[.,]\d+)?)\s*(%?)\s*$/.exec(word) ?? [];
  if (digits === undefined) return null;
  const value = Number(digits.replace(",", ".")) / (percent === "%" ? 100 : 1);
  return value > 0 && value < 1 ? value : null;
}
