import type { Collectivity } from "../../collectivity/schema.ts";
import { fr as reasons } from "../../i18n/fr/handoff-reasons.ts";
import { fr } from "../../i18n/fr/overview.ts";
import type { ExportedHandoff } from "../../store/handoff-figures.ts";
import { BYTE_ORDER_MARK, csvRows } from "./csv.ts";
import { durationsOf } from "./durations.ts";

type Cell = string | number | null;
type Column = keyof typeof fr.columns;

/** Rows written between two pauses that let the rest of the process work. */
const BREATH = 500;

/** A table, piece by piece, one row a hand-off; instants in the collectivity's time zone, durations in seconds. */
export function* exportHandoffs(
  handoffs: readonly ExportedHandoff[],
  collectivity: Collectivity,
): Generator<string> {
  const columns = Object.keys(fr.columns) as Column[];
  const names = new Map(collectivity.services.map(({ id, name }) => [id, name]));
  const dates = localInstants(collectivity);
  const rowOf = (handoff: ExportedHandoff) => {
    const cells: Readonly<Record<Column, Cell>> = {
      id: handoff.id,
      channel: handoff.channel,
      service: names.get(handoff.service) ?? handoff.service,
      reason: reasons.reason(handoff.reason),
      state: fr.state(handoff.state),
      requested: dates(handoff.requested_at),
      claimed: dates(handoff.claimed_at),
      ended: dates(handoff.ended_at),
      end: handoff.end_reason === null ? null : fr.end(handoff.end_reason),
      callback: dates(handoff.due_at),
      ...durationsOf(handoff),
    };
    return columns.map((column) => cells[column]);
  };
  yield BYTE_ORDER_MARK + csvRows([columns.map((column) => fr.columns[column])]);
  for (let from = 0; from < handoffs.length; from += BREATH) {
    yield csvRows(handoffs.slice(from, from + BREATH).map(rowOf));
  }
}

/** `2026-11-23 10:05:00`: spreadsheets read it as a date. The Swedish way of writing is the ISO one. */
function localInstants({ timezone }: Collectivity): (instant: number | null) => string | null {
  const format = new Intl.DateTimeFormat("sv-SE", {
    timeZone: timezone,
    dateStyle: "short",
    timeStyle: "medium",
  });
  return (instant) => (instant === null ? null : format.format(instant));
}
