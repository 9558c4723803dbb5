import { mentionsNeighbour } from "../../collectivity/competent-service.ts";
import { contactOf } from "../../collectivity/contact.ts";
import { fr } from "../../i18n/fr/answering.ts";
import type { Answer } from "../answer.ts";
import { handOff } from "../hand-off.ts";
import { plainWords } from "../plain-words.ts";
import type { Turn } from "../turn.ts";

/** Hands off questions on a neighbouring place, unless our own documents speak of it or ours is named too. */
export function handOffOutOfTerritory(turn: Turn): Turn | Answer {
  const { collectivity, evidence } = turn;
  const place = mentionsNeighbour(collectivity, turn.text);
  if (place === null || namesUs(turn)) return turn;
  const best = evidence?.passages[0];
  const ours = best ? `${best.document.title} ${best.passage.headings.join(" ")} ${best.passage.text}` : "";
  if (plainWords(ours).includes(plainWords(place))) return turn;
  const opening = `${fr.handoff.outOfTerritory(place, collectivity.called)}\n\n${fr.handoff.forOurOwn}`;
  return handOff("out-of-territory", opening, contactOf(collectivity, null, turn.question.at));
}

function namesUs({ collectivity, plain }: Turn): boolean {
  return [collectivity.name, ...collectivity.territory.places].some((place) =>
    plain.includes(plainWords(place)),
  );
}
