import type { ReceivedAttachment } from "../../src/conversation/attachment.ts";
import type { ChannelEvent, Where } from "../webhook/channel-event.ts";
import { readBounce } from "./bounce.ts";
import type { IncomingMail } from "./incoming-mail.ts";
import { notFromAPerson } from "./loop-guard.ts";
import { MESSAGE_ID_PREFIX } from "./message-id.ts";
import { ownWords } from "./own-words.ts";

/** What a mail that arrived tells. `at`: when the server got it (the mail's own date is the sender's word). */
export function readArrived(mail: IncomingMail, source: string, at: Date, account: string): ChannelEvent {
  const bounce = readBounce(source, mail.headers.get("content-type") ?? "");
  if (bounce !== null) {
    // As in sending: 5.1 and 5.2 are about the recipient's mailbox (RFC 3463).
    const error = `${/^5\.[12]\./.test(bounce.status) ? "blocked-by-user" : "invalid"}: ${bounce.status}`;
    return { kind: "report", key: null, platformId: bounce.messageId, status: "failed", error };
  }
  const reason = notFromAPerson(mail, account);
  if (reason !== null) return { kind: "ignored", what: reason };
  const attachments = mail.attachments.map(
    ({ contentType, name }, index): ReceivedAttachment => ({
      contentType,
      ...(name === null ? {} : { name }),
      content: { messageId: mail.id, index },
    }),
  );
  // Some citizens put their whole question in the subject.
  const text = ownWords(mail.text) || mail.subject.replace(/^((re|fwd?|tr)\s*:\s*)+/i, "");
  return {
    kind: "said",
    where: whereOf(mail, mail.from, at, account),
    text,
    ...(attachments.length === 0 ? {} : { attachments }),
  };
}

/** What a mail in the folder of sent ones tells: somebody of the town wrote, unless it is ours. */
export function readSent(mail: IncomingMail, at: Date, account: string): ChannelEvent {
  const [citizen] = mail.to;
  if (mail.id.startsWith(MESSAGE_ID_PREFIX)) {
    return { kind: "report", key: null, platformId: mail.id, status: "arrived", error: null };
  }
  if (citizen === undefined || mail.from !== account) return { kind: "ignored", what: "sent-elsewhere" };
  const where = whereOf(mail, citizen, at, account);
  return { kind: "agent-wrote", where, text: ownWords(mail.text), platformId: mail.id };
}

function whereOf(mail: IncomingMail, citizen: string, at: Date, account: string): Where {
  return {
    accountId: account,
    conversationId: `${account}:${citizen}`,
    userId: citizen,
    eventId: mail.id,
    at,
  };
}
