import { fr } from "../../src/i18n/fr/email.ts";
import type { Thread } from "./threads.ts";

export interface OutgoingMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
  /** With angle brackets; left out for what follows no mail. */
  readonly inReplyTo?: string;
  readonly references?: readonly string[];
}

const LINK = /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]}']/g;

/** A reply in the citizen's thread. What a program wrote says so (RFC 3834); what a person wrote does not. */
export function composeMail(text: string, thread: Thread | null, automatic: boolean): OutgoingMail {
  const plain = text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .toWellFormed();
  const headers = automatic
    ? { "Auto-Submitted": "auto-replied", "X-Auto-Response-Suppress": "All" }
    : undefined;
  const answered = thread === null || thread.messageId.startsWith("sha256.") ? null : thread;
  return {
    subject: replySubject(thread?.subject ?? ""),
    text: `${plain}\n`,
    html: asHtml(plain),
    headers: headers ?? {},
    ...(answered === null
      ? {}
      : {
          inReplyTo: `<${answered.messageId}>`,
          references: [...answered.references, answered.messageId].map((id) => `<${id}>`),
        }),
  };
}

function replySubject(subject: string): string {
  const bare = subject.replace(/^((re|rép)\s*:\s*)+/i, "").trim();
  return `Re: ${bare === "" ? fr.noSubject : bare}`;
}

function asHtml(text: string): string {
  const paragraphs = text.split(/\n{2,}/).map((paragraph) => `<p>${linked(paragraph)}</p>`);
  return `<!doctype html><html lang="fr"><body>${paragraphs.join("\n")}</body></html>`;
}

function linked(text: string): string {
  let html = "";
  let end = 0;
  for (const found of text.matchAll(LINK)) {
    const url = escaped(found[0]);
    html += `${escaped(text.slice(end, found.index))}<a href="${url}">${url}</a>`;
    end = found.index + found[0].length;
  }
  return (html + escaped(text.slice(end))).replaceAll("\n", "<br>\n");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}
