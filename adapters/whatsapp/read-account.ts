import type { ChannelEvent } from "../webhook/channel-event.ts";
import { accountValue } from "./payload.ts";

/** What restricts the account or the number, by field of the webhook; the rest is news. */
const RESTRICTIONS: Readonly<Record<string, ReadonlySet<string>>> = {
  account_update: new Set([
    "ACCOUNT_DELETED",
    "ACCOUNT_OFFBOARDED",
    "ACCOUNT_RESTRICTION",
    "ACCOUNT_VIOLATION",
    "DISABLED_UPDATE",
    "PARTNER_REMOVED",
  ]),
  account_review_update: new Set(["REJECTED"]),
  account_alerts: new Set(["CRITICAL", "WARNING"]),
  phone_number_quality_update: new Set(["FLAGGED", "DOWNGRADE"]),
};

/** Reads what Meta says of the account; templates are not ours to follow: none is sent. */
export function readAccount(field: string, value: unknown): ChannelEvent {
  const { event, decision, alert_severity } = accountValue.safeParse(value).data ?? {};
  const what = [event, decision, alert_severity].find((word) => word && RESTRICTIONS[field]?.has(word));
  if (what !== undefined) return { kind: "alert", what: `${field}-${what}` };
  return { kind: "ignored", what: field.replace(/[^\w-]/g, "").slice(0, 40) };
}
