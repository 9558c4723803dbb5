import { analyse } from "../../retrieval/analysis/analyse.ts";
import type { TextBlock } from "./blocks.ts";
import { overlap } from "./term-weights.ts";

/** What is kept or left whole: a sentence, or a list or table with what announces it. */
export interface Unit {
  /** Shown as it is. */
  readonly text: string;
  /** Read to score it: also the words of rows and items not shown. */
  readonly searched: string;
  /** Index of its block; units of one block are joined by a space. */
  readonly block: number;
  /** Bold line under which it stands. */
  readonly label: string | null;
  readonly kind: TextBlock["kind"];
}

const LABEL = /^\*\*[^*\n]{2,120}\*\*\s*:?$/;
const SHORT_LIST = 300;
/** A price list of this size is shown whole: which row is the citizen's, they know better. */
const FEW_ROWS = 8;
const MOST_ROWS = 20;
const CLOSE = 0.75;

/** Cuts blocks into units, in order; `narrow` keeps of long lists and tables only the lines the question is about. */
export function unitsOf(
  blocks: readonly TextBlock[],
  weights: ReadonlyMap<string, number>,
  narrow: boolean,
): Unit[] {
  const units: Unit[] = [];
  let label: string | null = null;
  for (const [block, content] of blocks.entries()) {
    if (content.kind === "prose") {
      const only = content.sentences.length === 1 ? content.sentences[0] : undefined;
      if (only !== undefined && LABEL.test(only)) {
        label = only;
        continue;
      }
      for (const text of content.sentences) units.push({ text, searched: text, block, label, kind: "prose" });
    } else if (content.kind === "list") {
      const whole = content.items.join("\n");
      const items =
        narrow && whole.length > SHORT_LIST
          ? pick(content.items, (item) => item, weights, content.intro ?? "")
          : content.items;
      const text = [content.intro, ...items].filter((line) => line !== null).join("\n");
      units.push({ text, searched: `${content.intro ?? ""}\n${whole}`, block, label, kind: "list" });
    } else {
      const rows =
        content.rows.length > FEW_ROWS
          ? pick(content.rows, (row) => row.join(" "), weights, content.header.join(" ")).slice(0, MOST_ROWS)
          : content.rows;
      const text = rows.map((row) => rowAsLine(content.header, row)).join("\n");
      const searched = [content.header, ...content.rows].map((row) => row.join(" ")).join("\n");
      units.push({ text, searched, block, label, kind: "table" });
    }
  }
  return units.filter((unit) => unit.text !== "");
}

/** The lines that hold most of the question's words but those of `common`; all when the question tells none apart. */
function pick<T>(
  lines: readonly T[],
  textOf: (line: T) => string,
  weights: ReadonlyMap<string, number>,
  common: string,
): readonly T[] {
  const announced = new Set(analyse(common));
  const telling = new Map([...weights].filter(([term]) => !announced.has(term)));
  const scores = lines.map((line) => overlap(telling, textOf(line)));
  const best = Math.max(...scores);
  if (best === 0) return lines;
  return lines.filter((_, index) => (scores[index] ?? 0) >= best * CLOSE);
}

function rowAsLine(header: readonly string[], row: readonly string[]): string {
  const cells = row.map((cell, column) => {
    const name = header[column] ?? "";
    return name === "" || cell === "" ? cell : `${name} : ${cell}`;
  });
  return `- ${cells.filter((cell) => cell !== "").join(" ; ")}`;
}
