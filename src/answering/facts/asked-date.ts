import type { Weekday } from "../../collectivity/schema.ts";

/** A part of the day, local times; `label` as French says it ("le matin", "après 18 h"). */
export interface DayPart {
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

/** The time a question is about. Dates are ISO, local to the collectivity, never before today. */
export type AskedDate =
  | { readonly kind: "now" }
  | {
      readonly kind: "days";
      readonly dates: readonly string[];
      readonly part: DayPart | null;
      /** HH:MM */
      readonly time: string | null;
    }
  /** Every Saturday. */
  | { readonly kind: "weekdays"; readonly weekdays: readonly Weekday[] }
  | { readonly kind: "span"; readonly from: string; readonly to: string }
  | { readonly kind: "season"; readonly season: "summer" | "winter" }
  | { readonly kind: "holidays" }
  /** The usual week. */
  | { readonly kind: "week" };

/** Local date and time of the question. */
export interface LocalNow {
  readonly date: string;
  /** HH:MM */
  readonly time: string;
}
