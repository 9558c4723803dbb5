import type { Channel, DeliveryOutcome } from "../channel.ts";
import { type BotApi, sendOutcome } from "./bot-api.ts";
import { keyboardOf } from "./choice-buttons.ts";

const TYPING_TIMEOUT = 3000;

/** Sends plain text by `sendMessage`: nothing a town writes can then be taken for markup. */
export function createDelivery(api: BotApi): Channel["deliver"] {
  return async ({ user }, activity): Promise<DeliveryOutcome> => {
    if (user === undefined) return { kind: "undeliverable", code: "invalid", reason: "no citizen" };
    const chat_id = Number(user.id);
    if (activity.type === "typing") {
      await api("sendChatAction", { chat_id, action: "typing" }, TYPING_TIMEOUT);
      return { kind: "delivered", id: "" };
    }
    if (activity.type !== "message") return { kind: "delivered", id: "" };
    const reply_markup = keyboardOf(activity);
    return sendOutcome(
      await api("sendMessage", {
        chat_id,
        text: activity.text ?? "",
        link_preview_options: { is_disabled: true },
        ...(reply_markup === undefined ? {} : { reply_markup }),
      }),
    );
  };
}
