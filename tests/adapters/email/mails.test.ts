import { describe, expect, it } from "vitest";
import { composeMail } from "../../../adapters/email/compose.ts";
import { email } from "../../../adapters/email/definition.ts";
import { readIncomingMail } from "../../../adapters/email/incoming-mail.ts";
import { notFromAPerson } from "../../../adapters/email/loop-guard.ts";
import { messageIdOf } from "../../../adapters/email/message-id.ts";
import { readArrived, readSent } from "../../../adapters/email/read-mail.ts";
import { sendOutcome } from "../../../adapters/email/send-outcome.ts";

const TOWN = "mairie@valcour.example";
const AT = new Date("2026-11-23T10:00:00Z");

function mail(headers: Readonly<Record<string, string>>, body = "Bonjour") {
  const all = {
    From: "Ana <ana@citoyens.example>",
    To: TOWN,
    Subject: "Cantine",
    "Message-ID": "<a1@citoyens.example>",
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return Buffer.from(`${lines.join("\r\n")}\r\n\r\n${body}\r\n`);
}

const arrived = async (source: Buffer) =>
  readArrived(await readIncomingMail(source), source.toString("latin1"), AT, TOWN);

describe("the guard against loops", () => {
  it.each([
    [{ "Auto-Submitted": "auto-replied" }, "auto-submitted"],
    [{ "Auto-Submitted": "auto-generated; x=y" }, "auto-submitted"],
    [{ "Auto-Submitted": "no" }, null],
    [{ Precedence: "bulk" }, "precedence"],
    [{ Precedence: "list" }, "precedence"],
    [{ "List-Id": "<quartier.example>" }, "mailing-list"],
    [{ "List-Unsubscribe": "<mailto:x@y.example>" }, "mailing-list"],
    [{ "X-Auto-Response-Suppress": "All" }, "auto-response-suppress"],
    [{ "X-Auto-Response-Suppress": "DR, OOF, AutoReply" }, "auto-response-suppress"],
    [{ "X-Auto-Response-Suppress": "DR, RN, NRN" }, null],
    [{ "Return-Path": "<>" }, "empty-return-path"],
    [{ From: "MAILER-DAEMON@host.example" }, "machine-address"],
    [{ From: "no-reply@shop.example" }, "machine-address"],
    [{ From: "ne-pas-repondre@caf.example" }, "machine-address"],
    [{ From: TOWN }, "own-address"],
    [{ From: "" }, "no-sender"],
    [{ "Content-Type": 'multipart/report; report-type=disposition-notification; boundary="b"' }, "report"],
    [{}, null],
  ])("%o: %s", async (headers, reason) => {
    expect(notFromAPerson(await readIncomingMail(mail(headers as never)), TOWN)).toBe(reason);
  });
});

describe("a mail that arrived", () => {
  it("is what its writer said, or its subject when it has no words", async () => {
    expect(await arrived(mail({}, "Quel prix ?\n\n> Bonjour"))).toMatchObject({
      kind: "said",
      text: "Quel prix ?",
      where: { accountId: TOWN, eventId: "a1@citoyens.example", at: AT },
    });
    expect(await arrived(mail({ Subject: "Re: Horaires de la mairie ?" }, ""))).toMatchObject({
      text: "Horaires de la mairie ?",
    });
  });

  it("may tell that one of ours never will", async () => {
    const ours = messageIdOf("key", TOWN);
    const report = (status: string, action = "failed") =>
      mail(
        {
          From: "mailer-daemon@host.example",
          "Content-Type": 'multipart/report; report-type=delivery-status; boundary="b"',
        },
        `--b\r\nContent-Type: message/delivery-status\r\n\r\nAction: ${action}\r\nStatus: ${status}\r\n\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <${ours}>\r\n\r\n--b--`,
      );
    expect(await arrived(report("5.1.1"))).toMatchObject({
      ...{ kind: "report", platformId: ours, status: "failed", error: "blocked-by-user: 5.1.1" },
    });
    expect(await arrived(report("5.7.1"))).toMatchObject({ error: "invalid: 5.7.1" });
    expect(await arrived(report("4.4.1", "delayed"))).toMatchObject({ kind: "ignored" });
  });
});

describe("a mail among those sent", () => {
  it("is somebody's of the town, or ours that arrived", async () => {
    const sent = async (headers: Readonly<Record<string, string>>) =>
      readSent(
        await readIncomingMail(mail({ From: TOWN, To: "ana@citoyens.example", ...headers })),
        AT,
        TOWN,
      );
    expect(await sent({})).toMatchObject({
      kind: "agent-wrote",
      text: "Bonjour",
      where: { userId: "ana@citoyens.example" },
    });
    const id = messageIdOf("key", TOWN);
    expect(await sent({ "Message-ID": `<${id}>` })).toMatchObject({
      kind: "report",
      platformId: id,
      status: "arrived",
    });
  });
});

describe("composeMail", () => {
  const thread = {
    messageId: "a1@citoyens.example",
    subject: "Re: Re: Cantine",
    references: ["a0@citoyens.example"],
  };

  it("answers in the thread, and says what a program wrote", () => {
    const made = composeMail("Réponse", thread as never, true);
    expect(made).toMatchObject({
      subject: "Re: Cantine",
      inReplyTo: "<a1@citoyens.example>",
      references: ["<a0@citoyens.example>", "<a1@citoyens.example>"],
      headers: { "Auto-Submitted": "auto-replied" },
    });
    expect(composeMail("Réponse", thread as never, false).headers).toEqual({});
  });

  it("shows everything as text, links apart", () => {
    const { html, text } = composeMail(
      `<script>alert("é")</script>\n\nVoir https://a.example/?x=1&y='2'.`,
      null,
      true,
    );
    expect(html).not.toContain("<script");
    expect(html).toContain("&lt;script&gt;");
    expect(html).toContain('<a href="https://a.example/?x=1&amp;y=&#39;2">');
    expect(text).toContain("<script>");
  });
});

describe("sendOutcome", () => {
  const code = (fault: object) => {
    const outcome = sendOutcome(fault);
    return outcome.kind === "undeliverable" ? outcome.code : outcome.kind;
  };
  it.each([
    [{ responseCode: 451 }, "retry"],
    [{ responseCode: 550, command: "RCPT TO", response: "550 5.1.1 unknown" }, "blocked-by-user"],
    [{ responseCode: 554, response: "554 5.7.1 spam" }, "policy"],
    [{ responseCode: 552, command: "DATA" }, "invalid"],
    [{ code: "EAUTH", responseCode: 535 }, "auth"],
    [{ code: "ECONNREFUSED" }, "retry"],
    [{ code: "ETIMEDOUT", command: "DATA" }, "unknown"],
    [{ code: "ECONNECTION", command: "MAIL FROM" }, "retry"],
    ["anything", "unknown"],
  ])("%o: %s", (fault, expected) => expect(code(fault as object)).toBe(expected));
});

describe("settings", () => {
  it("let nothing leave in clear, this machine excepted", () => {
    const server = { host: "imap.valcour.example", user: TOWN, security: "none" };
    const read = email.read(
      { address: TOWN, name: "Valcour", imap: server, smtp: server },
      () => "password1",
    );
    expect(read.kind === "invalid" && read.problems.map(({ key }) => key)).toEqual([
      "channels.email.imap",
      "channels.email.smtp",
    ]);
  });

  it("make the same id of the same message, and ids that nobody guesses", () => {
    expect(messageIdOf("key", TOWN)).toBe(messageIdOf("key", TOWN));
    expect(messageIdOf("key", TOWN)).toMatch(/^parvis\.[0-9a-f]{32}@valcour\.example$/);
    expect(messageIdOf("other", TOWN)).not.toBe(messageIdOf("key", TOWN));
  });
});
