import type { DocumentMeta, Passage } from "../../src/retrieval/passage.ts";
import type { CorpusDocument } from "./shared-data.ts";

const LONGEST = 1500;

/** Metadata of a development document, as a national sheet. */
export function corpusMeta(document: CorpusDocument): DocumentMeta {
  return {
    id: document.id,
    title: document.title,
    url: document.url ?? null,
    producer: document.publisher ?? "inconnu",
    updated: document.updated ?? "2020-01-01",
    updatedSource: "declared",
    service: null,
    audience: [],
    theme: document.theme ?? null,
    validFrom: null,
    validUntil: null,
    keywords: [],
    lang: "fr",
    licence: null,
    sensitivity: "public",
    origin: "national",
    source: document.id,
    summary: document.summary ?? "",
  };
}

/** Cuts the Markdown of a document along its headings, at most 1,500 characters a passage. */
export function corpusPassages(document: CorpusDocument): Passage[] {
  const passages: Passage[] = [];
  let headings: string[] = [];
  let lines: string[] = [];
  const flush = () => {
    for (const text of pieces(lines.join("\n").trim())) {
      passages.push({
        id: `${document.id}::${passages.length}`,
        documentId: document.id,
        ordinal: passages.length,
        kind: "section",
        headings: headings.filter(Boolean),
        question: null,
        text,
        page: null,
        anchor: null,
        digest: "",
      });
    }
    lines = [];
  };
  for (const line of document.text.split("\n")) {
    const heading = /^(#{1,6})\s+(.*)$/.exec(line);
    if (heading === null) {
      lines.push(line);
      continue;
    }
    flush();
    const level = heading[1]?.length ?? 1;
    // The level-one heading repeats the title.
    if (level > 1) headings = [...headings.slice(0, level - 2), heading[2] ?? ""];
    else headings = [];
  }
  flush();
  return passages;
}

function pieces(text: string): string[] {
  const found: string[] = [];
  let rest = text;
  while (rest.length > LONGEST) {
    const cut = Math.max(rest.lastIndexOf("\n", LONGEST), rest.lastIndexOf(". ", LONGEST) + 1);
    const at = cut < LONGEST / 2 ? LONGEST : cut;
    found.push(rest.slice(0, at).trim());
    rest = rest.slice(at).trim();
  }
  if (rest !== "") found.push(rest);
  return found;
}
