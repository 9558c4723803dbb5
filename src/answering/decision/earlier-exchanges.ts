import { fr } from "../../i18n/fr/answering.ts";
import { fr as distinctions } from "../../i18n/fr/distinctions.ts";
import { analyse } from "../../retrieval/analysis/analyse.ts";
import type { Exchange } from "../question.ts";
import { reduceMessage } from "../read-message.ts";
import type { Turn } from "../turn.ts";

const MOST_IN_A_ROW = 2;
/** Share of the shorter question's terms that two questions on one subject have in common. */
const SAME_SUBJECT = 1 / 3;
const OPENINGS = [fr.clarify.several, fr.clarify.one, distinctions.opening];

/** Whether the question was already clarified twice, just before, without leading to an answer. */
export function clarifiedInVain({ question, asked }: Turn): boolean {
  const last = question.history.slice(-MOST_IN_A_ROW);
  return (
    last.length === MOST_IN_A_ROW &&
    last.every(
      (exchange) =>
        OPENINGS.some((opening) => exchange.answer.startsWith(opening)) && sameSubject(exchange, asked),
    )
  );
}

/** Whether the message takes up the question whose case was just asked back. */
export function addsCase({ question, text }: Turn): boolean {
  const last = question.history.at(-1);
  return last?.answer.startsWith(distinctions.opening) === true && sameSubject(last, text);
}

/** Whether the message leans on the exchange before, whose answer cited this very document. */
export function goesOnAbout({ question, text, asked }: Turn, documentId: string): boolean {
  const isRewritten = asked !== reduceMessage(text);
  return isRewritten && question.history.at(-1)?.documentIds.includes(documentId) === true;
}

function sameSubject(earlier: Exchange, asked: string): boolean {
  const one = new Set(analyse(earlier.question));
  const other = new Set(analyse(asked));
  const shared = [...one].filter((term) => other.has(term)).length;
  // "Quel prix ?" has no subject of its own: it went on about the one before.
  return one.size <= 1 || (shared > 0 && shared >= Math.min(one.size, other.size) * SAME_SUBJECT);
}
