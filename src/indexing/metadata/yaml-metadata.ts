import type { z } from "zod";
import { readingMessages } from "../../i18n/fr/reading.ts";
import type { FoundMetadata, Quarantine } from "../parse/parsed-document.ts";
import { foundMetadata, METADATA_KEYS, metadataSchema } from "./metadata-schema.ts";
import { parseYaml, type YamlSource } from "./yaml-source.ts";

type MetadataOutcome =
  | { readonly kind: "found"; readonly metadata: FoundMetadata }
  | { readonly kind: "invalid"; readonly quarantine: Quarantine };

/**
 * Reads metadata written as YAML.
 *
 * @param file how messages name the place: a relative path, or "En-tête du document".
 * @param firstLine line of the file on which the YAML starts.
 */
export function readYamlMetadata(text: string, file: string, firstLine = 1): MetadataOutcome {
  const source = parseYaml(text, firstLine);
  if (source.kind === "invalid") return invalidYaml(source, file);
  return checkMetadata(source.value, source.lineOf, file);
}

/** Checks metadata already parsed from YAML; an empty file is no metadata. */
export function checkMetadata(
  value: unknown,
  lineOf: (path: ReadonlyArray<PropertyKey>) => number,
  file: string,
): MetadataOutcome {
  const messages = readingMessages.quarantine;
  if (value === null || value === undefined) return { kind: "found", metadata: {} };
  if (typeof value !== "object" || Array.isArray(value)) {
    return invalid({ code: "invalid-metadata", ...messages.notAMapping(file), line: lineOf([]) });
  }
  const filled = Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null));
  const checked = metadataSchema.safeParse(filled);
  if (checked.success) return { kind: "found", metadata: foundMetadata(checked.data) };
  // A misspelt name explains the one that is missing.
  const issue = checked.error.issues.find(isUnknownKey) ?? checked.error.issues[0];
  const unknown = issue?.code === "unrecognized_keys" ? issue.keys[0] : undefined;
  const field = unknown ?? String(issue?.path[0] ?? "");
  const line = lineOf(unknown === undefined ? (issue?.path ?? []) : [unknown]);
  const help = unknown === undefined ? readingMessages.fields[field] : undefined;
  const explained = help
    ? messages.wrongField(file, line, field, help.expected, help.example)
    : messages.unknownField(file, line, field, METADATA_KEYS);
  return invalid({ code: "invalid-metadata", ...explained, line, field });
}

/** The quarantine of YAML that does not parse. */
export function invalidYaml(source: Extract<YamlSource, { kind: "invalid" }>, file: string) {
  return invalid({
    code: "invalid-syntax",
    ...readingMessages.quarantine.yaml(file, source.line, source.detail),
    line: source.line,
  });
}

function invalid(quarantine: Quarantine): Extract<MetadataOutcome, { kind: "invalid" }> {
  return { kind: "invalid", quarantine };
}

/** Whether a zod issue is about a key that does not exist. */
export function isUnknownKey(issue: z.core.$ZodIssue): boolean {
  return issue.code === "unrecognized_keys";
}
