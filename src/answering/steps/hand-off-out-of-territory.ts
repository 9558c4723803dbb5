import { mentionsNeighbour } from "../../collectivity/competent-service.ts";
import { contactOf } from "../../collectivity/contact.ts";
import { fr } from "../../i18n/fr/answering.ts";
import type { Answer } from "../answer.ts";
import { handOff } from "../hand-off.ts";
import { plainWords } from "../plain-words.ts";
import type { Turn } from "../turn.ts";

/** Hands off questions on a neighbouring place, unless the words quoted speak of it or ours is named too. */
export function handOffOutOfTerritory(turn: Turn): Turn | Answer {
  const { collectivity, draft } = turn;
  const place = mentionsNeighbour(collectivity, turn.text);
  if (place === null || namesUs(turn)) return turn;
  const quoted = [
    draft?.source.document.title,
    ...(draft?.parts ?? []).flatMap((part) => [part.heading, part.body]),
  ];
  if (plainWords(quoted.join(" ")).includes(plainWords(place))) return turn;
  const opening = `${fr.handoff.outOfTerritory(place, collectivity.called)}\n\n${fr.handoff.forOurOwn}`;
  return handOff("out-of-territory", opening, contactOf(collectivity, null, turn.question.at));
}

function namesUs({ collectivity, plain }: Turn): boolean {
  return [collectivity.name, ...collectivity.territory.places].some((place) =>
    plain.includes(plainWords(place)),
  );
}
