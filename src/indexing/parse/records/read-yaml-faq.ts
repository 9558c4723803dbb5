import { z } from "zod";
import { readingMessages } from "../../../i18n/fr/reading.ts";
import { foundMetadata, metadataShape } from "../../metadata/metadata-schema.ts";
import { checkMetadata, invalidYaml, isUnknownKey } from "../../metadata/yaml-metadata.ts";
import { parseYaml, type YamlSource } from "../../metadata/yaml-source.ts";
import { quarantined, read } from "../outcome.ts";
import type { FoundMetadata, Quarantine, ReadOutcome } from "../parsed-document.ts";
import { type FaqEntry, faqDocuments } from "./faq-documents.ts";

const messages = readingMessages.quarantine;
const text = z.union([z.string(), z.number()]).transform((value) => String(value).trim());

/** `réponse` may stand for `answer`; `variants` are other wordings of the question. */
const itemSchema = z
  .strictObject({
    ...metadataShape,
    question: text.pipe(z.string().min(1)),
    answer: text.pipe(z.string().min(1)),
    variants: metadataShape.keywords,
  })
  .partial()
  .required({ question: true, answer: true });

/** Reads a list of questions and answers, or `faq: [...]` with the document's metadata beside it. */
export function readYamlFaq(source: string): ReadOutcome {
  const yaml = parseYaml(source);
  if (yaml.kind === "invalid") {
    return { kind: "quarantined", quarantine: invalidYaml(yaml, readingMessages.yamlFaq).quarantine };
  }
  const root = yaml.value;
  if (Array.isArray(root)) return readItems(root, [], {}, yaml);
  if (!isMapping(root) || !Array.isArray(root.faq))
    return quarantined("invalid-syntax", messages.faqShape, { line: 1 });
  const { faq, ...fields } = root;
  const shared = checkMetadata(fields, yaml.lineOf, readingMessages.yamlFaq);
  if (shared.kind === "invalid") return { kind: "quarantined", quarantine: shared.quarantine };
  return readItems(faq as readonly unknown[], ["faq"], shared.metadata, yaml);
}

function readItems(
  items: readonly unknown[],
  path: readonly string[],
  shared: FoundMetadata,
  yaml: Extract<YamlSource, { kind: "parsed" }>,
): ReadOutcome {
  if (items.length === 0) return quarantined("empty", messages.empty);
  const entries: FaqEntry[] = [];
  for (const [index, item] of items.entries()) {
    const entry = readItem(item);
    if ("field" in entry)
      return {
        kind: "quarantined",
        quarantine: fault(entry, yaml.lineOf([...path, index, ...(entry.field ? [entry.field] : [])])),
      };
    entries.push(entry);
  }
  return read(faqDocuments(entries, shared));
}

interface Fault {
  readonly field: string;
  readonly unknown: boolean;
}

function readItem(item: unknown): FaqEntry | Fault {
  if (!isMapping(item)) return { field: "question", unknown: false };
  const { réponse, reponse, ...rest } = item;
  const answer = rest.answer ?? réponse ?? reponse;
  const present = Object.entries({ ...rest, answer }).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  const checked = itemSchema.safeParse(Object.fromEntries(present));
  if (!checked.success) {
    // A misspelt name explains the one that is missing.
    const issue = checked.error.issues.find(isUnknownKey) ?? checked.error.issues[0];
    const unknown = issue?.code === "unrecognized_keys" ? issue.keys[0] : undefined;
    return { field: unknown ?? String(issue?.path[0] ?? "question"), unknown: unknown !== undefined };
  }
  const { question, answer: text, variants, synonyms, ...fields } = checked.data;
  return {
    question,
    answer: text,
    metadata: foundMetadata({ ...fields, synonyms: [...(variants ?? []), ...(synonyms ?? [])] }),
  };
}

function fault({ field, unknown }: Fault, line: number): Quarantine {
  const help = readingMessages.fields[field];
  const expected = unknown
    ? readingMessages.detail.unknownField
    : (help?.expected ?? readingMessages.detail.textExpected);
  return { code: "invalid-syntax", ...messages.faqItem(line, field, expected), line, field };
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
