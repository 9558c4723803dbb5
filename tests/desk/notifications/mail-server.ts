import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { onTestFinished } from "vitest";

export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  /** Names in lower case, values unfolded and decoded. */
  readonly headers: ReadonlyMap<string, string>;
  /** Every header line as it came, unfolded. */
  readonly headerLines: readonly string[];
  readonly text: string;
  readonly raw: string;
}

export interface MailServer {
  readonly port: number;
  readonly received: ReceivedMail[];
  /** Called before a message is accepted; an error with `responseCode` refuses it. */
  verdict: (mail: ReceivedMail) => Error | null;
  stop(): Promise<void>;
}

/**
 * A real SMTP server on this machine, without encryption unless asked.
 *
 * @param atEnd keeps what stops it, for when the test ends.
 */
export async function startMailServer(
  options: SMTPServerOptions = {},
  port = 0,
  atEnd: (stop: () => Promise<void>) => void = onTestFinished,
): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    disabledCommands: options.key === undefined ? ["STARTTLS"] : [],
    ...options,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const { mailFrom, rcptTo } = session.envelope;
        const mail = readMail(Buffer.concat(chunks).toString("utf8"), {
          from: mailFrom === false ? "" : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
        });
        const refusal = running.verdict(mail);
        if (refusal === null) received.push(mail);
        done(refusal);
      });
    },
  });
  server.on("error", () => {});
  await once(server.listen(port, "127.0.0.1"), "listening");
  let stopped = false;
  const running: MailServer = {
    port: (server.server.address() as AddressInfo).port,
    received,
    verdict: () => null,
    async stop() {
      if (stopped) return;
      stopped = true;
      await new Promise<void>((resolve) => server.close(resolve));
    },
  };
  atEnd(() => running.stop());
  return running;
}

export function smtpError(responseCode: number): Error {
  return Object.assign(new Error("Not today"), { responseCode });
}

/** A port where nothing listens. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

export function readMail(raw: string, envelope: { from: string; to: readonly string[] }): ReceivedMail {
  const end = raw.indexOf("\r\n\r\n");
  const headerLines = raw
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, " ")
    .split("\r\n");
  const headers = new Map(
    headerLines.map((line) => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).toLowerCase(), decodeWords(line.slice(colon + 1).trim())];
    }),
  );
  const body = raw.slice(end + 4);
  const text = decodeBody(body, headers.get("content-transfer-encoding") ?? "7bit");
  return { ...envelope, headers, headerLines, text: text.replaceAll("\r\n", "\n"), raw };
}

function decodeBody(body: string, encoding: string): string {
  if (encoding === "base64") return Buffer.from(body, "base64").toString("utf8");
  return encoding === "quoted-printable" ? decodeQuoted(body.replace(/=\r\n/g, "")) : body;
}

/** RFC 2047. */
function decodeWords(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_word, kind: string, text: string) =>
      kind.toLowerCase() === "b"
        ? Buffer.from(text, "base64").toString("latin1")
        : Buffer.from(decodeQuoted(text.replaceAll("_", " "))).toString("latin1"),
    )
    .replace(/[\u0080-\u00ff]+/g, (bytes) => Buffer.from(bytes, "latin1").toString("utf8"));
}

function decodeQuoted(text: string): string {
  const bytes = text.replace(/=([0-9A-F]{2})/gi, (_code, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, "latin1").toString("utf8");
}
