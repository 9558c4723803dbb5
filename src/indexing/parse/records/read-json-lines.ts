import { setImmediate } from "node:timers/promises";
import { z } from "zod";
import { readingMessages } from "../../../i18n/fr/reading.ts";
import { foundMetadata, metadataShape } from "../../metadata/metadata-schema.ts";
import { markdownBlocks } from "../markdown/markdown-blocks.ts";
import { quarantined, read } from "../outcome.ts";
import type { ParsedDocument, ReadOutcome, ReadWarning } from "../parsed-document.ts";

/** Metadata keys (null when unknown) plus the text; `publisher` is what national bases call the producer. */
const recordSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String).pipe(metadataShape.id).nullish(),
  title: metadataShape.title,
  text: z.string().trim().min(1),
  publisher: metadataShape.producer.nullish(),
  producer: metadataShape.producer.nullish(),
  url: metadataShape.url.nullish(),
  service: metadataShape.service.nullish(),
  audience: metadataShape.audience.nullish(),
  theme: metadataShape.theme.nullish(),
  /** What national bases call the file of a sheet: a subject inside the theme. */
  dossier: metadataShape.theme.nullish(),
  updated: metadataShape.updated.nullish(),
  valid_from: metadataShape.valid_from.nullish(),
  valid_until: metadataShape.valid_until.nullish(),
  keywords: metadataShape.keywords.nullish(),
  synonyms: metadataShape.synonyms.nullish(),
  lang: metadataShape.lang.nullish(),
  licence: metadataShape.licence.nullish(),
  sensitivity: metadataShape.sensitivity.nullish(),
  summary: z.string().nullish(),
});

const REQUIRED: ReadonlySet<string> = new Set(["id", "title", "text"]);

type Line =
  | { readonly kind: "document"; readonly document: ParsedDocument; readonly ignored: readonly string[] }
  | { readonly kind: "broken"; readonly detail: string };

/** Lines read between two pauses that let the rest of the process work. */
const BREATH = 40;

/** Reads one document a line. A broken line is reported with its number; the others are read all the same. */
export async function readJsonLines(text: string): Promise<ReadOutcome> {
  const documents: ParsedDocument[] = [];
  const warnings: ReadWarning[] = [];
  const known = new Set<string>();
  let firstFault: string | null = null;
  let number = 0;
  for (const row of text.split(/\r?\n/)) {
    number += 1;
    if (number % BREATH === 0) await setImmediate();
    if (row.trim() === "") continue;
    const line = readLine(row, number);
    if (line.kind === "broken") {
      firstFault ??= line.detail;
      warnings.push({ message: readingMessages.warning.brokenRecord(number, line.detail), line: number });
    } else if (known.has(line.document.record ?? "")) {
      const message = readingMessages.warning.duplicateRecord(number, line.document.record ?? "");
      warnings.push({ message, line: number });
    } else {
      known.add(line.document.record ?? "");
      documents.push(line.document);
      for (const field of line.ignored) {
        warnings.push({ message: readingMessages.warning.ignoredField(number, field), line: number });
      }
    }
  }
  if (documents.length > 0) return read(documents, warnings);
  if (firstFault === null) return quarantined("empty", readingMessages.quarantine.empty);
  const line = warnings[0]?.line;
  return quarantined(
    "invalid-syntax",
    readingMessages.quarantine.noRecord(`${firstFault}${readingMessages.line(line)}`),
    line === undefined ? {} : { line },
  );
}

function readLine(row: string, number: number): Line {
  let value: unknown;
  try {
    // An empty string says nothing, like null.
    value = JSON.parse(row, (_, field) => (field === "" ? null : field));
  } catch {
    return { kind: "broken", detail: readingMessages.detail.notJson };
  }
  let checked = recordSchema.safeParse(value);
  const ignored = wrongFields(checked).filter((field) => !REQUIRED.has(field));
  // A wrong optional field is no reason to lose a document.
  if (ignored.length > 0) checked = recordSchema.safeParse(without(value, ignored));
  if (!checked.success) {
    return { kind: "broken", detail: readingMessages.detail.missing(wrongFields(checked)[0] ?? "title") };
  }
  const { text, publisher, theme, dossier, ...fields } = checked.data;
  const metadata = foundMetadata({
    ...fields,
    theme: [theme, dossier].filter(Boolean).join(" > ") || null,
    producer: fields.producer ?? publisher,
  });
  const blocks = markdownBlocks(text);
  if (blocks.length === 0) return { kind: "broken", detail: readingMessages.detail.missing("text") };
  return { kind: "document", document: { record: metadata.id ?? String(number), metadata, blocks }, ignored };
}

function wrongFields(checked: ReturnType<typeof recordSchema.safeParse>): string[] {
  return checked.success ? [] : checked.error.issues.map((issue) => String(issue.path[0] ?? "title"));
}

function without(value: unknown, fields: readonly string[]): unknown {
  const entries = Object.entries(value as Readonly<Record<string, unknown>>);
  return Object.fromEntries(entries.filter(([key]) => !fields.includes(key)));
}
