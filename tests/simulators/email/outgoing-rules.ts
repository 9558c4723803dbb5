import { type ParsedMail, simpleParser } from "mailparser";

export interface TownMail {
  readonly id: string;
  readonly to: string;
  readonly text: string;
  readonly html: string;
  readonly subject: string;
  readonly headers: ReadonlyMap<string, string>;
}

/** Reads a mail of ours and says which rules of RFC 5321, 5322 and 3834 it breaks. */
export async function readTownMail(
  raw: Buffer,
  envelope: { readonly from: string; readonly to: readonly string[] },
  address: string,
  known: ReadonlySet<string>,
): Promise<{ readonly mail: TownMail; readonly faults: readonly string[] }> {
  const parsed = await simpleParser(raw, { skipHtmlToText: true, skipTextToHtml: true });
  const headers = new Map(
    parsed.headerLines.map(({ key, line }) => [
      key,
      line
        .slice(line.indexOf(":") + 1)
        .replace(/\s+/g, " ")
        .trim(),
    ]),
  );
  const [to = ""] = envelope.to;
  const mail = {
    id: parsed.messageId ?? "",
    to,
    text: (parsed.text ?? "").trim(),
    html: parsed.html || "",
    subject: parsed.subject ?? "",
    headers,
  };
  const lines = raw.toString("latin1").split("\r\n");
  const follows = headers.get("in-reply-to");
  const rules: ReadonlyArray<readonly [boolean, string]> = [
    [lines.every((line) => line.length <= 998), "a line over 998 bytes"],
    [envelope.from === address && senderOf(parsed) === address, "another sender than the mailbox"],
    [envelope.to.length === 1, "several recipients"],
    [/^<[^<>\s]+@[^<>\s]+>$/.test(mail.id), "no Message-ID"],
    [/^Re: (?!Re:)/i.test(mail.subject), "a subject that is no reply"],
    [follows !== undefined && known.has(follows), "a reply to no known mail"],
    [(headers.get("references") ?? "").endsWith(follows ?? " "), "References do not end with In-Reply-To"],
    [["auto-replied", undefined].includes(headers.get("auto-submitted")), "an unknown Auto-Submitted"],
    [mail.text !== "" && mail.html !== "", "text and HTML are not both there"],
  ];
  return { mail, faults: rules.filter(([kept]) => !kept).map(([, fault]) => fault) };
}

function senderOf(parsed: ParsedMail): string {
  return parsed.from?.value[0]?.address ?? "";
}
