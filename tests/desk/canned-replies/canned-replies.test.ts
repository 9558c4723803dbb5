import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CannedReplyView } from "../../../src/desk/api/knowledge.ts";
import type { AccountView, Problem } from "../../../src/desk/api/session.ts";
import { createAudit } from "../../../src/desk/audit/audit.ts";
import { cannedReplyRoutes } from "../../../src/desk/canned-replies/canned-reply-routes.ts";
import { type Database, openDatabase } from "../../../src/store/database.ts";
import { fixtureCollectivity } from "../../collectivity/fixture.ts";
import { NOW } from "../desk-data.ts";
import { person, serveAs } from "../serve-as.ts";

const camille = person("agent", [], "camille");
const denis = person("agent", [], "denis");
const supervisor = person("supervisor");

let database: Database;
let desk: Awaited<ReturnType<typeof serveAs>>;
beforeEach(async () => {
  database = await openDatabase(":memory:");
  const { services } = await fixtureCollectivity();
  let made = 0;
  const clock = () => new Date(NOW);
  desk = await serveAs(
    cannedReplyRoutes({
      database,
      audit: createAudit({ database, clock }),
      collectivity: () => ({ services }),
      clock,
      ids: () => `r${++made}`,
    }),
  );
});
afterEach(() => database.destroy());

const HELLO = { title: "Bonjour", text: "Bonjour, {agent} du service {service}.", service: null };

const create = (account: AccountView, reply: unknown = HELLO) =>
  desk.call<CannedReplyView>(account, "POST", "canned-replies", reply);
const list = async (account: AccountView) =>
  (await desk.get<CannedReplyView[]>(account, "canned-replies")).body;

describe("canned replies", () => {
  it("are kept as written, tidied, and shared with everybody who answers", async () => {
    const written = {
      title: "  Pièces\n à fournir ",
      text: "  Bonjour,\r\nvoici :\r\n- une\n",
      service: "mairie",
    };
    const { status, body } = await create(camille, written);
    expect(status).toBe(201);
    const kept = { id: "r1", title: "Pièces à fournir", text: "Bonjour,\nvoici :\n- une", service: "mairie" };
    expect(body).toEqual({ ...kept, editable: true });
    expect(await list(denis)).toEqual([{ ...kept, editable: false }]);
    expect(await list(supervisor)).toEqual([{ ...kept, editable: true }]);
  });

  it("are sorted as French readers expect", async () => {
    for (const title of ["Zone 10", "zone 9", "Été", "etat civil", "École", "Eau"]) {
      await create(camille, { ...HELLO, title });
    }
    expect((await list(denis)).map(({ title }) => title)).toEqual([
      "Eau",
      "École",
      "etat civil",
      "Été",
      "zone 9",
      "Zone 10",
    ]);
  });

  it("are changed and removed by their author and those who supervise, which the audit trail keeps", async () => {
    await create(camille);
    const changed = { title: "Au revoir", text: "Bonne journée.", service: "etat-civil" };
    const put = (account: AccountView, id = "r1") =>
      desk.call<CannedReplyView & { error: Problem }>(account, "PUT", `canned-replies/${id}`, changed);
    const remove = (account: AccountView, id = "r1") =>
      desk.call<{ error: Problem } | null>(account, "DELETE", `canned-replies/${id}`);

    expect((await put(denis)).body.error.code).toBe("forbidden");
    expect((await remove(denis)).status).toBe(403);
    expect(await list(camille)).toMatchObject([HELLO]);

    expect((await put(camille)).body).toEqual({ id: "r1", ...changed, editable: true });
    expect((await put(supervisor)).status).toBe(200);
    expect((await put(camille, "r9")).status).toBe(404);
    expect((await remove(supervisor)).status).toBe(204);
    expect((await remove(camille)).status).toBe(404);
    expect(await list(camille)).toEqual([]);

    const audit = await database.selectFrom("audit").select(["account_id", "action", "target"]).execute();
    expect(audit.map(({ account_id, action, target }) => [account_id, action, target])).toEqual([
      ["camille", "canned-reply.created", "r1"],
      ["camille", "canned-reply.changed", "r1"],
      ["supervisor", "canned-reply.changed", "r1"],
      ["supervisor", "canned-reply.deleted", "r1"],
    ]);
  });

  it("are refused, naming the field, when they are empty, too long or for no known service", async () => {
    const refused = async (reply: unknown) => {
      const { status, body } = await desk.call<{ error: Problem }>(camille, "POST", "canned-replies", reply);
      expect([status, body.error.code]).toEqual([400, "invalid"]);
      return body.error.field;
    };
    expect(await refused({ ...HELLO, title: " \n " })).toBe("title");
    expect(await refused({ ...HELLO, title: "a".repeat(81) })).toBe("title");
    expect(await refused({ ...HELLO, title: 7 })).toBe("title");
    expect(await refused({ ...HELLO, text: "" })).toBe("text");
    expect(await refused({ ...HELLO, text: "a".repeat(2001) })).toBe("text");
    expect(await refused({ ...HELLO, service: "inconnu" })).toBe("service");
    expect(await refused({ title: "a", text: "b" })).toBe("service");
    expect(await refused({})).toBe("title");
    expect((await create(camille, { ...HELLO, title: "a".repeat(80), text: "a".repeat(2000) })).status).toBe(
      201,
    );
    expect((await list(camille)).length).toBe(1);
  });

  it("are closed to those who do not answer citizens", async () => {
    const editor = person("editor");
    expect((await create(editor)).status).toBe(403);
    expect((await desk.get(editor, "canned-replies")).status).toBe(403);
    expect((await desk.call(editor, "DELETE", "canned-replies/r1")).status).toBe(403);
  });
});
