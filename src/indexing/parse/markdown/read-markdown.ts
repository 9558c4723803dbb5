import { readingMessages } from "../../../i18n/fr/reading.ts";
import { readYamlMetadata } from "../../metadata/yaml-metadata.ts";
import { quarantined, read } from "../outcome.ts";
import type { FoundMetadata, ReadOutcome } from "../parsed-document.ts";
import { markdownBlocks } from "./markdown-blocks.ts";

/** Reads Markdown with its optional YAML front matter. */
export function readMarkdown(text: string): ReadOutcome {
  const parts = splitFrontMatter(text);
  if (parts === null) {
    return quarantined("invalid-syntax", readingMessages.quarantine.unclosedFrontMatter, { line: 1 });
  }
  let metadata: FoundMetadata = {};
  if (parts.frontMatter !== null) {
    const outcome = readYamlMetadata(parts.frontMatter, readingMessages.frontMatter, 2);
    if (outcome.kind === "invalid") return { kind: "quarantined", quarantine: outcome.quarantine };
    metadata = outcome.metadata;
  }
  const blocks = markdownBlocks(parts.body);
  if (blocks.length === 0) return quarantined("empty", readingMessages.quarantine.empty);
  return read([{ record: null, metadata, blocks }]);
}

/** Null when front matter is opened and never closed; `---` over anything but `key:` is a horizontal rule. */
function splitFrontMatter(
  text: string,
): { readonly frontMatter: string | null; readonly body: string } | null {
  const opening = /^---[ \t]*\r?\n/.exec(text);
  if (!opening) return { frontMatter: null, body: text };
  const rest = text.slice(opening[0].length);
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m.exec(rest);
  if (closing) {
    return { frontMatter: rest.slice(0, closing.index), body: rest.slice(closing.index + closing[0].length) };
  }
  return /^[\w-]+:/.test(rest) ? null : { frontMatter: null, body: text };
}
