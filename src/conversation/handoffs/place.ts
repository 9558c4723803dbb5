import type { Transaction } from "kysely";
import type { Collectivity } from "../../collectivity/schema.ts";
import type { HandoffCommand } from "../../handoff/commands.ts";
import { decidePlacing } from "../../handoff/placing/decide-placing.ts";
import { isDeskOpen, type Promised, promiseFor } from "../../handoff/placing/desk-hours.ts";
import { deskOf } from "../../handoff/placing/desk-of.ts";
import { type ExpectedWait, expectedWait } from "../../handoff/placing/expected-wait.ts";
import type { Tables } from "../../store/database.ts";
import { recentWaits } from "../../store/recent-waits.ts";
import { staffingOf } from "../../store/staffing.ts";

const DAY = 24 * 60 * 60 * 1000;

/** Where a request goes, with what the citizen is told of it. */
export type Placed = Placement & { readonly service: string };

type Placement =
  | {
      readonly kind: "queue";
      readonly command: HandoffCommand & { readonly event: "queue" };
      readonly wait: ExpectedWait | null;
      readonly attended: boolean;
    }
  | {
      readonly kind: "offer-callback";
      readonly command: HandoffCommand & { readonly event: "offer-callback" };
      /** Whether the service answers now, but too many wait. */
      readonly open: boolean;
    }
  | { readonly kind: "none" };

/**
 * Looks at hours, agents and recent waits of a service; where nobody has an account for it, of the default one, whose
 * people know whom to ask. `at` in milliseconds since 1970.
 *
 * @param hub whether people behind the channel may answer without an account here: they are then waited for.
 */
export async function placeIn(
  transaction: Transaction<Tables>,
  collectivity: Collectivity,
  service: string,
  at: number,
  hub = false,
): Promise<Placed> {
  const placement = await placementIn(transaction, collectivity, service, at);
  if (placement.kind !== "none") return { ...placement, service };
  const fallback = deskOf(collectivity, null).id;
  const next = service === fallback ? placement : await placementIn(transaction, collectivity, fallback, at);
  if (next.kind !== "none" || !hub) return { ...next, service: fallback };
  const command = { event: "queue" as const, deadlineAt: placeAgain(collectivity, at) };
  return { kind: "queue", command, wait: null, attended: true, service };
}

async function placementIn(
  transaction: Transaction<Tables>,
  collectivity: Collectivity,
  service: string,
  at: number,
): Promise<Placement> {
  const instant = new Date(at);
  const staffing = await staffingOf(transaction, service, at);
  const open = isDeskOpen(collectivity, service, instant);
  const wait = expectedWait(await recentWaits(transaction, service, at), staffing.ahead, staffing.present);
  const placing = decidePlacing({
    at,
    open,
    agents: staffing.agents,
    present: staffing.present,
    wait,
    promise: promiseFor(collectivity, service, instant),
    longestWaitMinutes: collectivity.handoff.longestWaitMinutes,
  });
  switch (placing.kind) {
    case "queue":
      return {
        kind: "queue",
        command: { event: "queue", deadlineAt: placing.deadlineAt },
        wait,
        attended: placing.attended,
      };
    case "offer-callback":
      return { kind: "offer-callback", command: offer(placing.promise, at), open };
    case "none":
      return placing;
  }
}

/** An offer left without answer is withdrawn after a day. */
export function offer(promise: Promised, at: number): HandoffCommand & { readonly event: "offer-callback" } {
  return { event: "offer-callback", dueAt: promise.dueAt.getTime(), deadlineAt: at + DAY };
}

/** When whoever is queued again has waited too long. */
export function placeAgain({ handoff: { longestWaitMinutes } }: Collectivity, at: number): number {
  return at + longestWaitMinutes * 60_000;
}
