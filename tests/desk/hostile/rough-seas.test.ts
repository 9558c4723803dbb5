import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import type { InboxView } from "../../../src/desk/api/inbox.ts";
import { createBrowser } from "../accounts/browser.ts";
import { besiegedTown } from "./besieged-town.ts";
import { openStream } from "./open-stream.ts";

const MINUTE = 60_000;
const town = await besiegedTown();
const camille = await town.hire("Camille");

const reply = (text: string) => ({ key: randomUUID(), text, citations: [], suggestion: null, by: "channel" });
const inbox = async (box: string) => (await (await camille.get(`/inbox?box=${box}`)).json()) as InboxView;

describe("an open hand-off must not", () => {
  it("be lost to a database that another program holds for four seconds", async () => {
    const { id } = await town.waiting();
    const holder = spawn(process.execPath, [
      "-e",
      `const { DatabaseSync } = require("node:sqlite");
       const database = new DatabaseSync(process.argv[1], { timeout: 5000 });
       database.exec("BEGIN IMMEDIATE");
       console.log("held");
       setTimeout(() => database.exec("ROLLBACK"), 4000);`,
      join(town.folder, "data", "parvis.db"),
    ]);
    await once(holder.stdout, "data");
    expect((await camille.post(`/conversations/${id}/claim`, {})).status).toBe(200);
    expect((await town.view(camille, id)).agent?.name).toBe("Camille");
  });

  it("change hands, be announced or reminded twice because two programs serve the same town", async () => {
    const twin = await town.twin();
    const denis = await town.hire("Denis");
    const there = createBrowser(twin.url);
    for (const [name, value] of denis.jar) there.jar.set(name, value);
    expect((await there.session()).kind).toBe("signed-in");
    const news = await openStream(twin.url, there);
    const { citizen, id } = await town.waiting();
    // What happens in one is heard in the other.
    await vi.waitFor(() => expect(news.received()).toContain(`"conversationId":"${id}"`), {
      timeout: 10_000,
    });
    const claims = await Promise.all([
      camille.post(`/conversations/${id}/claim`, {}),
      there.post(`/conversations/${id}/claim`, {}),
    ]);
    expect(claims.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const holder = claims[0]?.status === 200 ? camille : there;
    await holder.post(`/conversations/${id}/replies`, reply("Bonjour"));
    await citizen.hears(/^Bonjour/);
    const others = await Promise.all([1, 2, 3].map(() => town.waiting()));
    town.pass(11 * MINUTE);
    for (const other of others) await other.citizen.hears(/personne n'a pu vous répondre à temps/);
    // Another round of both programs, in which the first could be told again.
    const later = await town.waiting();
    town.pass(11 * MINUTE);
    await later.citizen.hears(/personne n'a pu vous répondre à temps/);
    for (const other of others) {
      const offers = (await other.citizen.heard()).filter((text) => text.includes("à temps"));
      expect(offers).toHaveLength(1);
    }
    const joined = (await citizen.heard()).filter((text) => text.includes("a rejoint"));
    expect(joined).toHaveLength(1);
  });

  it("be stuck when the town takes its service away from the file", async () => {
    const { citizen, id } = await town.waiting();
    const held = await town.heldBy(camille);
    await camille.post(`/conversations/${id}/transfer`, { service: "urbanisme", colleague: null, note: "" });
    await camille.post(`/conversations/${held.id}/note`, { key: randomUUID(), text: "Dossier d'urbanisme" });
    town.rewrite((yaml) => yaml.replaceAll(/\burbanisme\b/g, "amenagement"));
    await vi.waitFor(
      async () => {
        const to = { service: "urbanisme", colleague: null, note: "" };
        expect((await camille.post(`/conversations/${held.id}/transfer`, to)).status).toBe(400);
      },
      { timeout: 20_000, interval: 500 },
    );
    expect((await town.view(camille, id)).service).toBe("urbanisme");
    const waiting = await inbox("waiting");
    expect(waiting.items.map(({ conversationId }) => conversationId)).toContain(id);
    expect((await camille.get("/overview")).status).toBe(403);
    expect((await town.admin.get("/overview")).status).toBe(200);
    expect((await town.admin.get("/export.csv")).status).toBe(200);
    expect((await camille.post(`/conversations/${id}/claim`, {})).status).toBe(200);
    await camille.post(`/conversations/${id}/replies`, reply("Je regarde"));
    await citizen.hears(/^Je regarde/);
    const to = { service: "mairie", colleague: null, note: "" };
    expect((await camille.post(`/conversations/${id}/transfer`, to)).status).toBe(200);
    await citizen.hears(/service compétent \(Accueil de la mairie\)/);
  });

  it("be commanded once the citizen's conversation was erased", async () => {
    const { id } = await town.heldBy(camille);
    await town.database.deleteFrom("conversation").where("id", "=", id).execute();
    for (const [name, body] of Object.entries({
      replies: reply("x"),
      "give-back": {},
      close: { reason: "other" },
    })) {
      expect((await camille.post(`/conversations/${id}/${name}`, body)).status, name).toBe(404);
    }
    expect((await inbox("mine")).items.map(({ conversationId }) => conversationId)).not.toContain(id);
    for (const table of ["handoff", "transcript"] as const) {
      const left = await town.database
        .selectFrom(table)
        .selectAll()
        .where("conversation_id", "=", id)
        .execute();
      expect(left).toEqual([]);
    }
  });

  it("lose its order when the clock goes back an hour", async () => {
    const { citizen, id } = await town.heldBy(camille);
    await camille.post(`/conversations/${id}/replies`, reply("Avant"));
    await citizen.hears(/^Avant/);
    town.pass(-60 * MINUTE);
    await citizen.says("Et maintenant ?");
    await camille.post(`/conversations/${id}/replies`, reply("Après"));
    await citizen.hears(/^Après/);
    await camille.post(`/conversations/${id}/give-back`, {});
    await citizen.hears(/est terminé\. C'est de nouveau/);
    await citizen.says("Je veux parler à un humain");
    await vi.waitFor(async () => expect((await town.view(town.admin, id)).state).toBe("waiting"), 10_000);
    const { entries } = await town.view(town.admin, id);
    const said = entries
      .filter(({ author }) => author === "agent" || author === "citizen")
      .map(({ text }) => text);
    expect(said).toEqual([
      "Je veux parler à un humain",
      "Avant",
      "Et maintenant ?",
      "Après",
      "Je veux parler à un humain",
    ]);
    town.pass(60 * MINUTE);
  });

  it("cost an answer for each message of a citizen who floods", async () => {
    const { citizen, id } = await town.heldBy(camille);
    const statuses = [];
    for (let written = 0; written < 60; written++) statuses.push(await citizen.says(`Message ${written} ?`));
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(30);
    await vi.waitFor(async () => {
      const { entries } = await town.view(camille, id);
      expect(entries.some(({ text }) => text.startsWith("Message 17"))).toBe(true);
    }, 20_000);
    const answers = (await town.view(camille, id)).entries.filter(({ author }) => author === "assistant");
    // The greeting alone: the bot keeps silent.
    expect(answers.length).toBeLessThanOrEqual(1);
    const { thought } = await town.database
      .selectFrom("answer_record")
      .select((select) => select.fn.countAll<number>().as("thought"))
      .where("conversation_id", "=", id)
      .executeTakeFirstOrThrow();
    // Those whose drafts are proposed to the agent: no more than messages let in within a minute.
    expect(Number(thought)).toBeLessThanOrEqual(22);
  });
});
