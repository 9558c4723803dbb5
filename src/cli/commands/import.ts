import { fr } from "../../i18n/fr/cli.ts";
import { importServicePublic } from "../../indexing/national/import-service-public.ts";
import { configured } from "../configured.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { CommandContext } from "../program.ts";
import { createProgress } from "../progress.ts";

/** `parvis import service-public <zip|folder|url>`: writes the national base; the next indexing takes it in. */
export async function importBase(context: CommandContext, base: string, source: string): Promise<ExitCode> {
  const { terminal } = context;
  if (base !== "service-public") {
    terminal.err(fr.import.unknownBase(base));
    return EXIT.usage;
  }
  const config = await configured(context);
  if (config === null) return EXIT.usage;
  const progress = createProgress(terminal);
  try {
    const receipt = await importServicePublic(source, config.nationalFolder, (done, total) =>
      progress.report(fr.import.phase, done, total),
    );
    progress.end();
    terminal.out(fr.import.done(receipt.sheets, receipt.file));
    for (const [reason, count] of receipt.skipped) terminal.out(fr.import.skipped(count, reason));
    for (const { name, reason } of receipt.unreadable) terminal.out(`  ✗ ${name} : ${reason}`);
    if (receipt.unknown.size > 0) terminal.out(fr.import.unknownElements([...receipt.unknown]));
    terminal.out(fr.import.next);
    return EXIT.ok;
  } finally {
    progress.end();
  }
}
