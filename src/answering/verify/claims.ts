import { fold } from "../../retrieval/analysis/fold.ts";
import { MONTHS } from "../../retrieval/analysis/months.ts";

const WORDS: ReadonlyMap<string, string> = new Map(
  "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
    .split(" ")
    .map((word, index) => [word, String(index + 2)] as const)
    .concat([
      ["vingt", "20"],
      ["trente", "30"],
      ["quarante", "40"],
      ["cinquante", "50"],
      ["soixante", "60"],
    ]),
);

type Reader = readonly [RegExp, (found: RegExpExecArray) => readonly string[]];

/** Kinds of claim, most specific first; what one has read, the next no longer sees. */
const READERS: readonly Reader[] = [
  [/https?:\/\/[^\s<>()[\]"»]+/g, ([url]) => [`url ${url.replace(/[.,;:!?*_]+$|\/$/g, "")}`]],
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, ([email]) => [`courriel ${email}`]],
  [/\bwww\.[^\s<>()[\]"»,;]+/g, ([site]) => [`site ${site.replace(/[.:!?*_/]+$/g, "")}`]],
  [
    /(?:\+33\s?|\b0)[1-9](?:[\s.-]?\d{2}){4}\b/g,
    ([phone]) => [`telephone ${phone.replace(/^\+33/, "0").replace(/\D/g, "")}`],
  ],
  [
    new RegExp(`\\b(\\d{1,2})(?:er)?\\s+(${MONTHS.join("|")})(?:\\s+(\\d{4}))?`, "g"),
    ([, day, month = "", year]) => dates(day, MONTHS.indexOf(month) + 1, year),
  ],
  [/\b(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?\b/g, ([, day, month, year]) => dates(day, Number(month), year)],
  [
    /\b(\d{1,2})\s?(?:h\b|h(?=\d)|:(?=\d\d)|heures?\b)\s?(\d{2}\b)?/g,
    ([, hour, minute = "00"]) => [`heure ${Number(hour)}:${minute}`],
  ],
  [
    /(\d{1,3}(?:[\s.]\d{3})+(?:,\d{1,2})?|\d+(?:[.,]\d{1,2})?)\s?(?:€|euros?\b|eur\b)\s?(\d{2}\b)?/g,
    ([, amount = "", cents]) => [`montant ${amountOf(amount, cents)}`],
  ],
  [/(\d+(?:[.,]\d+)?)\s?(?:%|pour cent)/g, ([, share = ""]) => [`part ${numberOf(share)}`]],
  [
    /(\d+(?:[.,]\d+)?)\s?(jour|semaine|mois|an|minute)(?:s|nees?)?\b/g,
    ([, count = "", unit]) => [`duree ${numberOf(count)} ${unit}`],
  ],
  [/\d+(?:[.,]\d+)*/g, ([number]) => [`nombre ${numberOf(number)}`]],
];

/**
 * Everything in a text that must be true to the letter: URL, e-mail, phone, date, hour, amount, share, duration,
 * number; each in one normal form, whatever its spelling.
 */
export function claimsOf(text: string): ReadonlySet<string> {
  const claims = new Set<string>();
  let rest = normalise(text);
  for (const [pattern, read] of READERS) {
    for (const found of rest.matchAll(pattern)) for (const claim of read(found)) claims.add(claim);
    rest = rest.replace(pattern, " | ");
  }
  return claims;
}

function normalise(text: string): string {
  return fold(text.normalize("NFKC"))
    .replace(/\s+/g, " ")
    .replace(/\b[a-z]+\b/g, (word) => WORDS.get(word) ?? word);
}

/** A date with its year also says its day: "le 1er mai" is supported by "le 1er mai 2026", not the reverse. */
function dates(day: string | undefined, month: number, year: string | undefined): string[] {
  const short = `date ${Number(day)}/${month}`;
  return year === undefined ? [short] : [short, `${short}/${year}`];
}

function amountOf(amount: string, cents: string | undefined): string {
  const compact = amount.replace(/[\s.](?=\d{3}(?:\D|$))/g, "");
  return numberOf(cents === undefined ? compact : `${compact},${cents}`);
}

function numberOf(text: string): string {
  const value = Number(text.replace(",", "."));
  return Number.isNaN(value) ? text : String(value);
}
