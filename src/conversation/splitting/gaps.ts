/** How good a place to cut white space is, from `glue` (a no-break space) to `paragraph`. */
export const QUALITY = { glue: 0, word: 1, sentence: 2, line: 3, paragraph: 4 } as const;

/** White space between two words, where a text may be cut: one message ends before it, the next begins after. */
export interface Gap {
  readonly start: number;
  readonly quality: (typeof QUALITY)[keyof typeof QUALITY];
  /** Dearest of its places in `cutCosts`. */
  readonly cost: number;
}

const LINE_END = /\r\n|[\n\r\u2028\u2029]/g;
const BREAKING = /[^\u00a0\u202f\u2007\ufeff]/;
/** After these a name, a number or a street follows: « M. Dupont », « art. 12 ». */
const ABBREVIATION = /(?:^|[\s(«'’])(?:\p{L}|MM|art|av|bd|cf|ex|tél)\.$/iu;
const SENTENCE_END = /[.!?…][»"”)*]{0,3}$/;

/** The gaps of a text that neither begins nor ends with white space, in order. */
export function gapsOf(text: string, costs: Uint8Array): readonly Gap[] {
  return [...text.matchAll(/\s+/g)].map(({ index: start, 0: white }) => {
    const before = text.slice(Math.max(0, start - 6), start);
    const cost = costs
      .subarray(start, start + white.length + 1)
      .reduce((most, one) => Math.max(most, one), 0);
    return { start, quality: qualityOf(white, before), cost };
  });
}

function qualityOf(white: string, before: string): Gap["quality"] {
  const lines = white.match(LINE_END)?.length ?? 0;
  if (lines > 1) return QUALITY.paragraph;
  if (lines === 1) return QUALITY.line;
  if (!BREAKING.test(white)) return QUALITY.glue;
  return SENTENCE_END.test(before) && !ABBREVIATION.test(before) ? QUALITY.sentence : QUALITY.word;
}
