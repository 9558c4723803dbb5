import { type Config, loadConfig } from "../config.ts";
import { fr } from "../i18n/fr/cli.ts";
import type { CommandContext } from "./program.ts";

/** Loads the configuration, or prints every problem and gives null: the command then exits with `EXIT.usage`. */
export async function configured(context: CommandContext): Promise<Config | null> {
  const outcome = await loadConfig(context.folder, context.environment);
  if (outcome.kind === "loaded") return outcome.config;
  context.terminal.err(fr.configInvalid);
  for (const problem of outcome.problems) context.terminal.err(`  ✗ ${problem.key} : ${problem.message}`);
  return null;
}
