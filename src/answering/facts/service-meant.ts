import { defaultService } from "../../collectivity/contact.ts";
import type { Collectivity, Service } from "../../collectivity/schema.ts";
import type { Topic } from "./topic.ts";
import type { Reading } from "./understand.ts";
import type { FactKind } from "./vocabulary.ts";

/** A service called by one of its names. */
export interface Named {
  readonly service: Service;
  readonly feminine: boolean;
  /** The name is that of an activity ("la garderie"): the hours of its desk are not the activity's. */
  readonly activity: boolean;
}

/** What the conversation was about. */
export interface Earlier {
  /** Null when nothing was said before. */
  readonly topic: Topic | null;
  /** The services of `topic` were only inferred from what they deal with. */
  readonly inferred: boolean;
  /** Latest last. */
  readonly named: readonly Named[];
}

const IMPERSONAL = /\b(?:il y a|y a t il|y a|est il possible|est ce qu il)\b/g;
/** These need someone spoken of before. */
const REFERRING = new Set(["leur", "leurs", "il", "elle", "elles", "ils", "celle", "celui"]);

/** The services meant when none is named, or the two among which to choose; null when it would be a guess. */
export function serviceMeant(
  collectivity: Collectivity,
  reading: Reading,
  { topic, inferred, named }: Earlier,
  kinds: readonly FactKind[],
): Pick<Topic, "services" | "candidates"> | null {
  const only = (...services: Service[]) => ({ services, candidates: [] });
  const fallback = defaultService(collectivity);
  const words = reading.sentence.replace(IMPERSONAL, " ").split(" ");
  const addressed = words.some((word) => /^(?:vous|votre|vos)$/.test(word));
  if (topic === null) return !addressed && words.some((word) => REFERRING.has(word)) ? null : only(fallback);
  const [current] = topic.services;
  if (addressed) {
    const elsewhere = current !== undefined && current !== fallback && !inferred;
    return elsewhere ? { services: [current], candidates: [current, fallback] } : only(fallback);
  }
  const asksHours = kinds.includes("hours");
  const pronoun = words.find((word) => word === "il" || word === "elle");
  if (pronoun !== undefined) {
    const found = named.findLast(({ feminine }) => feminine === (pronoun === "elle"));
    return found === undefined || (found.activity && asksHours) ? null : only(found.service);
  }
  if (current === undefined || (inferred && asksHours)) return null;
  return only(...topic.services);
}
