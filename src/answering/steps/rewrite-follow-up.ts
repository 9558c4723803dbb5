import { fr } from "../../i18n/fr/answering.ts";
import type { Answer } from "../answer.ts";
import { mentions, plainWords } from "../plain-words.ts";
import type { Exchange } from "../question.ts";
import { topicWords } from "../topic-words.ts";
import type { Turn } from "../turn.ts";
import { BARE_ATTRIBUTE, INTENT, LEANING } from "../vocabulary/follow-ups.ts";

const FEW_TOPICS = 3;
const LONGEST_FOLLOW_UP = 120;
const CATAPHORA = / (?:ca|cela) (?=(?:coute|vaut|prend|dure|se passe|marche|fonctionne) )/;

/**
 * Makes "et pour un mineur ?" or "combien ça coûte ?" stand alone, from what was asked before; asks what it is about
 * when nothing was.
 */
export function rewriteFollowUp(turn: Turn): Turn | Answer {
  if (!leansOnEarlier(turn.asked)) return turn;
  const plain = plainWords(turn.asked);
  const earlier = lastTopic(turn.question.history);
  if (earlier === null) {
    const alone = BARE_ATTRIBUTE.test(plain) || !mentions(plain, LEANING);
    const clear = alone && topicWords(plain).length > 0;
    return clear ? turn : { kind: "clarify", text: fr.clarify.aboutWhat, proposals: [] };
  }
  const asksAnew = INTENT.test(plain) && topicWords(plain).length === 0;
  const context = asksAnew ? topicOf(earlier) : earlier;
  return { ...turn, asked: `${context} ${turn.asked}` };
}

function leansOnEarlier(asked: string): boolean {
  const plain = plainWords(asked);
  const topics = topicWords(plain).length;
  if (asked.length > LONGEST_FOLLOW_UP) return false;
  if (topics === 0 || (topics === 1 && BARE_ATTRIBUTE.test(plain))) return true;
  return (
    topics <= FEW_TOPICS && mentions(namesItself(plain) ? plain.replace(CATAPHORA, " ") : plain, LEANING)
  );
}

/** "Combien ça coûte une carte d'identité ?" says after "ça" what it stands for. */
function namesItself(plain: string): boolean {
  const after = CATAPHORA.exec(plain);
  return after !== null && topicWords(plain.slice(after.index)).length > 1;
}

/** The last question that had a topic of its own. */
function lastTopic(history: readonly Exchange[]): string | null {
  const found = history.findLast(({ question }) => !leansOnEarlier(question));
  return found?.question.replace(/[\s?!.]+$/, "") ?? null;
}

/** The words of a question that say what it is about, as written. */
function topicOf(question: string): string {
  const words = question.split(/[\s,;:()«»"]+/).filter((word) => topicWords(plainWords(word)).length > 0);
  return words.join(" ");
}
