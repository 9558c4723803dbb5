import { competentService } from "../collectivity/competent-service.ts";
import { contactOf } from "../collectivity/contact.ts";
import { fr } from "../i18n/fr/answering.ts";
import type { ScoredPassage } from "../retrieval/evidence.ts";
import type { Answer, Contact, HandoffReason } from "./answer.ts";
import type { Turn } from "./turn.ts";

/** The contact of the service competent for what is asked; the collectivity's front desk when none is known. */
export function contactForTurn(turn: Turn): Contact {
  const service = competentService(turn.collectivity, turn.asked);
  return contactOf(turn.collectivity, service?.id ?? null, turn.question.at);
}

/** The contact of the service that a document belongs to, or else of the one competent for what is asked. */
export function documentContact(turn: Turn, { document }: ScoredPassage): Contact {
  if (document.service === null) return contactForTurn(turn);
  return contactOf(turn.collectivity, document.service, turn.question.at);
}

/** An honest hand-off: why, then whom to ask. */
export function handOff(
  reason: HandoffReason,
  opening: string,
  contact: Contact,
): Answer & { readonly kind: "handoff" } {
  return { kind: "handoff", reason, contact, text: `${opening}\n\n${fr.contact(contact)}` };
}
