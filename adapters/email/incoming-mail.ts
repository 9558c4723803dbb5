import { createHash } from "node:crypto";
import { simpleParser } from "mailparser";

/** A mail as far as the channel reads it. */
export interface IncomingMail {
  /** Without angle brackets; a digest of the mail where it has none. */
  readonly id: string;
  /** In lower case; empty where the mail names none. */
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  /** The text part, or the HTML one as text. */
  readonly text: string;
  /** Ids of the mails it follows, oldest first, without angle brackets. */
  readonly references: readonly string[];
  /** Names in lower case; values of the first header so named. */
  readonly headers: ReadonlyMap<string, string>;
  readonly attachments: ReadonlyArray<{ readonly contentType: string; readonly name: string | null }>;
}

/** Characters of a mail's text that are read. */
const LONGEST_TEXT = 2 * 1024 * 1024;
const MOST_REFERENCES = 50;
const MOST_ATTACHMENTS = 20;

/** Reads a mail as it came (RFC 5322, MIME). @throws when mailparser cannot make anything of it. */
export async function readIncomingMail(source: Buffer): Promise<IncomingMail> {
  const mail = await simpleParser(source, {
    skipTextToHtml: true,
    skipTextLinks: true,
    skipImageLinks: true,
  });
  const headers = new Map<string, string>();
  for (const { key, line } of mail.headerLines) {
    if (!headers.has(key)) headers.set(key, unfolded(line.slice(line.indexOf(":") + 1)));
  }
  const digest = () => `sha256.${createHash("sha256").update(source).digest("hex")}`;
  const recipients = mail.to === undefined ? [] : [mail.to].flat();
  return {
    id: idsIn(headers.get("message-id") ?? "")[0] ?? digest(),
    from: (mail.from?.value[0]?.address ?? "").toLowerCase(),
    to: recipients.flatMap(({ value }) => value.flatMap(({ address }) => address?.toLowerCase() || [])),
    subject: unfolded(mail.subject ?? ""),
    text: (mail.text ?? "").slice(0, LONGEST_TEXT).toWellFormed(),
    references: [
      ...new Set([...idsIn(headers.get("references") ?? ""), ...idsIn(headers.get("in-reply-to") ?? "")]),
    ].slice(-MOST_REFERENCES),
    headers,
    attachments: mail.attachments.slice(0, MOST_ATTACHMENTS).map(({ contentType, filename }) => ({
      contentType: contentType.toLowerCase(),
      name: filename ?? null,
    })),
  };
}

/** One attachment's content, by its place among `attachments`; null when there is none. */
export async function attachmentOf(source: Buffer, index: number) {
  const found = (await simpleParser(source)).attachments[index];
  return found === undefined ? null : { bytes: found.content, contentType: found.contentType.toLowerCase() };
}

function idsIn(value: string): string[] {
  return [...value.matchAll(/<([^<>\s]{1,250})>/g)].map(([, id = ""]) => id);
}

function unfolded(value: string): string {
  return value.replace(/[\p{Cc}\s]+/gu, " ").trim();
}
