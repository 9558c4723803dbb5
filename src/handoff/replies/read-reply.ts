import { foldedWords } from "../../collectivity/service-mentions.ts";
import { saysOnly } from "./phrases.ts";
import { readContact } from "./read-contact.ts";
import * as words from "./vocabulary.ts";

/** What a citizen means of a hand-off, by a short message. */
export type CitizenReply =
  | { readonly kind: "contact"; readonly means: "email" | "phone"; readonly contact: string }
  /** An address or a number that cannot be used as it is, or several. */
  | { readonly kind: "unclear-contact" }
  /**
   * Wants no person any more. While an agent answers, "annuler" may be about anything else: only who wants the
   * assistant back by its name is sure to mean it.
   */
  | { readonly kind: "cancel"; readonly wantsAssistant: boolean }
  | { readonly kind: "by-contact" }
  /** Ends the exchange, also while an agent answers; "au revoir" does not. */
  | { readonly kind: "end" }
  | { readonly kind: "accept" }
  /** Asks for a person again, or whether one is there. */
  | { readonly kind: "human" }
  | { readonly kind: "decline" }
  | { readonly kind: "other" };

const LONGEST_REPLY = 200;
const MOST_WORDS = 14;
/** A name or two beside an address: more is a message that happens to hold one. */
const MOST_UNKNOWN_WORDS = 6;

const EMOJI: ReadonlyArray<readonly [RegExp, string]> = [
  [/[👍👌✅🆗]\p{Emoji_Modifier}?/gu, " oui "],
  [/[👎❌🚫]\p{Emoji_Modifier}?/gu, " non "],
];

/**
 * Reads a citizen's message while they wait or are offered an answer later. Only short messages that say nothing
 * else: a question that contains one of the words is `other`.
 */
export function readReply(text: string): CitizenReply {
  if (text.length > LONGEST_REPLY) return { kind: "other" };
  const contact = readContact(text);
  if (contact.kind !== "none") {
    if (!givesContact(contact.rest)) return { kind: "other" };
    if (contact.kind === "unclear") return { kind: "unclear-contact" };
    return { kind: "contact", means: contact.means, contact: contact.contact };
  }
  const said = wordsOf(text);
  if (said.length === 0 || said.length > MOST_WORDS) return { kind: "other" };
  const only = (key: ReadonlySet<string>, ...beside: ReadonlyArray<ReadonlySet<string>>) =>
    saysOnly(said, key, [words.COURTESY, ...beside]);
  const cancels = [words.CANCEL, words.BACK_TO_ASSISTANT, words.AROUND_CANCEL, words.YES, words.PLAIN_NO];
  if (only(words.BACK_TO_ASSISTANT, ...cancels)) return { kind: "cancel", wantsAssistant: true };
  if (only(words.CANCEL, ...cancels)) return { kind: "cancel", wantsAssistant: false };
  const reached = [
    words.BY_CONTACT,
    words.NOT_BY,
    words.AROUND_CONTACT,
    words.LATER,
    words.YES,
    words.PLAIN_NO,
  ];
  if (only(words.BY_CONTACT, ...reached)) return { kind: "by-contact" };
  if (only(words.END, words.YES) || only(words.END_ALONE)) return { kind: "end" };
  const answered = [words.YES, words.HERE, words.LATER, words.NOT_BY];
  if (only(words.YES, ...answered, words.HUMAN, words.AROUND_PERSON)) return { kind: "accept" };
  if (only(words.HERE, ...answered, words.PLAIN_NO)) return { kind: "accept" };
  if (only(words.HUMAN, words.HUMAN, words.AROUND_PERSON, words.PLAIN_NO)) return { kind: "human" };
  const refuses = [words.NO, words.NO_TO_A_PERSON, words.BY_MYSELF];
  for (const key of refuses) if (only(key, ...refuses)) return { kind: "decline" };
  return { kind: "other" };
}

/** Whether a message asks nothing besides giving an address or a number. */
function givesContact(rest: string): boolean {
  const said = wordsOf(rest);
  if (/[?]/.test(rest) || saysSome(said, words.QUESTION_WORDS)) return false;
  const around = [words.COURTESY, words.BY_CONTACT, words.AROUND_CONTACT, words.YES, words.LATER];
  const unknown = said.filter((word) => !around.some((set) => set.has(word)));
  return unknown.length <= MOST_UNKNOWN_WORDS;
}

function saysSome(said: readonly string[], wordings: ReadonlySet<string>): boolean {
  const text = ` ${said.join(" ")} `;
  return [...wordings].some((wording) => text.includes(` ${wording} `));
}

function wordsOf(text: string): string[] {
  const spelt = EMOJI.reduce((written, [emoji, word]) => written.replace(emoji, word), text);
  return foldedWords(spelt.replace(/(\p{L})\1{2,}/gu, "$1"))
    .map((word) => words.TYPED.get(word) ?? word)
    .flatMap((word) => word.split(" "));
}
