/** A mail as a citizen's program writes it. */
export function writeMail(mail: {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly date: Date;
  readonly headers?: Readonly<Record<string, string>>;
  readonly attachment?: { readonly contentType: string; readonly name: string; readonly bytes: Buffer };
}): Buffer {
  const { id, from, to, subject, text, date, headers = {}, attachment } = mail;
  const head = {
    "Message-ID": `<${id}>`,
    From: `Une habitante <${from}>`,
    To: to,
    Subject: `=?utf-8?B?${Buffer.from(subject).toString("base64")}?=`,
    Date: date.toUTCString().replace("GMT", "+0000"),
    "MIME-Version": "1.0",
    ...headers,
  };
  const body = part("text/plain; charset=utf-8", {}, Buffer.from(text));
  const content =
    attachment === undefined
      ? body
      : [
          "Content-Type: multipart/mixed; boundary=edge",
          "",
          "--edge",
          body,
          "--edge",
          part(
            attachment.contentType,
            { "Content-Disposition": `attachment; filename=${attachment.name}` },
            attachment.bytes,
          ),
          "--edge--",
          "",
        ].join("\r\n");
  return Buffer.from([...lines(head), content].join("\r\n"));
}

function part(contentType: string, headers: Readonly<Record<string, string>>, bytes: Buffer): string {
  const head = { "Content-Type": contentType, "Content-Transfer-Encoding": "base64", ...headers };
  const encoded = bytes.toString("base64").replace(/.{76}/g, "$&\r\n");
  return [...lines(head), "", encoded, ""].join("\r\n");
}

function lines(headers: Readonly<Record<string, string>>): string[] {
  return Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
}
