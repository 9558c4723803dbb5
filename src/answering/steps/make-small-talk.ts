import { fr } from "../../i18n/fr/answering.ts";
import type { Answer } from "../answer.ts";
import { hearWords } from "../hear-words.ts";
import { without } from "../plain-words.ts";
import type { Turn } from "../turn.ts";
import { SMALL_TALK, SMALL_TALK_FILLERS, type SmallTalk } from "../vocabulary/small-talk.ts";

const KINDS = Object.keys(SMALL_TALK) as SmallTalk[];
const ALL_PHRASES = KINDS.flatMap((kind) => SMALL_TALK[kind]);
const EXAMPLES = 3;

/** Replies to messages that are nothing but politeness or chat; "bonjour" before a question is not. */
export function makeSmallTalk(turn: Turn): Turn | Answer {
  const heard = hearWords(turn.plain);
  const rest = without(without(heard, ALL_PHRASES), SMALL_TALK_FILLERS).trim();
  if (rest !== "") return turn;
  const kind = KINDS.find((candidate) => without(heard, SMALL_TALK[candidate]) !== heard);
  return { kind: "smalltalk", text: reply(kind ?? "help", turn) };
}

function reply(kind: SmallTalk, { collectivity }: Turn): string {
  const of = collectivity.called;
  switch (kind) {
    case "greeting":
      return fr.smallTalk.greeting(of);
    case "identity":
      return fr.smallTalk.identity(of);
    case "help":
      return fr.smallTalk.help(of, collectivity.suggestions.slice(0, EXAMPLES));
    default:
      return fr.smallTalk[kind];
  }
}
