import { splitSentences } from "./compose/sentences.ts";

const LONGEST_READ = 20_000;
const LONG = 1_200;
const INTERROGATIVE =
  /\?|^(?:comment|combien|quand|où|ou|qui|que|quel|quelle|quels|quelles|quoi|pourquoi|est-ce|puis-je|peut-on|dois-je|faut-il|je (?:veux|voudrais|souhaite|cherche|dois))\b/i;

/** Strips markup, control and invisible characters; keeps both ends of what is longer than 20,000 characters. */
export function cleanMessage(text: string): string {
  const bounded =
    text.length <= LONGEST_READ
      ? text
      : `${text.slice(0, LONGEST_READ / 2)}\n${text.slice(-LONGEST_READ / 2)}`;
  return bounded
    .toWellFormed()
    .normalize("NFC")
    .replace(/<[a-z/!][^<>]{0,200}>/gi, " ")
    .replace(/!?\[([^[\]]{0,200})\]\([^()\s]{0,300}\)/g, "$1")
    .replace(/[\p{Cc}\p{Cf}]/gu, (character) => (character === "\n" || character === "\t" ? character : " "))
    .replace(/[ \t\u00a0]+/g, " ")
    .trim();
}

/** What a long message asks: its questions and its opening, in order, at most 1,200 characters. */
export function reduceMessage(text: string): string {
  if (text.length <= LONG) return text;
  const sentences = splitSentences(text).map((sentence) => sentence.slice(0, LONG / 3));
  const asking = sentences.flatMap((sentence, index) => (INTERROGATIVE.test(sentence) ? [index] : []));
  const wanted = [...asking.slice(-3).reverse(), 0, sentences.length - 1, 1, 2];
  const kept = new Set<number>();
  let room = LONG;
  for (const index of wanted) {
    const length = sentences[index]?.length ?? Number.POSITIVE_INFINITY;
    if (kept.has(index) || length > room) continue;
    kept.add(index);
    room -= length + 1;
  }
  return sentences.filter((_, index) => kept.has(index)).join(" ");
}
