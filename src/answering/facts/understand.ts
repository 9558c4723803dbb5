import type { Collectivity } from "../../collectivity/schema.ts";
import { findMentions, foldedWords, type Mention } from "../../collectivity/service-mentions.ts";
import type { LocalNow } from "./asked-date.ts";
import { normalise } from "./normalise.ts";
import { type DateReading, readDate } from "./read-date.ts";
import {
  COMPANION,
  type FactKind,
  FILLER,
  HOURS_WITH_SERVICE,
  OTHER_MEANINGS,
  OWN_PLACE,
  PHRASES,
  ROLES,
  STRONG,
  WHO_WORDS,
} from "./vocabulary.ts";

/** A message taken apart; nothing is decided yet. */
export interface Reading {
  /** Normalised words. */
  readonly words: readonly string[];
  /** The sentence with services as `@` and times as `#`. */
  readonly sentence: string;
  readonly mentions: readonly Mention[];
  readonly kinds: readonly FactKind[];
  readonly date: DateReading;
  /** Words that nothing explains: the question is then about something else. */
  readonly leftover: readonly string[];
}

const KINDS: readonly FactKind[] = ["hours", "address", "access", "parking", "phone", "email"];
const EMAIL_ADDRESS = /\badresse (?:de |d )?(?:e )?(?:mail|email|courriel|electronique|messagerie)\b/;
const ANY_MEANS = ["contact", "contacts", "contacter", "coordonnees", "joindre"];

/** Words of the recognition lists are never misspelt names of services. */
const KNOWN: ReadonlySet<string> = new Set([
  "marie",
  ...FILLER,
  ...WHO_WORDS,
  ...Object.values(STRONG).flatMap((words) => [...words]),
  ...Object.values(COMPANION).flatMap((words) => [...words]),
  ...ROLES.flatMap(({ asked }) => [...asked]),
]);

/** Reads a citizen's message against the collectivity's services and the recognition lists. */
export function understand(collectivity: Collectivity, text: string, now: LocalNow): Reading {
  const words = normalise(text);
  const mentions = findMentions(collectivity, words, KNOWN);
  const masked = words.flatMap((word, index) => {
    const mention = mentions.find(({ from, to }) => from <= index && index < to);
    return mention === undefined ? [word] : mention.from === index ? ["@"] : [];
  });
  const date = readDate(masked.join(" "), now);
  const sentence = date.rest;
  const kinds = kindsOf(sentence, mentions.length > 0, date);
  const own = new Set(foldedWords(`${collectivity.name} ${collectivity.called}`));
  const explained = kinds.flatMap((kind) => [...STRONG[kind], ...COMPANION[kind], ...phraseWords(kind)]);
  const allowed = new Set([...FILLER, ...OWN_PLACE, ...own, ...explained, "@", "#", ""]);
  const leftover = [
    ...sentence.split(" ").filter((word) => !allowed.has(word)),
    ...(OTHER_MEANINGS.exec(sentence) ?? []),
  ];
  return { words, sentence, mentions, kinds, date, leftover };
}

function kindsOf(sentence: string, named: boolean, date: DateReading): FactKind[] {
  const words = sentence.split(" ");
  const found = new Set<FactKind>();
  for (const kind of KINDS) if (words.some((word) => STRONG[kind].has(word))) found.add(kind);
  for (const { kind, pattern } of PHRASES) if (pattern.test(sentence)) found.add(kind);
  if (found.has("email") && EMAIL_ADDRESS.test(sentence)) found.delete("address");
  // "Accessible le samedi" asks for hours.
  if (found.has("access") && date.asked !== null && words.some((word) => /^accessibles?$/.test(word))) {
    found.delete("access");
    found.add("hours");
  }
  const saysPhone = words.some((word) => /^(?:telephon|numero|appel)/.test(word));
  if (found.has("phone") && !saysPhone && words.some((word) => ANY_MEANS.includes(word))) {
    if (found.has("email")) found.delete("phone");
    else found.add("email");
  }
  if (found.size === 0 && named && HOURS_WITH_SERVICE.test(sentence)) found.add("hours");
  return KINDS.filter((kind) => found.has(kind));
}

function phraseWords(kind: FactKind): string[] {
  return PHRASES.filter((phrase) => phrase.kind === kind).flatMap(({ words }) => words.split(" "));
}
