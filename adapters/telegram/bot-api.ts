import { z } from "zod";
import type { DeliveryOutcome } from "../channel.ts";
import type { CallPlatform, PlatformAnswer } from "../platform/call-platform.ts";

/** Calls a method of the Bot API. The token is in the address: addresses are never logged nor shown. */
export type BotApi = (method: string, body?: object, timeout?: number) => Promise<PlatformAnswer>;

export function createBotApi(call: CallPlatform, apiUrl: string, token: string): BotApi {
  return (method, body = {}, timeout) =>
    call(`${apiUrl}/bot${token}/${method}`, {
      method: "POST",
      body,
      ...(timeout === undefined ? {} : { timeout }),
    });
}

const sent = z.object({ ok: z.literal(true), result: z.looseObject({ message_id: z.number() }) });
const refused = z.looseObject({
  ok: z.literal(false),
  description: z.string().default(""),
  parameters: z.looseObject({ retry_after: z.number().optional() }).optional(),
});

/** What became of a `sendMessage` (Bot API, "Making requests"). */
export function sendOutcome(answer: PlatformAnswer): DeliveryOutcome {
  if (answer.kind === "unreachable") return { kind: "retry", reason: "unreachable" };
  if (answer.kind === "timed-out") return { kind: "unknown", reason: "timed out" };
  const { status, body } = answer;
  const accepted = sent.safeParse(body);
  if (status === 200) {
    return { kind: "delivered", id: accepted.success ? `${accepted.data.result.message_id}` : "" };
  }
  const { description = "", parameters } = refused.safeParse(body).data ?? {};
  const reason = `HTTP ${status}`;
  if (status === 429) {
    return { kind: "retry", reason, afterMilliseconds: (parameters?.retry_after ?? 1) * 1000 };
  }
  if (status >= 500) return { kind: "retry", reason };
  if (status === 401 || status === 404) return { kind: "undeliverable", code: "auth", reason };
  if (status === 403) return { kind: "undeliverable", code: "blocked-by-user", reason };
  const gone = /chat not found|user is deactivated|upgraded to a supergroup/i.test(description);
  return { kind: "undeliverable", code: gone ? "gone" : "invalid", reason };
}
