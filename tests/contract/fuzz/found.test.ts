import { expect, it } from "vitest";
import { readIncomingMail } from "../../../adapters/email/incoming-mail.ts";
import { readSent } from "../../../adapters/email/read-mail.ts";
import { readMessaging } from "../../../adapters/meta/read-messaging.ts";
import { isSigned } from "../../../adapters/webhook/signature.ts";

const ACCOUNT = { object: "page", accountId: "11", appId: "31" };

function readMessage(sender: string, message: object) {
  const item = { sender: { id: sender }, recipient: { id: "11" }, timestamp: 1_764_000_000_000, message };
  return readMessaging({ object: "page", entry: [{ id: "11", messaging: [item] }] }, ACCOUNT);
}

it.each([
  ["sender", "", "m_1"],
  ["message", "24", ""],
])("a Meta delivery without an id of its %s is nobody's message", (_, sender, mid) => {
  expect(readMessage(sender, { mid, text: "Bonjour" })).toEqual([{ kind: "ignored", what: "unreadable" }]);
});

it.each(["__proto__", "constructor", "toString"])("an attachment of type %s has no content", (type) => {
  const attachments = [{ type, payload: { url: "https://a.fbsbx.com/1" } }];
  expect(readMessage("24", { mid: "m_1", attachments })).toMatchObject([
    { kind: "said", attachments: [{ contentType: "application/vnd.parvis.other" }] },
  ]);
});

it("a mail of the town to no address is nobody's conversation", async () => {
  const mail = await readIncomingMail(
    Buffer.from("Message-ID: <1@a.example>\r\nFrom: mairie@valcour.example\r\nTo: habitante\r\n\r\nBonjour"),
  );
  expect(readSent(mail, new Date(0), "mairie@valcour.example")).toEqual({
    kind: "ignored",
    what: "sent-elsewhere",
  });
});

it("a base64 signature is believed in one spelling", () => {
  const scheme = { algorithm: "sha1", encoding: "base64", prefix: "" } as const;
  const signed = (header: string) => isSigned("", header, ["key"], scheme);
  // HMAC-SHA1 of nothing, then the same with a bit set that base64 leaves unused.
  expect(signed("9Cuw7rAY671Fl65yE3EexgdghD8=")).toBe(true);
  expect(signed("9Cuw7rAY671Fl65yE3EexgdghD9=")).toBe(false);
});
