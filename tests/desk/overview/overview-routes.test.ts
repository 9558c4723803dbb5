import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import type { OverviewView } from "../../../src/desk/api/overview.ts";
import { overviewRoutes } from "../../../src/desk/overview/overview-routes.ts";
import type { Database } from "../../../src/store/database.ts";
import type { HandoffTables } from "../../../src/store/handoff-tables.ts";
import { fixtureCollectivity, paris } from "../../collectivity/fixture.ts";
import { problemOf } from "../accounts/browser.ts";
import { staffedDesk } from "../staffed-desk.ts";

const NOW = paris("2026-11-23 10:00");
const MINUTE = 60_000;
const ago = (minutes: number) => NOW.getTime() - minutes * MINUTE;

async function openDesk() {
  const collectivity = await fixtureCollectivity();
  const clock = () => NOW;
  return staffedDesk(clock, ["agent", "editor", "supervisor"], ({ database, accounts }) =>
    overviewRoutes({
      ...{ database, clock, collectivity: () => collectivity },
      ...{ guard: accounts.guard, audit: accounts.audit },
    }),
  );
}

async function addHandoffs(
  database: Database,
  handoffs: ReadonlyArray<Partial<HandoffTables["handoff"]>>,
  channel = "web",
): Promise<void> {
  const rows = handoffs.map((given, place) => ({
    ...{
      id: `h${place}`,
      conversation_id: `c${place}`,
      state: "closed" as const,
      version: 1,
      reason: "asked",
    },
    ...{ service: "mairie", question: "Où est mon dossier ?", answer_record_id: null, requested_at: ago(60) },
    ...{ waiting_since: null, deadline_at: null, agent_id: null, reserved_for: null, claimed_at: null },
    ...{ first_reply_at: null, last_agent_at: null, last_citizen_at: null, acknowledged: 0 },
    ...{ consented_at: null, contact: "06 12 34 56 78", due_at: null, reminded_at: null, ended_at: null },
    ...{ end_reason: null },
    ...given,
  }));
  const conversations = rows.map(({ conversation_id: id }) => ({
    ...{ id, channel, account_id: "a", external_id: id, user_id: "dl_1", reference: "{}", state: null },
    last_inbound_at: NOW.getTime(),
  }));
  for (let from = 0; from < rows.length; from += 500) {
    await database
      .insertInto("conversation")
      .values(conversations.slice(from, from + 500))
      .execute();
    await database
      .insertInto("handoff")
      .values(rows.slice(from, from + 500))
      .execute();
  }
}

describe("the overview", () => {
  it("shows the queue as it stands and who is there", async () => {
    const { database, staff } = await openDesk();
    const { agent, editor, supervisor } = staff;
    await addHandoffs(database, [
      { state: "waiting", waiting_since: ago(12), requested_at: ago(40) },
      { state: "requested", requested_at: ago(3) },
      { state: "with_agent", agent_id: agent.accountId },
      { state: "promised_callback", due_at: ago(1) },
      { state: "promised_callback", due_at: ago(-60) },
      { state: "offered_callback" },
      { state: "closed", waiting_since: ago(600), ended_at: ago(500) },
    ]);
    const seen = (id: string, minutes: number, away = 0) =>
      database
        .updateTable("account")
        .set({ seen_at: ago(minutes), away })
        .where("id", "=", id)
        .execute();
    await seen(agent.accountId, 1);
    await seen(editor.accountId, 1);
    await seen(supervisor.accountId, 1, 1);
    const { now } = (await (await supervisor.get("/overview?days=7")).json()) as OverviewView;
    expect(now).toEqual({
      ...{ waiting: 2, longestWait: 720, withAgent: 1, callbacks: 2, overdue: 1 },
      present: [{ name: "Prénom agent", holding: 1 }],
    });
    await seen(agent.accountId, 2);
    const later = (await (await supervisor.get("/overview?days=7")).json()) as OverviewView;
    expect(later.now.present).toEqual([]);
  });

  it("measures the period asked for, and no more", async () => {
    const { database, staff } = await openDesk();
    const claimed = {
      requested_at: ago(60),
      claimed_at: ago(58),
      first_reply_at: ago(57),
      ended_at: ago(48),
    };
    await addHandoffs(database, [
      { ...claimed, end_reason: "answered" },
      {
        ...claimed,
        service: "etat-civil",
        claimed_at: ago(50),
        first_reply_at: null,
        ended_at: null,
        state: "with_agent",
      },
      { requested_at: ago(60), ended_at: ago(55), end_reason: "cancelled", reason: "no-evidence" },
      {
        requested_at: paris("2026-11-17 00:00").getTime(),
        end_reason: "unanswered-offer",
        ended_at: ago(600),
      },
      { requested_at: paris("2026-11-16 23:59").getTime() },
    ]);
    const rate = (id: string, kind: "answer" | "handoff", useful: number, at = ago(5)) => ({
      ...{ id, conversation_id: "c0", at, kind, target: id, useful },
    });
    await database
      .insertInto("feedback")
      .values([
        rate("a", "answer", 1),
        rate("b", "answer", 0),
        rate("c", "answer", 1),
        rate("d", "handoff", 1),
        rate("e", "handoff", 0, ago(60 * 24 * 20)),
      ])
      .execute();
    const read = async (days: string) =>
      ((await (await staff.supervisor.get(`/overview${days}`)).json()) as OverviewView).period;
    const { byDay, ...week } = await read("?days=7");
    expect(week).toEqual({
      ...{ from: "2026-11-16T23:00:00.000Z", requested: 4, claimed: 2, abandoned: 2 },
      wait: { p50: 120, p90: 600 },
      firstReply: { p50: 60, p90: 60 },
      handling: { p50: 600, p90: 600 },
      satisfaction: { answers: { useful: 2, total: 3 }, handoffs: { useful: 1, total: 1 } },
      byService: [
        { service: "mairie", requested: 3, wait: { p50: 120, p90: 120 } },
        { service: "etat-civil", requested: 1, wait: { p50: 600, p90: 600 } },
      ],
      byReason: [
        { reason: "asked", count: 3 },
        { reason: "no-evidence", count: 1 },
      ],
    });
    expect(byDay[0]).toEqual({ day: "2026-11-17", requested: 1, claimed: 0 });
    expect(byDay.at(-1)).toEqual({ day: "2026-11-23", requested: 3, claimed: 2 });
    const month = await read("");
    expect([month.requested, month.byDay.length, month.satisfaction.handoffs.total]).toEqual([5, 30, 2]);
  });

  it("is for those who supervise, over one of three periods", async () => {
    const { agent, editor, supervisor } = (await openDesk()).staff;
    for (const path of ["/overview?days=7", "/export.csv?days=7"]) {
      expect((await agent.get(path)).status).toBe(403);
      expect((await editor.get(path)).status).toBe(403);
    }
    for (const query of ["?days=8", "?days=7&days=30", "?days=-1", "?days=07", "?days=sept"]) {
      const problem = await problemOf(await supervisor.get(`/export.csv${query}`));
      expect(problem).toMatchObject({ status: 400, field: "days" });
    }
  });
});

describe("the export", () => {
  it("has one row a hand-off, with neither words nor contact, and leaves a trace", async () => {
    const { database, staff, accounts } = await openDesk();
    await addHandoffs(
      database,
      [
        {
          claimed_at: ago(58),
          first_reply_at: ago(57),
          ended_at: ago(48),
          end_reason: "by-phone",
          due_at: ago(-60),
        },
        { requested_at: ago(30), service: "=cmd()", state: "waiting" },
        { requested_at: ago(60 * 24 * 40) },
      ],
      "+web",
    );
    const response = await staff.supervisor.get("/export.csv?days=30");
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(response.headers.get("content-disposition")).toBe(
      "attachment; filename=parvis-demandes-du-2026-10-25-au-2026-11-23.csv",
    );
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(bytes);
    expect(text).not.toMatch(/dossier|34 56|dl_1/);
    const [heads, ...rows] = parse(text, { bom: true, delimiter: ";" }) as string[][];
    expect(heads).toHaveLength(13);
    expect(rows).toEqual([
      [
        ...["h0", "'+web", "Accueil de la mairie", "L'habitant a demandé un agent", "Fermée"],
        ...["2026-11-23 09:00:00", "2026-11-23 09:02:00", "2026-11-23 09:12:00", "Traitée par téléphone"],
        ...["2026-11-23 11:00:00", "120", "60", "600"],
      ],
      [
        ...["h1", "'+web", "'=cmd()", "L'habitant a demandé un agent", "En attente"],
        ...["2026-11-23 09:30:00", "", "", "", "", "", "", ""],
      ],
    ]);
    const { entries } = await accounts.audit.list(null);
    expect(entries[0]).toMatchObject({ action: "overview.exported", who: "Prénom supervisor", detail: "30" });
  });

  it("holds a busy quarter whole", async () => {
    const { database, staff } = await openDesk();
    const many = Array.from({ length: 20_000 }, (_, place) => ({
      requested_at: ago(place * 6),
      claimed_at: ago(place * 6 - (place % 50)),
      ended_at: ago(place * 6 - 60),
    }));
    await addHandoffs(database, many);
    const overview = (await (await staff.supervisor.get("/overview?days=90")).json()) as OverviewView;
    expect(overview.period.requested).toBe(20_000);
    expect(overview.period.wait).toEqual({ p50: 24 * 60, p90: 44 * 60 });
    const text = await (await staff.supervisor.get("/export.csv?days=90")).text();
    expect(text.trimEnd().split("\r\n")).toHaveLength(20_001);
  });
});
