import { defaultService } from "../../collectivity/contact.ts";
import type { Collectivity, Service } from "../../collectivity/schema.ts";
import { analyse } from "../../retrieval/analysis/analyse.ts";
import type { AskedDate } from "./asked-date.ts";
import { isoDate } from "./date-arithmetic.ts";
import { type Earlier, serviceMeant } from "./service-meant.ts";
import type { Reading } from "./understand.ts";
import { type FactKind, FOLLOW_UP } from "./vocabulary.ts";

/** What is asked, completed from the conversation. */
export interface Topic {
  /** Empty when the message asked for no fact: only its services may serve a follow-up. */
  readonly kinds: readonly FactKind[];
  readonly services: readonly Service[];
  /** More than one when the name fits them equally: the citizen must choose. */
  readonly candidates: readonly Service[];
  readonly asked: AskedDate | null;
}

const BARE_NUMBER = /^(?:et |sinon |alors )*(?:pour )?le (\d{1,2})$/;

/** The facts a message asks for; null as soon as anything in it is not understood. */
export function topicOf(collectivity: Collectivity, reading: Reading, earlier: Earlier): Topic | null {
  const previous = earlier.topic;
  if (reading.leftover.length > 0 || !reading.date.sure) return null;
  const followUp = FOLLOW_UP.test(reading.words.join(" "));
  const ownKinds = kindsOf(reading);
  const kinds = ownKinds ?? previous?.kinds ?? [];
  const ownDate = inMonthOf(previous?.asked ?? null, reading);
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
  const meant = serviceMeant(collectivity, reading, earlier, kinds);
  return meant && { kinds, ...meant, asked };
}

/** "Et le 24 ?" after "le 26 décembre" stays in December. */
function inMonthOf(previous: AskedDate | null, { words, date }: Reading): AskedDate | null {
  const number = BARE_NUMBER.exec(words.join(" "))?.[1];
  if (number === undefined || previous?.kind !== "days" || date.asked?.kind !== "days") return date.asked;
  const [year = 0, month = 0] = (previous.dates[0] ?? "").split("-").map(Number);
  const same = isoDate(year, month, Number(number));
  return same !== null && same > (date.asked.dates[0] ?? "") ? { ...date.asked, dates: [same] } : date.asked;
}

/** A service with a date and nothing else ("la mairie samedi ?") asks whether it is open. */
function kindsOf({ kinds, mentions, date }: Reading): readonly FactKind[] | null {
  if (kinds.length > 0) return kinds;
  return mentions.length > 0 && date.asked !== null ? ["hours"] : null;
}

/**
 * "La garderie", "l'école" name what a service deals with, one topic of it or one item of its name ("Écoles,
 * périscolaire et enfance"): its desk's hours would be a wrong answer.
 */
export function namesActivity({ words, mentions }: Pick<Reading, "words" | "mentions">): boolean {
  return mentions.some(({ from, to, services }) => {
    const said = analyse(words.slice(from, to).join(" ")).join(" ");
    const says = (text: string) => analyse(text).join(" ") === said;
    return services.some(
      ({ name, called, aliases, topics }) =>
        topics.some(says) || (/,| et /.test(name) && ![name, called, ...aliases].some(says)),
    );
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
