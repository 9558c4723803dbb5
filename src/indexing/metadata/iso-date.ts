import { fold } from "../../retrieval/analysis/fold.ts";
import { MONTHS } from "../../retrieval/analysis/months.ts";

/** Reads `2026-03-01`, `2026-03-01T…`, `01/03/2026` or `1er mars 2026` as an ISO date; null when no such day exists. */
export function isoDate(text: string): string | null {
  const value = text.trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(value);
  if (iso) return existing(iso[1], iso[2], iso[3]);
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(value);
  if (french) return existing(french[3], french[2], french[1]);
  const words = /^(\d{1,2})(?:er)?\s+(\p{L}+)\s+(\d{4})$/u.exec(value);
  const month = MONTHS.indexOf(fold(words?.[2] ?? "")) + 1;
  return words && month > 0 ? existing(words[3], String(month), words[1]) : null;
}

function existing(year = "", month = "", day = ""): string | null {
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date ? null : date;
}
