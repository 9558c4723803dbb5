import type { CorpusDocument } from "../search/shared-data.ts";

/** Longest text of a unit, in UTF-16 units. */
const LIMIT = 1700;

/** A piece of a document as the peers index it. */
export interface Unit {
  /** Id of its document. */
  readonly document: string;
  readonly title: string;
  /** Headings above it, outermost first, joined; empty under the title alone. */
  readonly headings: string;
  readonly text: string;
}

/**
 * Sections of at most 1,700 characters with title and heading path, and one more unit a document: its summary and all its
 * headings. This is how the data's README defines its baseline.
 */
export function unitsOf(documents: readonly CorpusDocument[]): Unit[] {
  return documents.flatMap((document) => {
    const { id, title, summary = "" } = document;
    const sections = sectionsOf(document);
    const all = [...new Set(sections.flatMap(({ path }) => path))].join("\n");
    const units = sections.flatMap(({ path, text }) =>
      cut(text).map((piece) => ({ document: id, title, headings: path.join("\n"), text: piece })),
    );
    return [{ document: id, title, headings: all, text: summary }, ...units];
  });
}

/** A whole document as one unit, for libraries that rank better so. */
export function pagesOf(documents: readonly CorpusDocument[]): Unit[] {
  return documents.map((document) => {
    const sections = sectionsOf(document);
    const headings = [...new Set(sections.flatMap(({ path }) => path))].join("\n");
    const text = [document.summary ?? "", ...sections.map((section) => section.text)].join("\n\n");
    return { document: document.id, title: document.title, headings, text };
  });
}

/** The first ten documents of a ranking of units. */
export function firstTen(ranked: Iterable<{ readonly document: string }>): string[] {
  const found = new Set<string>();
  for (const { document } of ranked) {
    found.add(document);
    if (found.size === 10) break;
  }
  return [...found];
}

interface Section {
  readonly path: readonly string[];
  readonly text: string;
}

function sectionsOf({ title, text }: CorpusDocument): Section[] {
  const sections: Section[] = [];
  let path: readonly string[] = [];
  let lines: string[] = [];
  const close = () => {
    const body = lines.join("\n").trim();
    if (body !== "")
      sections.push({ path: path.filter((part) => part !== "" && part !== title), text: body });
    lines = [];
  };
  for (const line of text.split("\n")) {
    const heading = /^(#{1,6})\s+(.+)$/.exec(line);
    if (heading === null) {
      lines.push(line);
      continue;
    }
    close();
    const level = heading[1]?.length ?? 1;
    // A skipped level leaves a hole, so that its next sibling stands at the same depth.
    path = [...Array.from({ length: level - 1 }, (_, at) => path[at] ?? ""), heading[2] ?? ""];
  }
  close();
  return sections;
}

/** Cuts between paragraphs, then lines, then words, as late as the limit lets. */
function cut(text: string): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > LIMIT) {
    const window = rest.slice(0, LIMIT);
    const at = [window.lastIndexOf("\n\n"), window.lastIndexOf("\n"), window.lastIndexOf(" ")].find(
      (position) => position > LIMIT / 3,
    );
    pieces.push(rest.slice(0, at ?? LIMIT));
    rest = rest.slice(at ?? LIMIT).trimStart();
  }
  return rest === "" ? pieces : [...pieces, rest];
}
