import { EXIT, type ExitCode } from "../src/cli/exit-code.ts";
import { processTerminal, type Terminal } from "../src/cli/terminal.ts";
import { fr } from "../src/i18n/fr/evaluation.ts";
import { MalformedSet } from "../src/question-sets/malformed-set.ts";
import { readOptions, WrongUsage } from "./options.ts";
import { type EvaluationContext, runEvaluation } from "./run-evaluation.ts";

const terminal = processTerminal();
const context = {
  terminal,
  environment: process.env,
  folder: process.cwd(),
  clock: () => new Date(),
};
process.exitCode = await evaluate(process.argv.slice(2), context);

async function evaluate(words: readonly string[], context: EvaluationContext): Promise<ExitCode> {
  try {
    const options = readOptions(words, context.folder, context.terminal.out);
    return options === null ? EXIT.ok : await runEvaluation(options, context);
  } catch (error) {
    return report(error, context.terminal);
  }
}

/** Errors that carry a remedy are the technician's to mend; anything else is a defect of ours and keeps its stack. */
function report(error: unknown, terminal: Terminal): ExitCode {
  if (error instanceof WrongUsage) {
    terminal.err(`✗ ${error.message}`);
    return EXIT.usage;
  }
  const remedy = error instanceof Error ? (error as { remedy?: unknown }).remedy : undefined;
  if (error instanceof Error && typeof remedy === "string") {
    terminal.err(fr.run.error(error.message, remedy));
    return error instanceof MalformedSet ? EXIT.usage : EXIT.unavailable;
  }
  terminal.err(fr.run.fault(error instanceof Error ? (error.stack ?? error.message) : String(error)));
  return EXIT.failed;
}
