import { describe, expect, it } from "vitest";
import { purgeNotifications } from "../../../src/store/notifications.ts";
import {
  addHandoff,
  type DeskWithNotifications,
  deskWithNotifications,
  NOW,
} from "./desk-with-notifications.ts";
import { freePort, smtpError, startMailServer } from "./mail-server.ts";

const FROM = "contact@valcour-sur-alize.example";
const TO = "jeanne@citoyens.example";

const REPLY = {
  kind: "callback-reply",
  key: "reply:1",
  conversationId: "c-h1",
  to: TO,
  text: "Oui, le dossier est complet.\n\n- Venez avec l'original.",
  citations: [
    {
      documentId: "d1",
      title: "Refaire sa carte",
      url: "https://www.valcour-sur-alize.example/carte",
      producer: "Mairie",
      updated: "2026-10-01",
      heading: null,
      page: null,
      quote: "…",
    },
  ],
  service: "urbanisme",
} as const;

async function deskWith(port: number): Promise<DeskWithNotifications> {
  const desk = await deskWithNotifications({
    settings: { email: { host: "127.0.0.1", port, from: FROM } },
    limits: { replyAttempts: 4 },
  });
  await addHandoff(desk.database, "h1", { question: "Où en est mon dossier secret ?" });
  return desk;
}

describe("an agent's reply by e-mail", () => {
  it("goes at once, says where it comes from and what it rests on, and leaves no trace of the address", async () => {
    const mail = await startMailServer();
    const desk = await deskWith(mail.port);
    await desk.queue(REPLY, REPLY);
    await desk.after(0);
    expect(mail.received).toHaveLength(1);
    const [received] = mail.received;
    expect(received?.from).toBe(FROM);
    expect(received?.to).toEqual([TO]);
    expect(received?.headers.get("subject")).toBe("Valcour-sur-Alize : la réponse à votre question");
    expect(received?.headers.has("auto-submitted")).toBe(false);
    expect(received?.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(received?.text).toContain(
      "Vous avez demandé à la commune de Valcour-sur-Alize une réponse par courriel. La voici (service : Service urbanisme).\n\nOui, le dossier est complet.\n\n- Venez avec l'original.\n\nSources :\n- Refaire sa carte (Mairie, mise à jour le 1er octobre 2026) : https://www.valcour-sur-alize.example/carte\n",
    );
    expect(received?.text).not.toContain("dossier secret");
    expect(await desk.outcome("reply:1")).toEqual({
      status: "sent",
      attempts: 1,
      error: null,
      settledAt: NOW,
    });
    const stored = await desk.database.selectFrom("notification").selectAll().execute();
    expect(JSON.stringify(stored)).not.toContain(TO);
  });

  it("waits longer each time the server asks it to, under the same message id", async () => {
    const mail = await startMailServer();
    const desk = await deskWith(mail.port);
    const seen: Array<[number, string | undefined]> = [];
    mail.verdict = ({ headers }) => {
      seen.push([desk.time.now - NOW, headers.get("message-id")]);
      return seen.length < 3 ? smtpError(451) : null;
    };
    await desk.queue(REPLY);
    await desk.after(0);
    expect(await desk.outcome("reply:1")).toMatchObject({
      status: "pending",
      error: "Le serveur de messagerie demande d'attendre (code 451).",
    });
    for (const wait of [999, 1, 1999, 1]) await desk.after(wait);
    expect(seen.map(([at]) => at)).toEqual([0, 1000, 3000]);
    expect(new Set(seen.map(([, id]) => id)).size).toBe(1);
    expect(seen[0]?.[1]).toMatch(/^<[0-9a-f]{32}@valcour-sur-alize\.example>$/);
    expect(await desk.outcome("reply:1")).toMatchObject({ status: "sent", attempts: 3 });
  });

  it("goes once the server that was down is back", async () => {
    const port = await freePort();
    const desk = await deskWith(port);
    await desk.queue(REPLY);
    await desk.after(0);
    expect(await desk.outcome("reply:1")).toMatchObject({
      status: "pending",
      error: "Le serveur de messagerie ne répond pas.",
    });
    const mail = await startMailServer({}, port);
    await desk.after(1000);
    expect(mail.received).toHaveLength(1);
    expect(await desk.outcome("reply:1")).toMatchObject({ status: "sent", attempts: 2 });
  });

  it.each([
    [
      "a recipient",
      550,
      "onRcptTo",
      "Le serveur de messagerie du destinataire a refusé le message (code 550).",
    ],
    ["a message", 554, "onData", "Le serveur de messagerie du destinataire a refusé le message (code 554)."],
  ] as const)("fails at once, and says why, when %s is refused", async (_what, code, step, error) => {
    const mail = await startMailServer(
      step === "onRcptTo" ? { onRcptTo: (_address, _session, done) => done(smtpError(code)) } : {},
    );
    mail.verdict = () => smtpError(code);
    const desk = await deskWith(mail.port);
    await desk.queue(REPLY);
    await desk.after(0);
    expect(await desk.outcome("reply:1")).toMatchObject({ status: "failed", attempts: 1, error });
  });

  it("keeps trying while our own sender or password is refused, then gives up", async () => {
    const mail = await startMailServer({ onMailFrom: (_address, _session, done) => done(smtpError(550)) });
    const desk = await deskWith(mail.port);
    await desk.queue(REPLY);
    for (let attempt = 0; attempt < 4; attempt++) await desk.after(attempt * 10_000);
    expect(await desk.outcome("reply:1")).toMatchObject({
      status: "failed",
      attempts: 4,
      error:
        "Le serveur de messagerie refuse notre adresse d'expéditeur (code 550). Les essais sont épuisés.",
    });
  });

  it.each([
    ["jeanne@citoyens.example\r\nBcc: all@citoyens.example"],
    ["jeanne@citoyens.example, paul@citoyens.example"],
    ["Jeanne <jeanne@citoyens.example>"],
    ["jeanne"],
    [""],
  ])("refuses the address %j", async (to) => {
    const mail = await startMailServer();
    const desk = await deskWith(mail.port);
    await desk.queue({ ...REPLY, to });
    await desk.after(0);
    expect(mail.received).toEqual([]);
    expect(await desk.outcome("reply:1")).toMatchObject({
      status: "failed",
      error: "L'adresse électronique n'est pas valable.",
    });
  });

  it("is shown as failed where no mail server is set", async () => {
    const desk = await deskWithNotifications();
    await addHandoff(desk.database, "h1");
    await desk.queue(REPLY);
    await desk.after(0);
    expect(await desk.outcome("reply:1")).toMatchObject({
      status: "failed",
      error: "L'envoi de courriels n'est pas réglé sur cette installation.",
    });
  });

  it("is not sent once the conversation is erased, and is forgotten in its turn", async () => {
    const mail = await startMailServer();
    const desk = await deskWith(mail.port);
    await desk.database.deleteFrom("conversation").execute();
    await desk.queue(REPLY);
    await desk.after(0);
    expect(mail.received).toEqual([]);
    expect(await desk.outcome("reply:1")).toMatchObject({ status: "dropped" });
    expect(await purgeNotifications(desk.database, NOW)).toBe(0);
    expect(await purgeNotifications(desk.database, NOW + 1)).toBe(1);
    expect(await desk.outcome("reply:1")).toBeNull();
  });
});
