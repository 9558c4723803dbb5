import { z } from "zod";
import type { DeliveryOutcome } from "../channel.ts";

/** As nodemailer throws. */
const fault = z.object({
  code: z.string().optional(),
  /** The system's own code, where `code` only names the kind. */
  originalCode: z.string().optional(),
  /** Which wait was too long, for `ETIMEDOUT`. */
  timeoutType: z.string().optional(),
  responseCode: z.number().optional(),
  /** The SMTP command under way. */
  command: z.string().optional(),
  /** The server's whole answer. */
  response: z.string().optional(),
});

/** Commands before the content: nothing has left when one of them fails. */
const BEFORE_CONTENT = /^(EHLO|HELO|LHLO|STARTTLS|AUTH|MAIL|RCPT)/;
const NOT_CONNECTED = new Set([
  ...["EDNS", "ETLS", "ECONNREFUSED", "ENOTFOUND", "EHOSTUNREACH", "ENETUNREACH"],
  ...["CONNECT_TIMEOUT", "GREETING_TIMEOUT", "UPGRADE_TIMEOUT"],
]);

/** What became of a mail whose sending failed (RFC 5321, section 4.2.1; RFC 3463 for the enhanced status). */
export function sendOutcome(error: unknown): DeliveryOutcome {
  const read = fault.safeParse(error).data ?? {};
  const {
    code = "",
    originalCode = "",
    timeoutType = "",
    responseCode = 0,
    command = "",
    response = "",
  } = read;
  const reason = `SMTP ${responseCode === 0 ? code || "fault" : responseCode}`;
  if (responseCode >= 400 && responseCode < 500) return { kind: "retry", reason };
  if (code === "EAUTH" || code === "ENOAUTH" || responseCode === 530 || responseCode === 535) {
    return { kind: "undeliverable", code: "auth", reason };
  }
  if (responseCode >= 500)
    return { kind: "undeliverable", code: refusal(responseCode, response, command), reason };
  const early = [code, originalCode, timeoutType].some((one) => NOT_CONNECTED.has(one));
  if (early || BEFORE_CONTENT.test(command)) return { kind: "retry", reason };
  // The content may have been on its way: sending it again could double it.
  return { kind: "unknown", reason };
}

function refusal(responseCode: number, response: string, command: string) {
  if (/\b5\.7\.\d/.test(response)) return "policy";
  const recipient = command === "RCPT TO" || /\b5\.[12]\.\d/.test(response);
  return recipient && responseCode === 550 ? "blocked-by-user" : "invalid";
}
