import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ConversationView } from "../../../src/desk/api/conversation.ts";
import type { AccountView, Problem } from "../../../src/desk/api/session.ts";
import { conversationReadRoutes } from "../../../src/desk/conversations/conversation-routes.ts";
import { ELSEWHERE } from "../../../src/handoff/commands.ts";
import { recordingChannel, WEB } from "../../conversation/recording-channel.ts";
import { type DeskData, deskData, HOUR, MINUTE, NOW, path } from "../desk-data.ts";
import { person, serveAs } from "../serve-as.ts";

const camille = person("agent", ["mairie"], "camille");
const denis = person("agent", ["etat-civil"], "denis");
const supervisor = person("supervisor", ["etat-civil"]);

let data: DeskData;
beforeEach(async () => {
  data = await deskData();
  await data.account(camille);
});
afterEach(() => data.database.destroy());

const channels = new Map([
  ["web", recordingChannel()],
  ["whatsapp", recordingChannel("whatsapp", { ...WEB, windowHours: 24 })],
]);

const serve = (canEmail = true) =>
  serveAs(
    conversationReadRoutes({ database: data.database, channels, clock: () => new Date(NOW), canEmail }),
  );

async function read(account: AccountView, id: string, query = "", canEmail = true) {
  const { get } = await serve(canEmail);
  return get<ConversationView & { error: Problem }>(account, `conversations/${id}${query}`);
}

describe("conversation view", () => {
  it("tells where the conversation stands", async () => {
    await data.inState("c", "with_agent");
    const { status, body } = await read(camille, "c");
    expect(status).toBe(200);
    expect(body).toMatchObject({
      conversationId: "c",
      channel: "web",
      state: "with_agent",
      version: 3,
      agent: { id: "camille", name: "Prénom camille" },
      service: "mairie",
      reason: "asked",
      question: "Quand ouvre la mairie ?",
      requestedAt: new Date(NOW - HOUR).toISOString(),
      waitingSince: null,
      windowUntil: null,
      reachable: true,
      callback: null,
      more: false,
      suggestion: null,
      longestReply: 4000,
    });
  });

  it("shows what each side said, with names, sources, choices and files, as they were written", async () => {
    const citation = {
      ...{ documentId: "d", title: "Accueil", url: null, producer: "Mairie", updated: "2026-01-01" },
      ...{ heading: null, page: null, quote: "Ouvert" },
    };
    await data.inState("c", "with_agent");
    await data.say("c", "citizen", "<script>alert(1)</script>", {
      detail: { files: ["<img src=x onerror=alert(1)>.png"] },
    });
    await data.say("c", "assistant", "Lequel ?", { detail: { proposals: ["Passeport", "Carte"] } });
    await data.say("c", "agent", "Bonjour", { account_id: "camille", detail: { citations: [citation] } });
    await data.say("c", "agent", "Depuis la messagerie", { account_id: ELSEWHERE });
    await data.say("c", "note", "À rappeler", { account_id: "gone" });
    const { type, body } = await read(camille, "c");
    expect(type).toMatch(/^application\/json/);
    expect(
      body.entries.map(({ author, name, text, citations, proposals, files }) => ({
        author,
        name,
        text,
        citations,
        proposals,
        files,
      })),
    ).toEqual([
      entry("citizen", null, "Question de c"),
      {
        ...entry("citizen", null, "<script>alert(1)</script>"),
        files: [
          {
            ...{ id: null, type: null, size: null, problem: "fichier non conservé" },
            name: "<img src=x onerror=alert(1)>.png",
          },
        ],
      },
      { ...entry("assistant", null, "Lequel ?"), proposals: ["Passeport", "Carte"] },
      { ...entry("agent", "Prénom camille", "Bonjour"), citations: [citation] },
      entry("agent", "Collègue hors du Desk", "Depuis la messagerie"),
      entry("note", "Ancien collègue", "À rappeler"),
    ]);
  });

  it("gives the last 200 entries, then those before", async () => {
    await data.conversation("c");
    for (let i = 0; i < 450; i++) await data.say("c", "citizen", `m${i}`);
    const texts: string[][] = [];
    for (let query = ""; ; ) {
      const { body } = await read(camille, "c", query);
      texts.unshift(body.entries.map(({ text }) => text));
      if (!body.more) break;
      query = `?before=${body.entries[0]?.sequence}`;
    }
    expect(texts.map(({ length }) => length)).toEqual([50, 200, 200]);
    expect(texts.flat()).toEqual(Array.from({ length: 450 }, (_, i) => `m${i}`));
    expect((await read(camille, "c", "?before=x")).status).toBe(400);
    expect((await read(camille, "c", "?before=-1")).status).toBe(400);
  });

  it("says what became of each message", async () => {
    await data.inState("c", "with_agent");
    const said = async (key: string) => data.say("c", "agent", key, { outgoing_key: key });
    for (const key of ["waits", "arrived", "window", "unknown", "old", "mailed", "unmailed"]) await said(key);
    await data.outgoing("c", "waits", "pending");
    await data.outgoing("c", "arrived", "delivered");
    await data.outgoing("c", "window", "undeliverable", "window-closed: (#131047) Re-engagement message");
    await data.outgoing("c", "unknown", "undeliverable", "constructor: x");
    await data.database
      .insertInto("notification")
      .values(
        (["mailed", "unmailed"] as const).map((key) => ({
          ...{ key, kind: "callback-reply", payload: "{}", created_at: NOW, due_at: NOW, attempts: 1 },
          ...{ status: key === "mailed" ? ("sent" as const) : ("failed" as const), settled_at: NOW },
          error: key === "mailed" ? null : "Adresse refusée.",
        })),
      )
      .execute();
    const { body } = await read(camille, "c");
    expect(body.entries.slice(1).map(({ delivery }) => delivery)).toEqual([
      { status: "pending", problem: null },
      { status: "delivered", problem: null },
      {
        status: "undeliverable",
        problem: "Le délai pour répondre sur ce canal est passé : l'habitant doit écrire à nouveau.",
      },
      { status: "undeliverable", problem: "Le message n'est pas parti." },
      null,
      { status: "delivered", problem: null },
      { status: "undeliverable", problem: "Adresse refusée." },
    ]);
    expect(JSON.stringify(body)).not.toContain("Re-engagement");
  });

  it("says until when the channel lets us write", async () => {
    await data.conversation("open", NOW - 23 * HOUR, "whatsapp");
    await data.conversation("shut", NOW - 24 * HOUR, "whatsapp");
    await data.conversation("gone", NOW, "closed-channel");
    expect((await read(camille, "open")).body).toMatchObject({
      windowUntil: new Date(NOW + HOUR).toISOString(),
      reachable: true,
    });
    expect((await read(camille, "shut")).body).toMatchObject({
      windowUntil: new Date(NOW).toISOString(),
      reachable: false,
    });
    expect((await read(camille, "gone")).body).toMatchObject({ windowUntil: null, reachable: false });
  });

  it("shows what was promised, and how the citizen can be reached, until it is done", async () => {
    await data.inState("c", "promised_callback");
    const promised = {
      consentedAt: new Date(NOW - HOUR + 2000).toISOString(),
      dueAt: new Date(NOW + 4 * HOUR).toISOString(),
      ...{ contact: "moi@example.org", contactKind: "email", canEmail: true },
    };
    expect((await read(camille, "c")).body.callback).toEqual(promised);
    expect((await read(camille, "c", "", false)).body.callback).toEqual({ ...promised, canEmail: false });
    const by = { id: "camille", supervises: false };
    await data.apply("c", [{ event: "claim", by }], NOW - 30 * MINUTE);
    expect((await read(camille, "c")).body.callback).toEqual(promised);
    await data.apply("c", [{ event: "close", by, reason: "answered" }], NOW - 20 * MINUTE);
    expect((await read(camille, "c")).body.callback).toBeNull();

    await data.conversation("p");
    await data.apply("p", [
      ...path("offered_callback", "mairie"),
      { event: "accept-callback", contact: "06 12 34 56 78" },
    ]);
    expect((await read(camille, "p")).body.callback).toMatchObject({ contactKind: "phone", canEmail: false });
    await data.inState("o", "offered_callback");
    expect((await read(camille, "o")).body.callback).toMatchObject({ consentedAt: null, contact: null });
  });

  it("is for agents of the service, whom it is or was with, and supervisors; to others it does not exist", async () => {
    await data.inState("mairie", "waiting");
    await data.inState("held", "with_agent", "mairie", "denis");
    await data.inState("was-held", "with_agent", "mairie", "denis");
    await data.apply("was-held", [
      {
        event: "transfer",
        by: { id: "denis", supervises: false },
        ...{ service: "mairie", colleague: null, deadlineAt: NOW },
      },
    ]);
    await data.inState("reserved", "with_agent");
    await data.apply("reserved", [
      {
        event: "transfer",
        by: { id: "camille", supervises: false },
        ...{ service: "mairie", colleague: "denis", deadlineAt: NOW },
      },
    ]);
    await data.inState("moved-on", "closed", "etat-civil", "elsa", NOW - 3 * HOUR);
    await data.apply("moved-on", path("waiting", "mairie"), NOW - 2 * HOUR);
    await data.conversation("assistant");
    const statuses = async (account: AccountView) => {
      const read_ = async (id: string) => (await read(account, id)).status;
      const ids = ["mairie", "held", "was-held", "reserved", "moved-on", "assistant", "none"];
      return Object.fromEntries(await Promise.all(ids.map(async (id) => [id, await read_(id)])));
    };
    expect(await statuses(denis)).toEqual({
      ...{ mairie: 404, held: 200, "was-held": 200, reserved: 200, "moved-on": 404, assistant: 200 },
      none: 404,
    });
    expect(await statuses(supervisor)).toEqual({
      ...{ mairie: 200, held: 200, "was-held": 200, reserved: 200, "moved-on": 200, assistant: 200 },
      none: 404,
    });
    const hidden = await read(denis, "mairie");
    expect(hidden.body).toEqual((await read(denis, "none")).body);
    expect((await read(person("editor"), "mairie")).body.error.code).toBe("forbidden");
    expect((await read(person("editor"), "none")).body.error.code).toBe("forbidden");
  });
});

function entry(author: string, name: string | null, text: string) {
  return { author, name, text, citations: [], proposals: [], files: [] };
}
