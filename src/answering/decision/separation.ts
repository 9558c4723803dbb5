import { fr } from "../../i18n/fr/distinctions.ts";
import { analyse } from "../../retrieval/analysis/analyse.ts";
import { plainWords } from "../plain-words.ts";
import { topicWords } from "../topic-words.ts";
import type { Case, Distinction } from "./distinction.ts";
import { DISTINCTIONS } from "./distinctions.ts";

/** A case that some of the texts compared are about. */
export interface SeparatedCase {
  readonly label: string;
  /** Sentence that names it in the citizen's question. */
  readonly says: string;
  /** Which of the texts are about it, by their place. */
  readonly texts: readonly number[];
  /** Whether a question (`plainWords`) already says it. */
  readonly isSaid: (plain: string) => boolean;
}

/** What tells texts apart. */
export interface Separation {
  readonly question: string;
  /** At least two. */
  readonly cases: readonly SeparatedCase[];
}

/** Longer headings say more than a case. */
const MOST_WORDS = 9;
const LONGEST_LABEL = 60;
const EXCEPT = /\b(?:pas|sauf|hors|autres?|sans|quel(?:le)?s? que)\b/;
const SITUATION = /^ (?:si )?vous (?:etes|vivez|avez|habitez|travaillez|louez|achetez|percevez) /;

/**
 * The known distinction of which the texts (titles, audiences) name different cases, each one alone; null when none
 * does.
 */
export function separate(texts: readonly string[]): Separation | null {
  const plain = texts.map(plainWords);
  for (const distinction of DISTINCTIONS) {
    const named = plain.map((text) => caseNamed(distinction, text));
    const cases = distinction.cases.flatMap((one): SeparatedCase[] => {
      const about = named.flatMap((found, at) => (found === one ? [at] : []));
      return about.length === 0 ? [] : [separated(one, about)];
    });
    if (cases.length > 1) return { question: distinction.question, cases };
  }
  return null;
}

/**
 * As `separate`, for headings that stand side by side; also those that tell situations apart in the reader's own
 * person ("Vous vivez seul"), and those of somebody else's case, in their own words ("Le défunt était locataire").
 */
export function separateHeadings(headings: readonly string[]): Separation | null {
  const short = headings.map((heading) => (isShort(heading) ? heading : ""));
  const known = separate(short);
  if (known !== null)
    return known.cases.every((one) => isPlain(one, short)) ? known : inOwnWords(known, short);
  const situations = short.flatMap((heading, at) =>
    SITUATION.test(plainWords(heading)) ? [situation(heading, at)] : [],
  );
  return situations.length > 1 ? { question: fr.situation.question, cases: situations } : null;
}

/** Whether a heading is about a case that someone who says nothing of it (`plainWords`) is not in. */
export function isForOthers(heading: string, plain: string): boolean {
  return DISTINCTIONS.some((distinction) => {
    const named = distinction.presumed === undefined ? null : caseNamed(distinction, plainWords(heading));
    return named !== null && named !== distinction.presumed && !separated(named, []).isSaid(plain);
  });
}

/** The one case that a text is about; null when it names none, or several. */
function caseNamed(distinction: Distinction, plain: string): Case | null {
  if (EXCEPT.test(plain)) return null;
  const named = distinction.cases.filter(({ titled }) => titled.test(plain));
  return named.length === 1 ? (named[0] ?? null) : null;
}

function separated({ label, says, titled, said }: Case, texts: readonly number[]): SeparatedCase {
  return { label, says, texts, isSaid: (plain) => titled.test(plain) || said?.test(plain) === true };
}

/** Headings that name their case and nothing else. */
function isPlain({ texts, says, label }: SeparatedCase, headings: readonly string[]): boolean {
  const expected = new Set(analyse(`${says} ${label}`));
  return texts.every((at) => analyse(headings[at] ?? "").every((term) => expected.has(term)));
}

function inOwnWords({ cases }: Separation, headings: readonly string[]): Separation | null {
  const worded = cases.flatMap((one): SeparatedCase[] => {
    const [only, ...others] = one.texts.map((at) => headings[at] ?? "");
    if (only === undefined || others.length > 0 || only.length > LONGEST_LABEL) return [];
    return [{ ...one, label: only, says: `${only}.` }];
  });
  return worded.length === cases.length ? { question: fr.situation.question, cases: worded } : null;
}

function situation(heading: string, at: number): SeparatedCase {
  const words = topicWords(plainWords(heading));
  const isSaid = (plain: string) => words.length > 0 && words.every((word) => plain.includes(` ${word} `));
  return { label: heading, says: `${heading}.`, texts: [at], isSaid };
}

function isShort(heading: string): boolean {
  return heading.length <= LONGEST_LABEL && plainWords(heading).trim().split(" ").length <= MOST_WORDS;
}
