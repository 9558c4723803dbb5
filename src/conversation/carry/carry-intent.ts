import type { Network } from "../../collectivity/channel-directory.ts";
import { foldedWords } from "../../collectivity/service-mentions.ts";
import { fr } from "../../i18n/fr/carry.ts";
import { findCarryToken } from "./carry-token.ts";
import { readWish } from "./read-wish.ts";

/** What a message has to do with carrying a conversation from one channel to another. */
export type CarryIntent =
  | { readonly kind: "wish"; readonly network: Network }
  /** Came with a link; `id` null when we did not sign it. */
  | { readonly kind: "arrive"; readonly id: string | null }
  | { readonly kind: "consent"; readonly yes: boolean };

const YES = /^(?:oui|ouais|ok|d accord|oui merci|oui svp|oui volontiers|volontiers|reprendre|je veux bien)$/;
const NO = /^(?:non|non merci|nouvelle conversation|pas la peine|surtout pas)$/;

/** A link that was opened, or the answer to our question about it; null for anything else. */
export function readArrival(
  { activity, text }: { readonly activity: object; readonly text: string },
  choices: string | null,
  key: string,
): CarryIntent | null {
  const token = findCarryToken(key, entryOf(activity) ?? text);
  if (token !== null) return { kind: "arrive", ...token };
  const yes = readConsent(text, choices);
  return yes === null ? null : { kind: "consent", yes };
}

/** A wish to go on elsewhere; null for anything else. */
export function readCarryWish(text: string): CarryIntent | null {
  const network = readWish(text);
  return network === null ? null : { kind: "wish", network };
}

/** Our own two choices say what they mean at any time, other words only when the question has just been put. */
function readConsent(text: string, choices: string | null): boolean | null {
  const said = fold(text);
  if (said === fold(fr.yes)) return true;
  if (said === fold(fr.no)) return false;
  if (choices === null || !(JSON.parse(choices) as readonly string[]).includes(fr.yes)) return null;
  if (YES.test(said)) return true;
  return NO.test(said) ? false : null;
}

/** What a link said when it opened the conversation; null for messages and other events. */
function entryOf(activity: object): string | null {
  const { type, name, value } = activity as Readonly<Record<string, unknown>>;
  if (type !== "event" || name !== "parvis/start" || typeof value !== "object" || value === null) return null;
  const { entry } = value as Readonly<Record<string, unknown>>;
  return typeof entry === "string" ? entry : null;
}

function fold(text: string): string {
  return foldedWords(text).join(" ");
}
