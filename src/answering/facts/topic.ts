import { competentService, mentionsNeighbour } from "../../collectivity/competent-service.ts";
import { defaultService } from "../../collectivity/contact.ts";
import type { Collectivity, Service } from "../../collectivity/schema.ts";
import { analyse } from "../../retrieval/analysis/analyse.ts";
import type { Exchange } from "../question.ts";
import type { AskedDate, LocalNow } from "./asked-date.ts";
import { type Reading, understand } from "./understand.ts";
import { type FactKind, FOLLOW_UP, PRONOUNS } from "./vocabulary.ts";

/** What is asked, completed from the conversation. */
export interface Topic {
  /** Empty when the message asked for no fact: only its services may serve a follow-up. */
  readonly kinds: readonly FactKind[];
  readonly services: readonly Service[];
  /** More than one when the name fits them equally: the citizen must choose. */
  readonly candidates: readonly Service[];
  readonly asked: AskedDate | null;
}

const IMPERSONAL = /\b(?:il y a|y a t il|y a|est il possible|est ce qu il)\b/g;
/** These need someone spoken of before. */
const REFERRING = new Set(["leur", "leurs", "il", "elle", "elles", "ils", "celle", "celui"]);

/** What the last exchanges were about, oldest first. */
export function topicOfHistory(
  collectivity: Collectivity,
  history: readonly Exchange[],
  now: LocalNow,
): Topic | null {
  let topic: Topic | null = null;
  for (const { question } of history) {
    const found: Topic | null = topicOf(collectivity, understand(collectivity, question, now), topic);
    topic = found ?? aside(collectivity, question);
  }
  return topic;
}

/** The facts a message asks for; null as soon as anything in it is not understood. */
export function topicOf(collectivity: Collectivity, reading: Reading, previous: Topic | null): Topic | null {
  if (reading.leftover.length > 0 || !reading.date.sure) return null;
  const followUp = FOLLOW_UP.test(reading.words.join(" "));
  const ownKinds = kindsOf(reading);
  const kinds = ownKinds ?? previous?.kinds ?? [];
  const { asked: ownDate } = reading.date;
  if (kinds.length === 0) return null;
  if (ownKinds === null) {
    if (reading.mentions.length === 0 && !(ownDate && kinds.includes("hours"))) return null;
  }
  const named = namedServices(collectivity, reading);
  if (named === "unclear" || (kinds.includes("hours") && namesActivity(reading))) return null;
  const asked = ownDate ?? (ownKinds === null || followUp ? (previous?.asked ?? null) : null);
  if (named) {
    const [first = [], ...others] = named;
    if (others.length > 0 && named.some((group) => group.length > 1)) return null;
    const known = first.find((service) => previous?.services.includes(service));
    const candidates = named.length > 1 || (first.length > 1 && known) ? [] : first;
    const services = named.length > 1 ? named.flat() : known ? [known] : first.slice(0, 1);
    return { kinds, services, candidates: candidates.length > 1 ? candidates : [], asked };
  }
  // "Handicap" alone is not about a building.
  const needsPlace = kinds.every((kind) => kind === "access" || kind === "parking");
  if (needsPlace && !followUp && previous === null && !/\b(?:vous|votre|vos)\b/.test(reading.sentence))
    return null;
  const services = spokenOf(collectivity, reading, previous, followUp || ownKinds === null);
  return services && { kinds, services, candidates: [], asked };
}

/** A service with a date and nothing else ("la mairie samedi ?") asks whether it is open. */
function kindsOf({ kinds, mentions, date }: Reading): readonly FactKind[] | null {
  if (kinds.length > 0) return kinds;
  return mentions.length > 0 && date.asked !== null ? ["hours"] : null;
}

/** "La garderie" names what a service deals with: its desk's hours would be a wrong answer. */
function namesActivity({ words, mentions }: Reading): boolean {
  return mentions.some(({ from, to, services }) => {
    const said = analyse(words.slice(from, to).join(" ")).join(" ");
    return services.some(({ topics }) => topics.some((topic) => analyse(topic).join(" ") === said));
  });
}

/** Services named, a group for each mention; "unclear" when several are named without "et". */
function namedServices(collectivity: Collectivity, reading: Reading) {
  const groups = reading.mentions.map(({ services }) => services);
  if (groups.length < 2) return groups.length === 0 ? null : groups;
  const joined = /@ (?:et|ou|plus|puis|ainsi que) (?:\w{1,3} ){0,3}@/.test(reading.sentence);
  if (joined) return groups;
  // "L'état civil de la mairie": the town hall is only where it is.
  const fallback = defaultService(collectivity);
  const others = groups.filter((group) => !group.includes(fallback));
  const distinct = [...new Set(others)];
  return distinct.length > 1 ? "unclear" : distinct.length === 1 ? distinct : groups.slice(0, 1);
}

/** The service meant when none is named; null when it would be a guess. */
function spokenOf(
  collectivity: Collectivity,
  reading: Reading,
  previous: Topic | null,
  continues: boolean,
): readonly Service[] | null {
  const words = reading.sentence.replace(IMPERSONAL, " ").split(" ");
  const refers =
    words.some((word) => PRONOUNS.has(word)) && !words.some((word) => /^(?:vous|votre|vos)$/.test(word));
  if (refers || (continues && previous !== null && previous.kinds.length > 0)) {
    if (previous !== null) return previous.services.length > 0 ? previous.services : null;
    if (words.some((word) => REFERRING.has(word))) return null;
  }
  return [defaultService(collectivity)];
}

/** A question that asked for no fact leaves only its service to speak of. */
function aside(collectivity: Collectivity, question: string): Topic {
  const service = mentionsNeighbour(collectivity, question) ? null : competentService(collectivity, question);
  return { kinds: [], services: service ? [service] : [], candidates: [], asked: null };
}
