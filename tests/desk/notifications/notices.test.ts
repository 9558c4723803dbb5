import { describe, expect, it } from "vitest";
import type { Notification } from "../../../src/desk/notifications/notification.ts";
import {
  addAccount,
  addHandoff,
  changeHandoff,
  type DeskWithNotifications,
  deskWithNotifications,
  NOW,
} from "./desk-with-notifications.ts";
import { type MailServer, startMailServer } from "./mail-server.ts";

const FROM = "Mairie de Valcour <contact@valcour-sur-alize.example>";

async function deskWithMail(): Promise<{ readonly mail: MailServer; readonly desk: DeskWithNotifications }> {
  const mail = await startMailServer();
  const email = { host: "127.0.0.1", port: mail.port, from: FROM };
  return { mail, desk: await deskWithNotifications({ settings: { email } }) };
}

const notice = (kind: "waiting" | "citizen-replied", handoffId: string, again = ""): Notification => ({
  kind,
  key: `${kind}:${handoffId}${again}`,
  handoffId,
});

describe("notices to agents by e-mail", () => {
  it("gathers what waits into one e-mail an agent, with counts and links", async () => {
    const { mail, desk } = await deskWithMail();
    await addAccount(desk.database, "amel", { name: "Amel Roux", services: '["accueil"]' });
    await addAccount(desk.database, "bruno", { services: '["urbanisme"]' });
    await addHandoff(desk.database, "h1");
    await addHandoff(desk.database, "h2");
    await addHandoff(desk.database, "h3", { service: "urbanisme" });
    await desk.queue(notice("waiting", "h1"));
    await desk.after(59_000);
    await desk.queue(notice("waiting", "h2"), notice("waiting", "h3"));
    expect(mail.received).toEqual([]);
    await desk.after(1000);

    const toAmel = mail.received.find(({ to }) => to.includes("amel@valcour-sur-alize.example"));
    expect(mail.received).toHaveLength(2);
    expect(toAmel?.headers.get("subject")).toBe("Valcour-sur-Alize : 2 personnes attendent une réponse");
    expect(toAmel?.headers.get("auto-submitted")).toBe("auto-generated");
    expect(toAmel?.headers.get("to")).toBe("Amel Roux <amel@valcour-sur-alize.example>");
    expect(toAmel?.text.split("\n").slice(0, 6)).toEqual([
      "Bonjour Amel Roux,",
      "",
      "2 personnes attendent une réponse :",
      "- Accueil de la mairie, depuis 11 h : https://chat.valcour-sur-alize.example/desk/#/conversation/c-h1",
      "- Accueil de la mairie, depuis 11 h : https://chat.valcour-sur-alize.example/desk/#/conversation/c-h2",
      "",
    ]);
    expect(toAmel?.text).not.toContain("c-h3");
    await desk.after(600_000);
    expect(mail.received).toHaveLength(2);
    expect(await desk.database.selectFrom("notification").select("payload").distinct().execute()).toEqual([
      { payload: "{}" },
    ]);
  });

  it("says nothing of what an agent claimed before the batch leaves, or before it can leave", async () => {
    const { mail, desk } = await deskWithMail();
    await addAccount(desk.database, "amel");
    await addHandoff(desk.database, "h1");
    await addHandoff(desk.database, "h2");
    await desk.queue(notice("waiting", "h1"), notice("waiting", "h2"));
    await changeHandoff(desk.database, "h1", { state: "with_agent", agent_id: "amel" });
    mail.verdict = () => Object.assign(new Error("Later"), { responseCode: 451 });
    await desk.after(60_000);
    await changeHandoff(desk.database, "h2", { ended_at: NOW });
    mail.verdict = () => null;
    await desk.after(10_000);
    expect(mail.received).toEqual([]);
    const left = await desk.database.selectFrom("notification").select(["kind", "status"]).execute();
    expect(left).toContainEqual({ kind: "notice-email", status: "dropped" });
  });

  it("tells the same thing once", async () => {
    const { mail, desk } = await deskWithMail();
    await addAccount(desk.database, "amel");
    await addHandoff(desk.database, "h1", { state: "with_agent", agent_id: "amel" });
    await desk.queue(notice("citizen-replied", "h1"), notice("citizen-replied", "h1"));
    await desk.queue(notice("citizen-replied", "h1", ":later"));
    await desk.after(60_000);
    await desk.queue(notice("citizen-replied", "h1"));
    await desk.after(60_000);
    expect(mail.received.map(({ headers }) => headers.get("subject"))).toEqual([
      "Valcour-sur-Alize : 1 personne vous a répondu pendant votre absence",
    ]);
  });

  it("leaves in peace whoever came back, is away, said no, left or has not opened the account", async () => {
    const { mail, desk } = await deskWithMail();
    const { database } = desk;
    await addAccount(database, "present", { seen_at: NOW + 1 });
    await addAccount(database, "away", { away: 1 });
    await addAccount(database, "silent", { preferences: '{"notifyByEmail":false}' });
    await addAccount(database, "left", { disabled_at: NOW });
    await addAccount(database, "invited", { password: null });
    await addAccount(database, "editor", { role: "editor" });
    await addAccount(database, "boss", { role: "supervisor" });
    await addHandoff(database, "held", { state: "with_agent", agent_id: "present" });
    await addHandoff(database, "h1");
    await addHandoff(database, "h2", { reserved_for: "away" });
    await desk.queue(notice("citizen-replied", "held"), notice("waiting", "h1"), notice("waiting", "h2"));
    await desk.after(60_000);
    const told = mail.received.map(({ to, text }) => `${to.join()} ${text.match(/c-h\d|c-held/g)}`).sort();
    expect(told).toEqual([
      "away@valcour-sur-alize.example c-h2",
      "boss@valcour-sur-alize.example c-h1",
      "present@valcour-sur-alize.example c-h1",
    ]);
  });

  it("keeps nothing when no way out is set", async () => {
    const desk = await deskWithNotifications();
    await addHandoff(desk.database, "h1");
    await desk.queue(notice("waiting", "h1"));
    expect(await desk.outcome("waiting:h1")).toBeNull();
  });

  it("is gathered once by two processes", async () => {
    const { mail, desk } = await deskWithMail();
    const email = { host: "127.0.0.1", port: mail.port, from: FROM };
    const other = await deskWithNotifications({
      database: desk.database,
      clock: () => new Date(desk.time.now),
      settings: { email },
    });
    await addAccount(desk.database, "amel");
    for (let number = 0; number < 30; number++) {
      await addHandoff(desk.database, `h${number}`);
      await desk.queue(notice("waiting", `h${number}`));
      desk.time.now += 60_000;
      other.notifications.wake();
      await desk.after(0);
    }
    expect(mail.received).toHaveLength(30);
    expect(new Set(mail.received.map(({ text }) => text.match(/c-h\d+/)?.[0])).size).toBe(30);
  });
});
