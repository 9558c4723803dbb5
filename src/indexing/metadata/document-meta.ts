import { readingMessages } from "../../i18n/fr/reading.ts";
import type { DocumentMeta, UpdatedSource } from "../../retrieval/passage.ts";
import type { FoundMetadata, ParsedDocument, ReadWarning } from "../parse/parsed-document.ts";
import { readableName } from "./readable-name.ts";

/** What the collectivity's own facts say of its documents. */
export interface DocumentDefaults {
  /** Producer of documents that name none. */
  readonly producer: string;
  /** Ids of its services; any other `service` is reported. Left out: not checked. */
  readonly services?: readonly string[];
}

interface Found {
  readonly parsed: ParsedDocument;
  /** Nearest first, as `readMetadataLayers` gives them. */
  readonly layers: readonly FoundMetadata[];
  /** With `/`. */
  readonly relativePath: string;
  readonly origin: "local" | "national";
  /** ISO dates or date-times. */
  readonly fileDates: { readonly git: string | null; readonly modified: string };
  readonly defaults: DocumentDefaults;
}

/**
 * Settles a document's metadata: what the document itself declares wins over its sidecar, then over folder defaults
 * (nearest first); keywords add up. What is missing falls back, and each guess is reported.
 */
export function documentMeta(found: Found): {
  readonly meta: DocumentMeta;
  readonly warnings: readonly ReadWarning[];
} {
  const { parsed, relativePath } = found;
  const sources = [parsed.metadata, ...found.layers];
  const declared = <Key extends keyof FoundMetadata>(key: Key): FoundMetadata[Key] | undefined =>
    sources.find((source) => source[key] !== undefined)?.[key];
  const title = declaredTitle(parsed, declared("title"));
  const date = settleDate(declared("updated"), declared("documentDate"), found.fileDates);
  const fallbackTitle = readableName(relativePath);
  const warnings: ReadWarning[] = [];
  if (title === null) warnings.push({ message: readingMessages.warning.titleFromName(fallbackTitle) });
  if (date.source !== "declared") {
    warnings.push({ message: readingMessages.warning.date(date.source, date.updated) });
  }
  const service = declared("service") ?? null;
  const { services } = found.defaults;
  if (service !== null && services !== undefined && !services.includes(service)) {
    warnings.push({ message: readingMessages.warning.unknownService(service, services) });
  }
  const meta: DocumentMeta = {
    id: documentId(found),
    title: title ?? fallbackTitle,
    url: declared("url") ?? null,
    producer: declared("producer") ?? found.defaults.producer,
    updated: date.updated,
    updatedSource: date.source,
    service,
    audience: declared("audience") ?? [],
    theme: declared("theme") ?? null,
    validFrom: declared("validFrom") ?? null,
    validUntil: declared("validUntil") ?? null,
    keywords: [...new Set(sources.flatMap((source) => source.keywords ?? []))],
    lang: declared("lang") ?? "fr",
    licence: declared("licence") ?? null,
    sensitivity: declared("sensitivity") ?? "public",
    origin: found.origin,
    source: relativePath,
    summary: declared("summary") ?? "",
  };
  return { meta, warnings };
}

function documentId({ parsed, layers, relativePath }: Found): string {
  if (parsed.metadata.id) return parsed.metadata.id;
  const file = layers.find((layer) => layer.id !== undefined)?.id ?? relativePath;
  return parsed.record === null ? file : `${file}#${parsed.record}`;
}

function declaredTitle(parsed: ParsedDocument, declared: string | undefined): string | null {
  const heading = parsed.blocks.find((block) => block.kind === "heading");
  return declared ?? parsed.metadata.documentTitle ?? heading?.text ?? null;
}

function settleDate(
  declared: string | undefined,
  inDocument: string | undefined,
  file: Found["fileDates"],
): { readonly updated: string; readonly source: UpdatedSource } {
  if (declared) return { updated: declared, source: "declared" };
  if (inDocument) return { updated: inDocument, source: "document" };
  if (file.git) return { updated: file.git.slice(0, 10), source: "git" };
  return { updated: file.modified.slice(0, 10), source: "modified" };
}
