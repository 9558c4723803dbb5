import { fr } from "../../i18n/fr/start.ts";
import { startParvis } from "../../main.ts";
import { createLog } from "../../telemetry/log.ts";
import { configured } from "../configured.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { CommandContext } from "../program.ts";

/** `parvis start`: runs until SIGINT or SIGTERM, then stops without losing a turn. A second signal stops at once. */
export async function start(context: CommandContext): Promise<ExitCode> {
  const config = await configured(context);
  if (config === null) return EXIT.usage;
  const { terminal } = context;
  const running = await startParvis(config, { log: createLog(config.logLevel) });
  terminal.err(fr.indexing);
  await running.indexed.catch(() => {});
  terminal.err(fr.ready(running.url));
  await stopSignal();
  terminal.err(fr.stopping);
  process.once("SIGINT", () => process.exit(EXIT.failed));
  await running.stop();
  terminal.err(fr.stopped);
  return EXIT.ok;
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });
}
