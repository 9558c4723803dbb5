import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { InvitationView } from "../../../src/desk/api/accounts.ts";
import type { Browser } from "../accounts/browser.ts";
import { besiegedTown, type Member } from "./besieged-town.ts";

const town = await besiegedTown();
const camille = await town.hire("Camille");
const denis = await town.hire("Denis");
const editor = await town.hire("Editrice", "editor");
const elsewhere = await town.hire("Ugo", "agent", ["urbanisme"]);

const reply = (text: string, more: object = {}) => ({
  ...{ key: randomUUID(), text, citations: [], suggestion: null, by: "channel" },
  ...more,
});
const command = (by: Browser, id: string, name: string, body: object) =>
  by.post(`/conversations/${id}/${name}`, body);
const status = async (by: Browser, id: string, name: string, body: object) =>
  (await command(by, id, name, body)).status;
const transferred = (words: readonly string[]) => words.filter((text) => text.includes("est transmise à"));

describe("what an agent writes must not", () => {
  it.each([
    ["a NUL", "a\u0000b", "ab"],
    ["orders to a terminal", "a\u001b[31mb", "a[31mb"],
    ["text turned around", "a\u202Eb\u2066c", "abc"],
    ["half a character", "a\ud800b", "a\ufffdb"],
    ["old line ends", "a\r\nb\rc", "a\nb\nc"],
  ])("carry %s", async (_what, typed, read) => {
    const { citizen, id } = await town.heldBy(camille);
    expect(await status(camille, id, "replies", reply(typed))).toBe(200);
    expect(await status(camille, id, "note", { key: randomUUID(), text: typed })).toBe(200);
    await citizen.hears(new RegExp(`^${read.replace("[", "\\[")}`));
    const { entries } = await town.view(camille, id);
    expect(entries.slice(-2).map(({ text }) => text)).toEqual([read, read]);
  });

  it("be nothing to read, or too long", async () => {
    const { id } = await town.heldBy(camille);
    for (const nothing of ["", " \n", "\u00a0", "\u200b\u200d", "\u0000", "\u202e", "x".repeat(4001)]) {
      expect(await status(camille, id, "replies", reply(nothing)), JSON.stringify(nothing)).toBe(400);
      expect(await status(camille, id, "note", { key: randomUUID(), text: nothing })).toBe(400);
    }
    expect(await status(camille, id, "replies", reply("é".repeat(4000)))).toBe(200);
  });

  it("cite what a browser would run", async () => {
    const { id } = await town.heldBy(camille);
    const cited = { documentId: "d", title: "T", producer: "P", updated: "2026", heading: null, page: null };
    const addresses = ["javascript:alert(1)", " javascript:alert(1)", "java\u0000script:alert(1)"];
    for (const url of [...addresses, "data:text/html,x", "vbscript:x", "file:///etc/passwd", "//x", "x"]) {
      const citations = [{ ...cited, quote: "q", url }];
      expect(await status(camille, id, "replies", reply("Voir", { citations })), url).toBe(400);
    }
  });
});

describe("a conversation must not", () => {
  it("be read or commanded by another service, nor show that it exists", async () => {
    const { id } = await town.heldBy(camille);
    const bodies = {
      ...{ claim: {}, "give-back": {}, close: { reason: "other" }, note: { key: randomUUID(), text: "x" } },
      ...{ replies: reply("x"), typing: {}, reject: { answerRecordId: "x" } },
      transfer: { service: "urbanisme", colleague: elsewhere.accountId, note: "" },
    };
    const unknown = randomUUID();
    for (const by of [elsewhere, editor]) {
      for (const [name, body] of Object.entries(bodies)) {
        const [real, none] = [await command(by, id, name, body), await command(by, unknown, name, body)];
        expect([real.status, await real.text()], name).toEqual([404, await none.text()]);
      }
    }
    expect((await elsewhere.get(`/conversations/${id}`)).status).toBe(404);
    expect((await town.view(camille, id)).agent?.name).toBe("Camille");
  });

  it("be answered by who does not hold it: a colleague, before and after a transfer, after it was given back", async () => {
    const { citizen, id } = await town.heldBy(camille);
    const { service } = await town.view(camille, id);
    expect(await status(denis, id, "replies", reply("Pas à moi"))).toBe(409);
    await command(camille, id, "transfer", { service, colleague: denis.accountId, note: "" });
    expect(await status(camille, id, "replies", reply("Trop tard"))).toBe(409);
    expect(await status(camille, id, "claim", {})).toBe(409);
    expect(await status(denis, id, "claim", {})).toBe(200);
    expect(await status(camille, id, "replies", reply("Trop tard"))).toBe(409);
    await command(denis, id, "give-back", {});
    expect(await status(denis, id, "replies", reply("Trop tard"))).toBe(409);
    await citizen.hears(/Votre échange avec Denis est terminé/);
    expect((await citizen.heard()).filter((text) => /Trop tard|Pas à moi/.test(text))).toEqual([]);
  });

  it("be told twice that it is transferred, nor be noted twice, when the network repeats the command", async () => {
    const { citizen, id } = await town.heldBy(camille);
    const { version } = await town.view(camille, id);
    const to = { service: "etat-civil", colleague: null, note: "À voir avec le registre" };
    const sent = [1, 2, 3].map(() => command(camille, id, "transfer", { ...to, version }));
    expect((await Promise.all(sent)).map((response) => response.status)).toEqual([200, 200, 200]);
    await citizen.hears(/est transmise au service compétent/);
    const { entries } = await town.view(camille, id);
    expect(entries.filter(({ author }) => author === "note")).toHaveLength(1);
    const told = entries.filter(({ text }) => text.includes("transmise au service compétent"));
    expect(told).toHaveLength(1);
  });

  it("be given to nobody: unknown, disabled, editor, never opened; nor to a service that does not exist", async () => {
    const gone = await town.hire("Parti");
    await town.admin.patch(`/accounts/${gone.accountId}`, { disabled: true });
    const invited = await town.admin.post("/accounts", {
      ...{ login: "jamais@valcour.example", name: "Jamais Venue", role: "agent", services: [] },
    });
    const { account } = (await invited.json()) as InvitationView;
    const { citizen, id } = await town.heldBy(camille);
    for (const colleague of [randomUUID(), "", "__proto__", gone.accountId, editor.accountId, account.id]) {
      const to = { service: "mairie", colleague, note: "" };
      expect(await status(camille, id, "transfer", to), colleague).toBe(400);
    }
    for (const service of ["", "aucun", "__proto__", "constructor", "Accueil de la mairie"]) {
      expect(await status(camille, id, "transfer", { service, colleague: null, note: "" }), service).toBe(
        400,
      );
    }
    expect((await town.view(camille, id)).state).toBe("with_agent");
    expect(transferred(await citizen.heard())).toEqual([]);
  });

  it("end for a reason that is none of an agent's", async () => {
    const { id } = await town.heldBy(camille);
    for (const reason of [
      "idle",
      "given-back",
      "cancelled",
      "forgotten",
      "",
      "__proto__",
      null,
      1,
      ["other"],
    ]) {
      expect(await status(camille, id, "close", { reason }), String(reason)).toBe(400);
    }
    expect((await town.view(camille, id)).state).toBe("with_agent");
  });

  it("have two holders when ten agents claim ten conversations a hundred times at once", async () => {
    // So many new citizens at one address are refused within a minute.
    town.pass(61_000);
    const agents: Member[] = [];
    for (let hired = 0; hired < 10; hired++) agents.push(await town.hire(`Agent${hired}`));
    const asked = await Promise.all(Array.from({ length: 10 }, () => town.waiting()));
    const outcomes = await Promise.all(
      asked.flatMap(({ id }) =>
        agents.map(async (agent) => ({ id, agent, status: await status(agent, id, "claim", {}) })),
      ),
    );
    for (const { citizen, id } of asked) {
      const winners = outcomes.filter((outcome) => outcome.id === id && outcome.status === 200);
      expect(winners).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome.id === id && outcome.status === 409)).toHaveLength(9);
      expect((await town.view(town.admin, id)).agent?.id).toBe(winners[0]?.agent.accountId);
      await citizen.hears(/a rejoint la conversation/);
      expect((await citizen.heard()).filter((text) => text.includes("a rejoint"))).toHaveLength(1);
    }
  });
});
