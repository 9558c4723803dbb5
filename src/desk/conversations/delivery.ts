import { fr } from "../../i18n/fr/desk-server.ts";
import type { TranscriptRow } from "../../store/transcript.ts";
import type { DeliveryView } from "../api/conversation.ts";

type Sending = Pick<TranscriptRow, "sent" | "sendError" | "mailed" | "mailError">;

/** What became of a message, by the channel or by e-mail; null for what is not sent, or too long ago to know. */
export function delivery({ sent, sendError, mailed, mailError }: Sending): DeliveryView | null {
  if (sent === "undeliverable") return { status: "undeliverable", problem: problemOf(sendError) };
  if (sent !== null) return { status: sent, problem: null };
  switch (mailed) {
    case null:
      return null;
    case "pending":
      return { status: "pending", problem: null };
    case "sent":
      return { status: "delivered", problem: null };
    case "failed":
      return { status: "undeliverable", problem: mailError ?? fr.undelivered.other };
    case "dropped":
      return { status: "undeliverable", problem: fr.undelivered.dropped };
  }
}

/** The outbox keeps `<code>: <the platform's reason>`; the reason is for technicians. */
function problemOf(error: string | null): string {
  const code = error?.split(":", 1)[0] ?? "";
  return Object.hasOwn(fr.undelivered, code)
    ? fr.undelivered[code as keyof typeof fr.undelivered]
    : fr.undelivered.other;
}
