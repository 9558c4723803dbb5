import { createHash } from "node:crypto";
import type { DocumentMeta, Passage } from "../../retrieval/passage.ts";
import type { Block } from "../parse/parsed-document.ts";
import { cutSection, type Piece } from "./cut-section.ts";
import { LIMIT } from "./passage-size.ts";
import { type Section, sectionsOf } from "./sections.ts";

/** Changes whenever the same blocks could be cut differently: every document is then cut again. */
export const CHUNKER_VERSION = "1";

/**
 * Cuts a document along its headings: a passage never mixes two sections, a FAQ pair is one passage, a table stays whole
 * as long as it can. A document with a summary and several sections opens with a passage that says what it holds.
 */
export function cutPassages(meta: DocumentMeta, blocks: readonly Block[]): Passage[] {
  const sections = sectionsOf(meta.title, blocks);
  const pieces = sections.flatMap((section) => cutSection(section).map((piece) => ({ section, piece })));
  const overview = summaryPiece(meta.summary, blocks, sections);
  const all = overview ? [{ section: WHOLE, piece: overview }, ...pieces] : pieces;
  return all.map(({ section, piece }, ordinal) => ({
    id: `${meta.id}::${ordinal}`,
    documentId: meta.id,
    ordinal,
    kind: piece.kind,
    headings: section.headings,
    question: piece.question,
    text: piece.text,
    page: piece.page ?? section.page,
    anchor: section.anchor,
    digest: digestOf(section.headings, piece),
  }));
}

const WHOLE: Section = { headings: [], anchor: null, page: null, blocks: [] };

function summaryPiece(summary: string, blocks: readonly Block[], sections: readonly Section[]): Piece | null {
  if (summary.trim() === "" || sections.length < 2) return null;
  const opening = summary.trim().slice(0, LIMIT / 2);
  const kept: string[] = [];
  let room = LIMIT - opening.length - 2;
  for (const block of blocks) {
    if (block.kind !== "heading" || block.text.length + 3 > room) continue;
    kept.push(`- ${block.text}`);
    room -= block.text.length + 3;
  }
  const text = kept.length === 0 ? opening : `${opening}\n\n${kept.join("\n")}`;
  return { kind: "summary", question: null, text, page: null };
}

function digestOf(headings: readonly string[], piece: Piece): string {
  const parts = JSON.stringify([piece.kind, headings, piece.question, piece.text]);
  return createHash("sha256").update(parts).digest("hex");
}
