import type { Capabilities } from "../../../adapters/channel.ts";
import { contactOf } from "../../collectivity/contact.ts";
import type { Collectivity } from "../../collectivity/schema.ts";
import type { Handoff } from "../../handoff/advance.ts";
import type { HandoffCommand } from "../../handoff/commands.ts";
import { promiseFor } from "../../handoff/placing/desk-hours.ts";
import { instantInWords } from "../../handoff/placing/promise-in-words.ts";
import type { HandoffState } from "../../handoff/states.ts";
import { fr as words } from "../../i18n/fr/conversation.ts";
import { fr } from "../../i18n/fr/placing.ts";
import type { OutgoingActivity } from "../outgoing-activity.ts";
import { renderNotice } from "../render-answer.ts";
import { agentName, serviceName } from "./agent-in-words.ts";
import type { Placed } from "./place.ts";

/** A hand-off that has just moved, and what can be said of it. */
export interface Move {
  readonly command: HandoffCommand;
  readonly from: HandoffState;
  readonly handoff: Handoff;
  /** For a request just placed; null for other moves. */
  readonly placed: Placed | null;
  /** Name of the agent who holds it, or held it; null when nobody did or the name is unknown. */
  readonly agent: string | null;
  /** Name of the colleague it is kept for. */
  readonly colleague: string | null;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What the citizen is told of a move; null for those they need not know of. */
export function noticeOf(
  move: Move,
  collectivity: Collectivity,
  capabilities: Capabilities,
): OutgoingActivity | null {
  const { command, from, handoff, agent } = move;
  const service = serviceName(collectivity, handoff.service);
  const feedback = handoff.first_reply_at === null ? null : { kind: "handoff" as const, target: handoff.id };
  const notice = (kind: string, text: string, options = {}) =>
    renderNotice(`handoff-${kind}`, text, capabilities, options);
  const atEnd = (kind: string, text: string) => {
    if (feedback === null || capabilities.cards) return notice(kind, text, { feedback });
    const { question, yes, no } = fr.rating;
    return notice(kind, `${text}\n\n${question}`, { choices: [yes, no], feedback });
  };
  switch (command.event) {
    case "queue":
      return notice("waiting", waitingText(move, service, collectivity));
    case "offer-callback":
      if (handoff.state === "promised_callback") {
        return notice("callback", fr.promiseStands(dueInWords(handoff, collectivity, move.at)));
      }
      return notice("callback", offerText(move, service, collectivity), {
        choices: Object.values(fr.choices),
      });
    case "accept-callback":
      return notice("callback", promisedText(handoff, collectivity, move.at));
    case "claim":
      return {
        ...notice("joined", fr.joined(agent ?? service, service)),
        ...(agent === null ? {} : { from: { name: agentName(agent, collectivity, handoff.service) } }),
      };
    case "transfer":
      if (handoff.state === "promised_callback") return null;
      return notice(
        "transferred",
        move.colleague === null
          ? fr.transferred(service)
          : fr.transferredToColleague(move.colleague, service),
      );
    case "release":
      return from === "with_agent" ? notice("transferred", fr.queuedAgain) : null;
    case "give-back":
      return atEnd("returned", fr.givenBack(agent));
    case "close":
      return atEnd("closed", fr.closed);
    case "cancel": {
      if (command.reason === "other") return atEnd("cancelled", unreachableText(move, collectivity));
      const text = cancelled(command.reason, from);
      return text === null ? null : atEnd("cancelled", text);
    }
    default:
      return null;
  }
}

function waitingText(
  { placed, handoff: { deadline_at }, at }: Move,
  service: string,
  { handoff: { longestWaitMinutes } }: Collectivity,
): string {
  if (placed?.kind === "queue" && placed.attended) return fr.placed(service, placed.wait?.minutes ?? null);
  const minutes = deadline_at === null ? longestWaitMinutes : Math.ceil((deadline_at - at) / 60_000);
  return fr.placedUnattended(service, minutes);
}

function offerText({ placed, from, handoff, at }: Move, service: string, collectivity: Collectivity): string {
  const due = dueInWords(handoff, collectivity, at);
  if (from === "waiting") return fr.offerAfterWaiting(due);
  const promise = promiseFor(collectivity, handoff.service, new Date(at));
  if (placed?.kind !== "offer-callback" || promise === null) return fr.offerAfterWaiting(due);
  return placed.open
    ? fr.offerBusy(service, due)
    : fr.offer(service, instantInWords(collectivity, promise.from, new Date(at)), due);
}

/** Nobody here can answer any more: how to reach the service otherwise. */
function unreachableText({ handoff, at }: Move, collectivity: Collectivity): string {
  const { service, phone, email, opening } = contactOf(collectivity, handoff.service, new Date(at));
  const ways = [phone && words.phone(phone), email && words.email(email), opening];
  return [fr.unreachable, service, ...ways.filter(Boolean)].join("\n");
}

function dueInWords({ due_at }: Handoff, collectivity: Collectivity, at: number): string {
  return instantInWords(collectivity, new Date(due_at ?? at), new Date(at));
}

/** What is promised, and by which way. */
export function promisedText(handoff: Handoff, collectivity: Collectivity, at: number): string {
  const due = dueInWords(handoff, collectivity, at);
  if (handoff.contact === null) return fr.promisedHere(due);
  return handoff.contact.includes("@")
    ? fr.promisedByEmail(handoff.contact, due)
    : fr.promisedByPhone(handoff.contact, due);
}

/** Null for an offer that nobody took up, or a promise long broken: there is nothing to end any more. */
function cancelled(reason: string, from: HandoffState): string | null {
  if (reason === "unanswered-offer" || reason === "forgotten") return null;
  if (reason === "declined") return fr.declined;
  return from === "with_agent" ? fr.ended : fr.cancelled;
}
