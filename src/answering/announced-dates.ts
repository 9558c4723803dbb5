import { DateTime } from "luxon";
import { fold } from "../retrieval/analysis/fold.ts";
import { MONTHS } from "../retrieval/analysis/months.ts";
import { splitSentences } from "./compose/sentences.ts";

const ANNOUNCES = /\bprochaine?s?\b|\ba venir\b/;
const DATES = new RegExp(
  String.raw`\b(1er|\d{1,2}) (${MONTHS.join("|")})(?: (\d{4}))?\b|\b(\d{1,2})/(\d{1,2})/(\d{4})\b`,
  "g",
);

/**
 * Dates (ISO, in order) that a text announces as coming ("la prochaine…") and that are past on the day of the question. A date without a year is
 * its first occurrence from the day the text was updated.
 */
export function passedAnnouncements(text: string, updated: string, today: string): string[] {
  const passed = new Set<string>();
  for (const sentence of splitSentences(text)) {
    const plain = fold(sentence).replace(/[*_]/g, "");
    const from = plain.search(ANNOUNCES);
    if (from < 0) continue;
    for (const match of plain.slice(from).matchAll(DATES)) {
      const date = dateOf(match, updated);
      if (date !== null && date < today) passed.add(date);
    }
  }
  return [...passed].sort();
}

/** Null for a day that does not exist. */
function dateOf(match: RegExpMatchArray, updated: string): string | null {
  const [, day, month, year, figureDay, figureMonth, figureYear] = match;
  if (figureDay !== undefined) return iso(Number(figureYear), Number(figureMonth), Number(figureDay));
  const number = MONTHS.indexOf(month ?? "") + 1;
  const dayOfMonth = Number.parseInt(day ?? "", 10);
  if (year !== undefined) return iso(Number(year), number, dayOfMonth);
  const firstYear = Number(updated.slice(0, 4));
  const sameYear = iso(firstYear, number, dayOfMonth);
  return sameYear !== null && sameYear < updated ? iso(firstYear + 1, number, dayOfMonth) : sameYear;
}

function iso(year: number, month: number, day: number): string | null {
  return DateTime.fromObject({ year, month, day }, { zone: "utc" }).toISODate();
}
