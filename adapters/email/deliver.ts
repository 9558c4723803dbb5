import type { Channel, DeliveryOutcome } from "../channel.ts";
import { composeMail } from "./compose.ts";
import type { EmailSettings } from "./definition.ts";
import { messageIdOf } from "./message-id.ts";
import { sendOutcome } from "./send-outcome.ts";
import type { Smtp } from "./smtp.ts";
import type { Threads } from "./threads.ts";

/** Answers in the citizen's thread by SMTP; programs answer one address so many times a day, and no more. */
export function createDelivery(
  smtp: Pick<Smtp, "sendMail">,
  { address, name, answersPerDay }: Pick<EmailSettings, "address" | "name" | "answersPerDay">,
  threads: Threads,
): Channel["deliver"] {
  return async ({ user }, activity, key, sending): Promise<DeliveryOutcome> => {
    if (activity.type !== "message") return { kind: "delivered", id: "" };
    if (user === undefined) return { kind: "undeliverable", code: "invalid", reason: "no citizen" };
    const automatic = sending?.author !== "agent";
    if (automatic && (await threads.answersToday(user.id)) >= answersPerDay) {
      return { kind: "undeliverable", code: "policy", reason: "daily limit of automatic answers" };
    }
    const id = messageIdOf(key, address);
    const { references, ...mail } = composeMail(activity.text ?? "", await threads.of(user.id), automatic);
    const outcome = await smtp
      .sendMail({
        from: { name, address },
        to: [{ name: "", address: user.id }],
        envelope: { from: address, to: [user.id] },
        messageId: `<${id}>`,
        ...mail,
        ...(references === undefined ? {} : { references: [...references] }),
      })
      .then((): DeliveryOutcome => ({ kind: "delivered", id }), sendOutcome);
    if (automatic && (outcome.kind === "delivered" || outcome.kind === "unknown")) {
      await threads.countAnswer(user.id);
    }
    return outcome;
  };
}
