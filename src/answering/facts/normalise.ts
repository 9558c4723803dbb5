import { fold } from "../../retrieval/analysis/fold.ts";
import { SHORT_FORMS, SLIPS } from "./short-forms.ts";

const TIME = /\b([01]?\d|2[0-4])\s?(?:h(?:eures?|rs?)?(?![a-z])|:(?=[0-5]\d))\s?([0-5]\d)?\b/g;
const DATE = /\b(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4}|\d{2})\b/g;
const TOKEN = /\d{1,2}\/\d{1,2}(?:\/\d{2,4})?|[a-z0-9]+/g;

/**
 * The words of a message as the recognition lists write them: folded, text-message spellings read, times as
 * "18h30", numeric dates as "14/07" or "14/07/2027".
 */
export function normalise(text: string): string[] {
  const written = fold(text)
    .replace(DATE, "$1/$2/$3")
    .replace(TIME, (_, hours: string, minutes: string | undefined) => ` ${hours}h${minutes ?? "00"} `);
  const words = written.match(TOKEN) ?? [];
  const read = words.map((word) => SHORT_FORMS.get(word) ?? word).join(" ");
  return SLIPS.reduce((text, [slip, meant]) => text.replace(slip, meant), read)
    .split(" ")
    .filter((word) => word !== "");
}
