import type { Transaction } from "kysely";
import type { Collectivity } from "../../collectivity/schema.ts";
import type { Handoff } from "../../handoff/advance.ts";
import { ELSEWHERE, type HandoffCommand } from "../../handoff/commands.ts";
import { promiseFor } from "../../handoff/placing/desk-hours.ts";
import type { Database, Tables } from "../../store/database.ts";
import { heldHandoffs, latestHandoff, overdueHandoffs } from "../../store/handoffs.ts";
import { hasAgents } from "../../store/staffing.ts";
import { type CommandDeps, commandOn } from "./command-on.ts";
import { offer, placeAgain } from "./place.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Most hand-offs moved in one pass; the next one takes the others. */
const MOST = 200;

/** Milliseconds. */
export interface Patience {
  /** How long a citizen waits for an agent whose Desk is closed before a colleague takes over. */
  readonly absent: number;
  /** Silence after which a held conversation is closed. */
  readonly idle: number;
  /** Silence after which a conversation answered from the network's own inbox goes back to the assistant. */
  readonly elsewhere: number;
}

export const DEFAULT_PATIENCE: Patience = { absent: 5 * MINUTE, idle: 24 * HOUR, elsewhere: 2 * HOUR };

/**
 * Moves every hand-off that has stood too long: what bounds each wait. Safe in several processes at once.
 *
 * @returns how many moved.
 * @throws the first fault met, once all the others have had their turn.
 */
export async function sweepHandoffs(
  deps: CommandDeps,
  patience: Patience = DEFAULT_PATIENCE,
): Promise<number> {
  const now = deps.clock().getTime();
  const late = await overdueHandoffs(deps.database, now, MOST);
  const left = await abandoned(deps.database, now, patience);
  let moved = 0;
  const faults: unknown[] = [];
  for (const conversationId of new Set([...late, ...left].map(({ conversation_id }) => conversation_id))) {
    try {
      if (await sweepOne(deps, conversationId, now, patience)) moved++;
    } catch (fault) {
      // The others wait too: they must not wait for this one to be mended.
      faults.push(fault);
    }
  }
  if (faults.length > 0) throw faults[0];
  return moved;
}

async function sweepOne(
  deps: CommandDeps,
  conversationId: string,
  now: number,
  patience: Patience,
): Promise<boolean> {
  const outcome = await commandOn(deps, conversationId, async (transaction, _conversation, move) => {
    const handoff = await latestHandoff(transaction, conversationId);
    const command = handoff && (await dueCommand(transaction, handoff, deps.collectivity(), now, patience));
    return command === null ? { kind: "not-found" } : move(command);
  });
  return outcome.kind === "done";
}

async function abandoned(database: Database, now: number, patience: Patience): Promise<readonly Handoff[]> {
  return (await heldHandoffs(database)).filter(
    (held) => heldTooLong(held, held.seen_at, now, patience) !== null,
  );
}

/** Read again under lock: what was due a moment ago may have moved since. */
async function dueCommand(
  transaction: Transaction<Tables>,
  handoff: Handoff,
  collectivity: Collectivity,
  now: number,
  patience: Patience,
): Promise<HandoffCommand | null> {
  if (handoff.ended_at !== null) return null;
  if (handoff.state === "with_agent") {
    const held = (await heldHandoffs(transaction)).find(({ id }) => id === handoff.id);
    const due = held === undefined ? null : heldTooLong(held, held.seen_at, now, patience);
    return due === "release" ? { event: "release", deadlineAt: placeAgain(collectivity, now) } : due;
  }
  if (handoff.deadline_at === null || handoff.deadline_at > now) return null;
  if (handoff.state === "offered_callback") return { event: "cancel", reason: "unanswered-offer" };
  if (handoff.state === "promised_callback") return { event: "cancel", reason: "forgotten" };
  if (handoff.reserved_for !== null) return { event: "release", deadlineAt: placeAgain(collectivity, now) };
  const promise = promiseFor(collectivity, handoff.service, new Date(now));
  // Nobody here could keep a promise where only the network's own inbox answers.
  const keeps = promise !== null && (await hasAgents(transaction));
  return keeps ? offer(promise, now) : { event: "cancel", reason: "other" };
}

function heldTooLong(
  { agent_id, claimed_at, last_agent_at, last_citizen_at }: Handoff,
  seenAt: number | null,
  now: number,
  { absent, idle, elsewhere }: Patience,
): HandoffCommand | "release" | null {
  const lastWords = Math.max(claimed_at ?? 0, last_agent_at ?? 0, last_citizen_at ?? 0);
  if (agent_id === ELSEWHERE) {
    if (now - lastWords < elsewhere) return null;
    return { event: "give-back", by: { id: ELSEWHERE, supervises: true } };
  }
  // Whoever was just put through waits for a first word as much as one who wrote.
  const owed = Math.max(last_citizen_at ?? 0, last_agent_at === null ? (claimed_at ?? 0) : 0);
  const isOwed = owed > (last_agent_at ?? 0) || last_agent_at === null;
  const isAway = now - (seenAt ?? 0) >= absent;
  // Looked at first: nobody whose agent has gone is told goodbye in place of an answer, however long it lasted.
  if (isOwed && isAway && now - owed >= absent) return "release";
  return now - lastWords >= idle ? { event: "close", by: null, reason: "idle" } : null;
}
