const ABBREVIATIONS =
  /(?:^|[\s('«])(?:m|mm|mme|mlle|dr|me|pr|st|ste|art|al|av|bd|bld|cf|chap|env|etc|ex|fig|hab|max|min|n|no|num|p|pp|réf|ref|rép|tél|tel|vol|[a-z])\.$/i;
/** Begins where a run of marks begins: ten thousand "!" must be read once, not from each of them. */
const END = /(?<![.!?…])[.!?…]+["»)\]*_]*(?=\s)|\n+/g;

/** Cuts French prose into sentences, verbatim (trimmed); abbreviations, initials and decimals do not end one. */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const end of text.matchAll(END)) {
    const stop = end.index + end[0].length;
    const candidate = text.slice(start, stop);
    if (end[0] === "." && continues(candidate, text.slice(stop, stop + 4))) continue;
    sentences.push(candidate.trim());
    start = stop;
  }
  sentences.push(text.slice(start).trim());
  return sentences.filter((sentence) => sentence !== "");
}

function continues(sentence: string, next: string): boolean {
  return ABBREVIATIONS.test(sentence.slice(-12)) || /^\s+\p{Ll}/u.test(next);
}
