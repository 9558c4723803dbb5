import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { BOXES, type Box, type InboxView } from "../../../src/desk/api/inbox.ts";
import type { AccountView, Problem } from "../../../src/desk/api/session.ts";
import { inboxRoutes } from "../../../src/desk/inbox/inbox-routes.ts";
import { DAY, type DeskData, deskData, HOUR, MINUTE, NOW, path } from "../desk-data.ts";
import { person, serveAs } from "../serve-as.ts";

const supervisor = person("supervisor");
const camille = person("agent", ["mairie"], "camille");
const denis = person("agent", ["etat-civil", "urbanisme"], "denis");

let data: DeskData;
beforeEach(async () => {
  data = await deskData();
  await data.account(camille);
});
afterEach(() => data.database.destroy());

const serve = () => serveAs(inboxRoutes({ database: data.database, clock: () => new Date(NOW) }));

async function readBox(account: AccountView, query: string): Promise<InboxView> {
  const { get } = await serve();
  const { status, body } = await get<InboxView>(account, `inbox?${query}`);
  expect(status).toBe(200);
  return body;
}

const idsIn = (view: InboxView) => view.items.map(({ conversationId }) => conversationId);

/** Every page of a box. */
async function readWhole(account: AccountView, box: Box): Promise<InboxView[]> {
  const { get } = await serve();
  const pages: InboxView[] = [];
  for (let before = ""; ; ) {
    const { body } = await get<InboxView>(account, `inbox?box=${box}${before}`);
    pages.push(body);
    if (body.next === null) return pages;
    before = `&before=${encodeURIComponent(body.next)}`;
  }
}

describe("inbox", () => {
  it("puts each conversation in the boxes of its state, the longest waiting first", async () => {
    await data.inState("recent", "waiting", "mairie", "camille", NOW - 10 * MINUTE);
    await data.inState("old", "waiting", "mairie", "camille", NOW - 3 * HOUR);
    await data.inState("asked", "requested", "mairie", "camille", NOW - 2 * HOUR);
    await data.inState("held", "with_agent");
    await data.inState("others", "with_agent", "mairie", "denis");
    await data.inState("offered", "offered_callback");
    await data.inState("promised", "promised_callback");
    await data.inState("done", "closed");
    await data.inState("back", "bot");
    await data.conversation("assistant");
    await data.say("assistant", "citizen", "Bonjour");

    expect(idsIn(await readBox(camille, "box=waiting"))).toEqual(["old", "asked", "recent"]);
    expect(idsIn(await readBox(camille, ""))).toEqual(["old", "asked", "recent"]);
    expect(idsIn(await readBox(camille, "box=mine"))).toEqual(["held"]);
    expect(idsIn(await readBox(camille, "box=callbacks"))).toEqual(["promised"]);
    expect(idsIn(await readBox(camille, "box=closed"))).toEqual(["done", "back"]);
    const all = await readBox(camille, "box=all");
    expect(idsIn(all)).toEqual([
      ...["old", "asked", "held", "offered", "others", "promised", "recent"],
      ...["done", "back", "assistant"],
    ]);
    expect(all.counts).toEqual({ waiting: 3, mine: 1, all: 10, callbacks: 1, closed: 2 });
  });

  it("tells what an agent needs to choose", async () => {
    await data.inState("c", "with_agent");
    await data.say("c", "citizen", "  Et\n\n<script>alert(1)</script>  demain ?", { at: NOW - 5 * MINUTE });
    await data.say("c", "note", "Voir avec l'état civil", { at: NOW - 4 * MINUTE });
    const [item] = (await readBox(camille, "box=mine")).items;
    expect(item).toEqual({
      conversationId: "c",
      state: "with_agent",
      channel: "web",
      service: "mairie",
      reason: "asked",
      excerpt: "Et <script>alert(1)</script> demain ?",
      requestedAt: new Date(NOW - HOUR).toISOString(),
      waitingSince: null,
      lastAt: new Date(NOW - 4 * MINUTE).toISOString(),
      agent: { id: "camille", name: "Prénom camille" },
      reservedFor: null,
      dueAt: null,
      overdue: false,
      unanswered: true,
    });
  });

  it("names the files of a message without words", async () => {
    await data.inState("c", "waiting");
    await data.say("c", "citizen", "", { detail: { files: ["<img src=x onerror=alert(1)>.png", "b.pdf"] } });
    const [item] = (await readBox(camille, "box=waiting")).items;
    expect(item?.excerpt).toBe("Fichiers : <img src=x onerror=alert(1)>.png, b.pdf");
  });

  it("says who is owed a reply", async () => {
    const by = { id: "camille", supervises: false };
    await data.inState("c", "with_agent");
    const unanswered = async () => (await readBox(camille, "box=mine")).items[0]?.unanswered;
    expect(await unanswered()).toBe(true);
    await data.apply("c", [{ event: "agent-writes", by }], NOW - 10 * MINUTE);
    expect(await unanswered()).toBe(false);
    await data.apply("c", [{ event: "citizen-writes" }], NOW - 5 * MINUTE);
    expect(await unanswered()).toBe(true);
    await data.apply("c", [{ event: "give-back", by }], NOW - MINUTE);
    expect((await readBox(camille, "box=all")).items[0]).toMatchObject({ unanswered: false, agent: null });
  });

  it("counts the promises that have passed, the first due first", async () => {
    const promise = (dueAt: number) =>
      [
        ...path("requested", "mairie"),
        { event: "offer-callback", dueAt, deadlineAt: NOW },
        { event: "accept-callback", contact: null },
      ] as const;
    for (const [id, dueAt] of [
      ["later", NOW + HOUR],
      ["late", NOW - DAY],
      ["now", NOW],
    ] as const) {
      await data.conversation(id);
      await data.apply(id, promise(dueAt));
    }
    const view = await readBox(camille, "box=callbacks");
    expect(view.items.map(({ conversationId, overdue }) => [conversationId, overdue])).toEqual([
      ["late", true],
      ["now", false],
      ["later", false],
    ]);
    expect(view.overdue).toBe(1);
  });

  it("shows agents their services, what is reserved for them and what they hold; supervisors all", async () => {
    await data.inState("mairie", "waiting", "mairie");
    await data.inState("etat-civil", "waiting", "etat-civil");
    await data.inState("held", "with_agent", "mairie", "denis");
    await data.inState("reserved", "with_agent", "mairie");
    await data.apply("reserved", [
      {
        event: "transfer",
        by: { id: "camille", supervises: false },
        ...{ service: "mairie", colleague: "denis", deadlineAt: NOW },
      },
    ]);
    await data.inState("done", "closed", "mairie");
    expect(idsIn(await readBox(denis, "box=waiting")).sort()).toEqual(["etat-civil", "reserved"]);
    expect(idsIn(await readBox(denis, "box=mine")).sort()).toEqual(["held", "reserved"]);
    expect(idsIn(await readBox(denis, "box=all")).sort()).toEqual(["etat-civil", "held", "reserved"]);
    expect(idsIn(await readBox(denis, "box=closed"))).toEqual([]);
    expect((await readBox(denis, "box=closed")).counts.closed).toBe(0);
    expect(idsIn(await readBox(supervisor, "box=all")).length).toBe(5);
    expect(idsIn(await readBox(person("agent"), "box=waiting")).length).toBe(3);

    const narrowed = await readBox(supervisor, "box=waiting&service=etat-civil");
    expect(idsIn(narrowed)).toEqual(["etat-civil"]);
    expect(narrowed.counts).toEqual({ waiting: 1, mine: 0, all: 1, callbacks: 0, closed: 0 });
    expect(idsIn(await readBox(denis, "box=all&service=mairie")).sort()).toEqual(["held", "reserved"]);
  });

  it("leaves out what the assistant holds when it is old, or when nobody wrote", async () => {
    await data.conversation("old", NOW - 8 * DAY);
    await data.say("old", "citizen", "Bonjour");
    await data.conversation("silent");
    await data.say("silent", "assistant", "Bonjour, je suis un assistant");
    const view = await readBox(supervisor, "box=all");
    expect(idsIn(view)).toEqual([]);
    expect(view.counts.all).toBe(0);
  });

  it("lists a conversation once, however many hand-offs it had", async () => {
    await data.inState("c", "closed", "mairie", "camille", NOW - 5 * HOUR);
    await data.apply("c", path("closed", "etat-civil"), NOW - 4 * HOUR);
    expect(idsIn(await readBox(supervisor, "box=closed"))).toEqual(["c"]);
    expect((await readBox(supervisor, "box=closed")).counts.closed).toBe(1);
    await data.apply("c", path("waiting", "etat-civil"), NOW - HOUR);
    expect(idsIn(await readBox(supervisor, "box=closed"))).toEqual([]);
    expect(idsIn(await readBox(supervisor, "box=all"))).toEqual(["c"]);
  });

  it("pages through every box once, as many as it counts", async () => {
    for (let i = 0; i < 130; i++) {
      const state = (["waiting", "with_agent", "promised_callback", "closed", "bot"] as const)[i % 5];
      // Many at the same instant: the id decides.
      await data.inState(`c${i}`, state ?? "waiting", "mairie", "camille", NOW - (i % 7) * MINUTE - HOUR);
    }
    for (let i = 0; i < 60; i++) await data.inState(`w${i}`, "waiting");
    for (const box of BOXES) {
      const pages = await readWhole(camille, box);
      const ids = pages.flatMap(idsIn);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length).toBe(pages[0]?.counts[box]);
      expect(pages.slice(0, -1).every(({ items }) => items.length === 50)).toBe(true);
    }
    expect((await readWhole(camille, "all")).length).toBe(4);
  });

  it("asks the database the same number of questions for three conversations and for fifty", async () => {
    let questions = 0;
    const counting = data.database.withPlugin({
      transformQuery: ({ node }) => {
        questions += 1;
        return node;
      },
      transformResult: async ({ result }) => result,
    });
    const { get } = await serveAs(inboxRoutes({ database: counting, clock: () => new Date(NOW) }));
    const asked = async () => {
      questions = 0;
      await get(supervisor, "inbox?box=all");
      return questions;
    };
    for (let i = 0; i < 3; i++) await data.inState(`a${i}`, "waiting");
    const few = await asked();
    for (let i = 0; i < 47; i++) await data.inState(`b${i}`, "waiting");
    expect(await asked()).toBe(few);
    expect(few).toBeLessThan(8);
  });

  it("says what is wrong with a question it cannot answer", async () => {
    const { get } = await serve();
    const wrong = async (query: string) => {
      const { status, body } = await get<{ error: Problem }>(camille, `inbox?${query}`);
      return [status, body.error.code, body.error.field];
    };
    expect(await wrong("box=secret")).toEqual([400, "invalid", "box"]);
    expect(await wrong("box=constructor")).toEqual([400, "invalid", "box"]);
    expect(await wrong("service=a&service=b")).toEqual([400, "invalid", "service"]);
    expect(await wrong("before=nonsense")).toEqual([400, "invalid", "before"]);
    expect(await wrong("before=a&before=b")).toEqual([400, "invalid", "before"]);
  });

  it("is closed to those who do not answer citizens", async () => {
    const { get } = await serve();
    const { status, body } = await get<{ error: Problem }>(person("editor"), "inbox");
    expect([status, body.error.code]).toEqual([403, "forbidden"]);
  });
});
