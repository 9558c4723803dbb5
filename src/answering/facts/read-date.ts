import { WEEKDAYS } from "../../collectivity/schema.ts";
import type { AskedDate, LocalNow } from "./asked-date.ts";
import { type DateItem, dateRules } from "./date-rules.ts";
import { bridge } from "./named-days.ts";

/** What a sentence says of time. */
export interface DateReading {
  /** Null when it says nothing. */
  readonly asked: AskedDate | null;
  /** False when its expressions do not go together: nothing may be answered. */
  readonly sure: boolean;
  /** The sentence with each expression of time replaced by `#`. */
  readonly rest: string;
}

const WISHES = /\bbonne (?:fin de )?(?:journee|soiree|semaine|week end|apres midi)\b|\bbon week end\b/g;
const RANGE = /\b(?:du|de|entre) #(\d+) (?:au|a|et|jusqu au|jusqu a) #(\d+)(?!\d)/g;
const BRIDGE = /(?:\ble )?\bpont (?:de |du |d )?#(\d+)(?!\d)/g;
const MOST_DAYS = 7;

/**
 * Reads French expressions of time in normalised words ("samedi matin", "le 14 juillet", "pont de l'Ascension").
 * Days without a year are their next occurrence, today included; a past date is left unread.
 */
export function readDate(sentence: string, now: LocalNow): DateReading {
  const items: (DateItem | null)[] = [];
  const hold = (item: DateItem) => `#${items.push(item) - 1}`;
  let rest = sentence.replace(WISHES, " ");
  for (const { pattern, read } of dateRules(now)) {
    rest = rest.replace(pattern, (...args) => {
      const groups = args.at(-1);
      const matched = String(args[0]);
      const item = read(typeof groups === "object" ? groups : {});
      return item === null ? matched : hold(item);
    });
  }
  rest = rest.replace(BRIDGE, (matched, index: string) => {
    const item = items[Number(index)];
    if (item?.kind !== "days" || item.dates.length !== 1) return matched;
    items[Number(index)] = null;
    return hold({ kind: "days", dates: item.dates.flatMap(bridge), bareWeekday: null });
  });
  rest = rest.replace(RANGE, (matched, first: string, second: string) => {
    const range = rangeOf(items[Number(first)], items[Number(second)]);
    if (range === null) return matched;
    items[Number(first)] = null;
    items[Number(second)] = null;
    return hold(range);
  });
  const found = items.filter((item) => item !== null);
  const asked = combine(found, now);
  return {
    asked,
    sure: asked !== null || found.length === 0,
    rest: rest.replace(/#\d+/g, "#").replace(/\s+/g, " ").trim(),
  };
}

function rangeOf(first: DateItem | null | undefined, second: DateItem | null | undefined): DateItem | null {
  if (first?.kind !== "days" || second?.kind !== "days") return null;
  if (first.bareWeekday && second.bareWeekday) return { kind: "week" };
  const [from, to] = [first.dates[0], second.dates.at(-1)];
  return from && to && from <= to ? { kind: "span", from, to } : null;
}

/** One date out of all the expressions found; null when they contradict each other. */
function combine(items: readonly DateItem[], now: LocalNow): AskedDate | null {
  const of = <K extends DateItem["kind"]>(kind: K) =>
    items.filter((item): item is Extract<DateItem, { kind: K }> => item.kind === kind);
  const [days, habitual, parts, times] = [of("days"), of("weekdays"), of("part"), of("time")];
  const wide = items.filter(({ kind }) => kind === "span" || kind === "season" || kind === "holidays");
  const [only] = wide;
  if (wide.length > 1) return null;
  if (only) {
    if (days.some(({ bareWeekday }) => bareWeekday === null)) return null;
    if (only.kind === "holidays") return items.length === 1 ? { kind: "holidays" } : null;
    return only.kind === "span" || only.kind === "season" ? only : null;
  }
  if (habitual.length > 0) {
    if (days.some(({ bareWeekday }) => bareWeekday === null)) return null;
    const named = [...habitual.flatMap(({ weekdays }) => weekdays), ...days.map((day) => day.bareWeekday)];
    return { kind: "weekdays", weekdays: WEEKDAYS.filter((weekday) => named.includes(weekday)) };
  }
  if (days.length > 0) {
    const dates = [...new Set(days.flatMap((day) => day.dates))].sort();
    if (dates.length > MOST_DAYS || parts.length > 1 || times.length > 1) return null;
    if (of("now").length > 0) return dates.length === 1 && dates[0] === now.date ? { kind: "now" } : null;
    return { kind: "days", dates, part: parts[0]?.part ?? null, time: times[0]?.time ?? null };
  }
  if (of("now").length > 0) return { kind: "now" };
  return items.length > 0 ? { kind: "week" } : null;
}
