import type { IncomingMail } from "./incoming-mail.ts";

const MACHINES =
  /^(mailer-daemon|postmaster|no-?reply|ne-?pas-?repondre|do-?not-?reply|donotreply|bounces?|listserv|majordomo)([+.-].*)?@/;

/** Why a mail gets no automatic answer (RFC 3834, sections 2 and 4); null when a person wrote it to us. */
export function notFromAPerson(mail: IncomingMail, ownAddress: string): string | null {
  const { headers, from } = mail;
  if (from === "") return "no-sender";
  if (from === ownAddress) return "own-address";
  const submitted = headers.get("auto-submitted")?.split(";")[0]?.trim().toLowerCase();
  if (submitted !== undefined && submitted !== "no") return "auto-submitted";
  if (/^(bulk|list|junk)$/i.test(headers.get("precedence") ?? "")) return "precedence";
  if (headers.has("list-id") || headers.has("list-unsubscribe")) return "mailing-list";
  // Exchange puts other values (DR, RN, NRN) on mails that people write.
  if (/\b(all|oof|autoreply)\b/i.test(headers.get("x-auto-response-suppress") ?? "")) {
    return "auto-response-suppress";
  }
  if (headers.get("return-path") === "<>") return "empty-return-path";
  if (MACHINES.test(from)) return "machine-address";
  return /^multipart\/report\b/i.test(headers.get("content-type") ?? "") ? "report" : null;
}
