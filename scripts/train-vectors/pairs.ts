import type { Corpus, ReadPage, ReadSection, Terms } from "./read-corpus.ts";

/** A text that someone might ask with, and one that answers it. */
export interface Pair {
  readonly asked: Terms;
  readonly answer: Terms;
  /** Number of the page that both come from: none of its other texts is a wrong answer. */
  readonly page: number;
}

/** Sentences of a passage, at most, as the index cuts them (terms). */
const PASSAGE = 120;

/** One way to draw a pair from a page; null when the page has nothing of the kind. */
type Kind = (page: ReadPage, random: () => number) => [Terms, Terms] | null;

/** Kinds of pairs and how often each is drawn. */
const KINDS: ReadonlyArray<readonly [number, Kind]> = [
  [3, (page, random) => [page.title, body(page, random)]],
  [
    2,
    (page, random) => {
      const section = pick(page.sections, random);
      const heading = section?.headings.at(-1);
      return section && heading ? [join([page.title, heading]), passageOf(section)] : null;
    },
  ],
  [
    2,
    (page, random) => {
      const section = pick(page.sections, random);
      const heading = section?.headings.at(-1);
      return section && heading ? [heading, join([page.title, passageOf(section)])] : null;
    },
  ],
  [
    4,
    (page, random) => {
      const section = pick(page.sections, random);
      const sentence = section && pick(section.sentences, random);
      if (!section || !sentence || section.sentences.length < 2) return null;
      const rest = section.sentences.filter((other) => other !== sentence);
      return [sentence, join([page.title, ...section.headings, ...rest]).slice(0, PASSAGE)];
    },
  ],
  [
    4,
    (page, random) => {
      const told = Array.from({ length: 1 + Math.floor(random() * 3) }, () => {
        const section = pick(page.sections, random);
        return (section && pick(section.sentences, random)) ?? page.summary;
      });
      return [join(told), random() < 0.5 ? page.title : join([page.title, body(page, random)])];
    },
  ],
  [2, (page, random) => [page.summary, random() < 0.3 ? page.title : join([page.title, body(page, random)])]],
  [
    4,
    (page, random) => {
      const words = pick(page.anchors, random);
      return words ? [words, random() < 0.3 ? page.title : join([page.title, body(page, random)])] : null;
    },
  ],
];
const TOTAL = KINDS.reduce((sum, [weight]) => sum + weight, 0);

/** Draws pairs without end. */
export function pairSource(
  corpus: Pick<Corpus, "pages" | "meanings">,
  shareOfMeanings: number,
  random: () => number,
): { draw(): Pair; drawFrom(page: number): Pair } {
  const { pages, meanings } = corpus;
  const source = {
    draw(): Pair {
      if (random() < shareOfMeanings) {
        const number = Math.floor(random() * meanings.length);
        const { term, meaning } = meanings[number] ?? { term: EMPTY, meaning: EMPTY };
        return { asked: meaning, answer: term, page: -1 - number };
      }
      return source.drawFrom(Math.floor(random() * pages.length));
    },
    drawFrom(number: number): Pair {
      const page = pages[number];
      for (;;) {
        const drawn = page === undefined ? null : drawKind(random)(page, random);
        if (drawn === null) continue;
        const [asked, answer] = drawn;
        return { asked, answer, page: number };
      }
    },
  };
  return source;
}

const EMPTY: Terms = new Int32Array(0);

function drawKind(random: () => number): Kind {
  let left = random() * TOTAL;
  for (const [weight, make] of KINDS) {
    left -= weight;
    if (left < 0) return make;
  }
  return () => null;
}

function body(page: ReadPage, random: () => number): Terms {
  const section = pick(page.sections, random);
  return section ? join([...section.headings, passageOf(section)]) : page.summary;
}

function passageOf(section: ReadSection): Terms {
  return join(section.sentences).slice(0, PASSAGE);
}

/** Texts one after the other. */
export function join(texts: readonly Terms[]): Terms {
  const joined = new Int32Array(texts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const text of texts) {
    joined.set(text, at);
    at += text.length;
  }
  return joined;
}

/** One element, each as likely as another; undefined when there is none. */
function pick<Item>(items: readonly Item[], random: () => number): Item | undefined {
  return items[Math.floor(random() * items.length)];
}
