import { fr } from "../../i18n/fr/start.ts";
import { startParvis } from "../../main.ts";
import { createLog } from "../../telemetry/log.ts";
import { configured } from "../configured.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { CommandContext } from "../program.ts";
import { createProgress, type Progress } from "../progress.ts";

const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/** `parvis start`: runs until SIGINT or SIGTERM, then stops without losing a turn. A second signal stops at once. */
export async function start(context: CommandContext): Promise<ExitCode> {
  const config = await configured(context);
  if (config === null) return EXIT.usage;
  const { terminal } = context;
  const stopAsked = stopSignal();
  const progress = createProgress(terminal);
  let firstReading: Progress | null = progress.report;
  const running = await startParvis(config, {
    log: createLog(config.logLevel),
    onProgress: (phase, done, total) => firstReading?.(phase, done, total),
  });
  const firstAccount = await running.firstAccount();
  if (firstAccount !== null) terminal.err(fr.firstAccount(firstAccount));
  terminal.err(fr.indexing);
  // Not awaited: the first reading may be long, and a signal must be heard meanwhile.
  const read = running.indexed.finally(() => {
    firstReading = null;
    progress.end();
  });
  void read.then(
    () => {
      const missing = running.missing();
      terminal.err(
        missing.length === 0 ? fr.ready(running.url) : fr.notYet(running.url, missing.join(" ; ")),
      );
    },
    (error: unknown) => terminal.err(fr.notIndexed(running.url, String((error as Error).message))),
  );
  await stopAsked;
  terminal.err(fr.stopping);
  for (const signal of SIGNALS) process.once(signal, () => process.exit(EXIT.failed));
  await running.stop();
  terminal.err(fr.stopped);
  return EXIT.ok;
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    const asked = () => {
      for (const signal of SIGNALS) process.off(signal, asked);
      resolve();
    };
    for (const signal of SIGNALS) process.on(signal, asked);
  });
}
