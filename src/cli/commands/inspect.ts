import { existsSync, statSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { localDay } from "../../collectivity/local-day.ts";
import { unnamedCollectivity } from "../../collectivity/unnamed.ts";
import { fr } from "../../i18n/fr/cli.ts";
import { documentMeta } from "../../indexing/metadata/document-meta.ts";
import { readMetadataLayers } from "../../indexing/metadata/layers.ts";
import type { ParsedDocument, Quarantine, ReadWarning } from "../../indexing/parse/parsed-document.ts";
import { readDocumentFile } from "../../indexing/parse/read-file.ts";
import { cutPassages } from "../../indexing/passages/cut-passages.ts";
import { configured } from "../configured.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { CommandContext } from "../program.ts";
import type { Terminal } from "../terminal.ts";
import { collectivityOf } from "../workspace.ts";

/** `parvis inspect`: shows what would enter the index, or why the file would be set aside. */
export async function inspect(context: CommandContext, file: string): Promise<ExitCode> {
  const config = await configured(context);
  if (config === null) return EXIT.usage;
  const { terminal } = context;
  const path = resolve(context.folder, file);
  if (!existsSync(path) || !statSync(path).isFile()) {
    terminal.err(fr.inspect.noFile(path));
    return EXIT.usage;
  }
  const inside = !relative(config.knowledge, path).startsWith("..");
  const root = inside ? config.knowledge : dirname(path);
  const relativePath = relative(root, path).replaceAll("\\", "/");
  const layers = await readMetadataLayers(root, relativePath);
  if (layers.kind === "invalid") return setAside(terminal, layers.quarantine);
  const outcome = await readDocumentFile(path);
  if (outcome.kind === "quarantined") return setAside(terminal, outcome.quarantine);
  // A fault of the facts file must not hide what is read of another.
  const collectivity = await collectivityOf(config.knowledge).catch(() => unnamedCollectivity);
  const modified = localDay(collectivity, statSync(path).mtime).date;
  for (const parsed of outcome.documents) {
    const { meta, warnings } = documentMeta({
      parsed,
      layers: layers.layers,
      relativePath,
      origin: "local",
      fileDates: { git: null, modified },
      defaults: {
        producer: collectivity.name,
        ...(collectivity === unnamedCollectivity
          ? {}
          : { services: collectivity.services.map(({ id }) => id) }),
      },
    });
    showDocument(terminal, parsed, meta, warnings);
  }
  for (const warning of outcome.warnings) terminal.out(fr.inspect.warning(placed(warning)));
  return EXIT.ok;
}

function showDocument(
  terminal: Terminal,
  parsed: ParsedDocument,
  meta: ReturnType<typeof documentMeta>["meta"],
  warnings: readonly ReadWarning[],
): void {
  const passages = cutPassages(meta, parsed.blocks);
  terminal.out(fr.inspect.document(meta.id));
  for (const [key, value] of Object.entries(meta)) {
    const shown = Array.isArray(value) ? value.join(", ") : value;
    if (shown !== null && shown !== "") terminal.out(`  ${key} : ${shown}`);
  }
  for (const warning of warnings) terminal.out(fr.inspect.warning(placed(warning)));
  terminal.out(fr.inspect.passages(passages.length));
  for (const passage of passages) {
    const trail = [...passage.headings, ...(passage.question === null ? [] : [passage.question])].join(" › ");
    terminal.out(fr.inspect.passage(passage.ordinal + 1, passage.kind, trail, passage.page));
    for (const line of passage.text.split("\n")) terminal.out(`      ${line}`);
  }
  terminal.out("");
}

function setAside(terminal: Terminal, quarantine: Quarantine): ExitCode {
  terminal.out(fr.inspect.quarantined(quarantine.reason, quarantine.line, quarantine.field));
  terminal.out(`  → ${quarantine.remedy}`);
  return EXIT.failed;
}

function placed(warning: ReadWarning): string {
  return fr.inspect.place(warning.message, warning.line, warning.page);
}
