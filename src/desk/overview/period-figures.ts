import type { HandoffFigures } from "../../store/handoff-figures.ts";
import type { OverviewView } from "../api/overview.ts";
import { type Durations, durationsOf } from "./durations.ts";
import { dayOf, type Period } from "./period.ts";
import { quantilesOf } from "./quantiles.ts";

type Figures = Omit<OverviewView["period"], "from" | "satisfaction">;

/** The citizen left before an agent came, or did not take up the offer to be answered later. */
const ABANDONED = new Set(["cancelled", "unanswered-offer", "forgotten"]);

/** Counts and durations of the hand-offs requested in a period. Services and reasons: most frequent first. */
export function periodFigures(handoffs: readonly HandoffFigures[], period: Period): Figures {
  const measured = handoffs.map((handoff) => ({ handoff, durations: durationsOf(handoff) }));
  const days = period.days.map((day) => ({ day, requested: 0, claimed: 0 }));
  for (const { requested_at, claimed_at } of handoffs) {
    const day = days[dayOf(period, requested_at)];
    if (day === undefined) continue;
    day.requested += 1;
    if (claimed_at !== null) day.claimed += 1;
  }
  return {
    requested: handoffs.length,
    claimed: handoffs.filter(({ claimed_at }) => claimed_at !== null).length,
    abandoned: handoffs.filter(({ end_reason }) => ABANDONED.has(end_reason ?? "")).length,
    wait: quantilesIn(measured, "wait"),
    firstReply: quantilesIn(measured, "firstReply"),
    handling: quantilesIn(measured, "handling"),
    byService: groups(measured, "service").map(([service, those]) => ({
      service,
      requested: those.length,
      wait: quantilesIn(those, "wait"),
    })),
    byReason: groups(measured, "reason").map(([reason, those]) => ({ reason, count: those.length })),
    byDay: days,
  };
}

interface Measured {
  readonly handoff: HandoffFigures;
  readonly durations: Durations;
}

function quantilesIn(measured: readonly Measured[], which: keyof Durations) {
  const values: number[] = [];
  for (const { durations } of measured) {
    const value = durations[which];
    if (value !== null) values.push(value);
  }
  return quantilesOf(values);
}

function groups(measured: readonly Measured[], key: "service" | "reason") {
  const sorted = Map.groupBy(measured, ({ handoff }) => handoff[key]);
  return [...sorted].sort(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1));
}
