import type { Log } from "../../src/telemetry/log.ts";
import type { Channel, DeliveryOutcome } from "../channel.ts";
import type { AskLeave } from "./budget.ts";
import { sendOutcome } from "./send-outcome.ts";
import type { XApi } from "./x-api.ts";

export interface SendMessageDeps {
  readonly api: XApi;
  readonly askLeave: AskLeave;
  readonly clock: () => Date;
  readonly log: Log;
}

export type SendMessage = (citizen: string, text: string) => Promise<DeliveryOutcome>;

/** Sends one message within the budget, through `POST /2/dm_conversations/with/{id}/messages`. */
export function createSendMessage({ api, askLeave, clock, log }: SendMessageDeps): SendMessage {
  return async (citizen, text) => {
    // X has ids of digits only, and they become part of an address.
    if (!/^\d{1,25}$/.test(citizen) || text === "") {
      return { kind: "undeliverable", code: "invalid", reason: text === "" ? "no text" : "no citizen" };
    }
    const leave = await askLeave();
    if (leave.kind === "exhausted") {
      return { kind: "undeliverable", code: "policy", reason: "daily messages used up" };
    }
    if (leave.kind === "wait") {
      return { kind: "retry", reason: "quarter-hour limit", afterMilliseconds: leave.milliseconds };
    }
    const path = `/2/dm_conversations/with/${citizen}/messages`;
    const outcome = sendOutcome(await api.user(path, { method: "POST", body: { text } }), clock());
    if (outcome.kind === "undeliverable" && (outcome.code === "auth" || outcome.code === "policy")) {
      log.error("channel.alert", { channel: "x", what: `send-refused-${outcome.code}` });
    }
    return outcome;
  };
}

/** X has neither typing signs nor events to pass on. */
export function createDelivery(send: SendMessage): Channel["deliver"] {
  return async ({ user }, { type, text }) =>
    type === "message" ? send(user?.id ?? "", text ?? "") : { kind: "delivered", id: "" };
}
