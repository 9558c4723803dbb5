import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { oneLine } from "../../../src/desk/notifications/address.ts";
import { TOWN } from "../../answering/turn-of.ts";
import { addAccount, addHandoff, deskWithNotifications } from "./desk-with-notifications.ts";
import { startMailServer } from "./mail-server.ts";

const FROM = "contact@valcour-sur-alize.example";
const EXPECTED = [
  "auto-submitted",
  "content-transfer-encoding",
  "content-type",
  "date",
  "from",
  "message-id",
  "mime-version",
  "subject",
  "to",
  "x-auto-response-suppress",
];
const hostile = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc
    .tuple(fc.string({ maxLength: 10 }), fc.constantFrom("\r\n", "\n", "\r", "\u2028", "\u0085", "\0"))
    .map(([name, cut]) => `${name}${cut}Bcc: all@citoyens.example${cut}${cut}body`),
  fc.constantFrom(
    '"Amel" <paul@citoyens.example>, x',
    "a, b@citoyens.example",
    "=?utf-8?q?=0D=0ABcc:?=",
    "\u202egnp",
  ),
);

describe("headers", () => {
  it("hold no more than ours, whatever names say", { timeout: 120_000 }, async () => {
    const mail = await startMailServer();
    let town = "";
    const desk = await deskWithNotifications({
      settings: { email: { host: "127.0.0.1", port: mail.port, from: FROM }, batchSeconds: 0 },
      collectivity: () => ({ ...TOWN, name: town }),
    });
    await addAccount(desk.database, "amel");
    await addHandoff(desk.database, "h1");
    let count = 0;
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (name, townName) => {
        town = townName;
        count += 1;
        mail.received.length = 0;
        await desk.database.updateTable("account").set({ name: name.toWellFormed() }).execute();
        await desk.queue({ kind: "waiting", key: `w${count}`, handoffId: "h1" });
        await desk.after(0);
        const [received] = mail.received;
        expect(received?.to).toEqual(["amel@valcour-sur-alize.example"]);
        const names = received?.headerLines.map((line) => line.slice(0, line.indexOf(":")).toLowerCase());
        expect(names?.sort()).toEqual(EXPECTED);
        expect(received?.headers.get("subject")?.trim()).toBe(
          `${oneLine(townName, 80)} : 1 personne attend une réponse`.trim(),
        );
        expect(received?.text.startsWith("Bonjour")).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("are one line, however long the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.integer({ min: 1, max: 40 }), (text, longest) => {
        const line = oneLine(text, longest);
        expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
        expect([...line].length).toBeLessThanOrEqual(longest);
        expect(oneLine(line, longest)).toBe(line);
      }),
    );
  });
});
