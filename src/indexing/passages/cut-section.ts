import type { PassageKind } from "../../retrieval/passage.ts";
import { cutProse } from "./cut-prose.ts";
import { LIMIT, TARGET } from "./passage-size.ts";
import type { Section } from "./sections.ts";
import { type Unit, unitsOf } from "./units.ts";

/** A passage before it has its place in the document. */
export interface Piece {
  readonly kind: PassageKind;
  readonly question: string | null;
  readonly text: string;
  readonly page: number | null;
}

type Plain = Exclude<Section["blocks"][number], { kind: "faq" }>;

/** Cuts one section: a FAQ pair apart, the rest packed in reading order up to the target size. */
export function cutSection(section: Section): Piece[] {
  const pieces: Piece[] = [];
  let plain: Plain[] = [];
  const flush = (): void => {
    pieces.push(...pack(unitsOf(plain)));
    plain = [];
  };
  for (const block of section.blocks) {
    if (block.kind !== "faq") {
      plain.push(block);
      continue;
    }
    flush();
    const text = block.answer.trim() === "" ? block.question : block.answer;
    for (const part of cutProse(text, LIMIT)) {
      pieces.push({ kind: "faq", question: block.question, text: part, page: block.page ?? null });
    }
  }
  flush();
  return pieces;
}

/** Fills pieces with whole units; a unit too long for one piece is cut on its own. */
function pack(units: readonly Unit[]): Piece[] {
  const pieces: Piece[] = [];
  let held: Unit[] = [];
  const flush = (): void => {
    const [first] = held;
    if (first) pieces.push(piece(held, held.map((unit) => unit.text).join("\n\n"), first.page));
    held = [];
  };
  for (const unit of mergeLongProse(units)) {
    const size = held.reduce((sum, other) => sum + other.text.length + 2, unit.text.length);
    if (held.length > 0 && size > TARGET) flush();
    if (unit.text.length <= unit.limit) {
      held.push(unit);
      continue;
    }
    for (const text of unit.cut()) pieces.push(piece([unit], text, unit.page));
  }
  flush();
  return pieces;
}

function piece(units: readonly Unit[], text: string, page: number | null): Piece {
  const kind = units.some((unit) => unit.kind === "table") ? "table" : "section";
  return { kind, question: null, text, page };
}

/** Consecutive paragraphs too long together are cut as one run, so that pieces overlap across them. */
function mergeLongProse(units: readonly Unit[]): Unit[] {
  const merged: Unit[] = [];
  let run: Unit[] = [];
  const flush = (): void => {
    const [first] = run;
    const text = run.map((unit) => unit.text).join("\n\n");
    if (first && text.length > TARGET) merged.push({ ...first, text, cut: () => cutProse(text, TARGET) });
    else merged.push(...run);
    run = [];
  };
  for (const unit of units) {
    if (unit.kind === "prose" && (run.length === 0 || run[0]?.page === unit.page)) {
      run.push(unit);
      continue;
    }
    flush();
    if (unit.kind === "prose") run.push(unit);
    else merged.push(unit);
  }
  flush();
  return merged;
}
