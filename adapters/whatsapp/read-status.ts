import type { ChannelEvent } from "../webhook/channel-event.ts";
import { status } from "./payload.ts";
import { refusalOf } from "./send-outcome.ts";

/** Begins what we give with a message: it comes back with its statuses, even when our call saw no answer. */
export const OUR_DATA = "parvis:";

const ARRIVED = new Set(["sent", "delivered", "read", "played"]);

/** Reads what became of a message of ours; a failure may come after the call went well. */
export function readStatus(given: unknown): ChannelEvent {
  const read = status.safeParse(given);
  if (!read.success) return { kind: "ignored", what: "unreadable" };
  const { id, status: state, errors, biz_opaque_callback_data: data } = read.data;
  const key = data?.startsWith(OUR_DATA) ? data.slice(OUR_DATA.length) : null;
  if (ARRIVED.has(state)) return { kind: "report", key, platformId: id, status: "arrived", error: null };
  if (state !== "failed") return { kind: "ignored", what: "status" };
  const code = errors?.[0]?.code ?? 0;
  const error = `${refusalOf(code)}: error ${code}`;
  return { kind: "report", key, platformId: id, status: "failed", error };
}
