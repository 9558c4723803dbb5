import { describe, expect, it } from "vitest";
import type { AccountRow, InvitationView } from "../../../src/desk/api/accounts.ts";
import { problemOf } from "./browser.ts";
import { deskServer, MINUTE, OTHER_ROLES, PASSWORD, tokenOf } from "./desk-server.ts";

describe("accounts, as administrators look after them", () => {
  it("invites, lists, changes and disables", async () => {
    const desk = await deskServer();
    const admin = await desk.administrator();
    const invited = await admin.post("/accounts", {
      ...{
        login: " Lea.Martin@Valcour.example",
        name: " Léa Martin ",
        role: "agent",
        services: ["voirie", "voirie"],
      },
    });
    expect(invited.status).toBe(201);
    const { account, link } = (await invited.json()) as InvitationView;
    expect(account).toEqual({
      ...{ id: account.id, login: "lea.martin@valcour.example", name: "Léa Martin", role: "agent" },
      ...{ services: ["voirie"], away: false, disabled: false, opened: false, seenAt: null },
    });
    expect(link.startsWith(`${desk.url}/desk/#/lien/`)).toBe(true);
    const lea = desk.browser();
    expect((await lea.post("/link", { token: tokenOf(link), password: PASSWORD })).status).toBe(200);
    await desk.accounts.touch(account.id);
    const changed = await admin.patch(`/accounts/${account.id}`, { name: "Léa Martin-Roy", services: [] });
    expect(await changed.json()).toMatchObject({
      name: "Léa Martin-Roy",
      services: [],
      role: "agent",
      opened: true,
    });
    expect((await lea.get("/probe")).status).toBe(200);
    const rows = (await (await admin.get("/accounts")).json()) as AccountRow[];
    expect(rows.map(({ name, seenAt }) => [name, seenAt])).toEqual([
      ["Amina Roussel", null],
      ["Léa Martin-Roy", "2026-11-25T09:00:00.000Z"],
    ]);
    expect((await admin.patch(`/accounts/${account.id}`, { disabled: true })).status).toBe(200);
    expect((await lea.get("/probe")).status).toBe(401);
    expect(
      await problemOf(await lea.post("/login", { login: account.login, password: PASSWORD })),
    ).toMatchObject({
      ...{ status: 403, code: "forbidden" },
      message: "Ce compte est désactivé. Voyez un administrateur du Desk.",
    });
    expect((await admin.post(`/accounts/${account.id}/link`)).status).toBe(409);
    await admin.patch(`/accounts/${account.id}`, { disabled: false });
    expect((await lea.post("/login", { login: account.login, password: PASSWORD })).status).toBe(200);
  });

  it.each([
    [{ login: "pas une adresse" }, "login"],
    [{ login: undefined }, "login"],
    [{ name: "   " }, "name"],
    [{ name: "a\u0000b" }, "name"],
    [{ name: "a".repeat(101) }, "name"],
    [{ role: "roi" }, "role"],
    [{ services: ["inconnu"] }, "services"],
    [{ services: "voirie" }, "services"],
  ])("refuses %o and names the field", async (wrong, field) => {
    const desk = await deskServer();
    const admin = await desk.administrator();
    const right = { login: "lea@valcour.example", name: "Léa", role: "agent", services: [] };
    expect(await problemOf(await admin.post("/accounts", { ...right, ...wrong }))).toMatchObject({
      ...{ status: 400, code: "invalid", field },
    });
    expect(await problemOf(await admin.post("/accounts", [1]))).toMatchObject({ status: 400 });
  });

  it("refuses a login twice", async () => {
    const desk = await deskServer();
    const admin = await desk.administrator();
    const same = { login: "AMINA.roussel@valcour.example", name: "Autre", role: "agent", services: [] };
    expect(await problemOf(await admin.post("/accounts", same))).toMatchObject({
      code: "conflict",
      field: "login",
    });
    expect(await desk.audited()).toHaveLength(1);
  });

  it("lets nobody change their own role nor disable themselves", async () => {
    const desk = await deskServer();
    const admin = await desk.administrator();
    const me = await admin.me();
    expect(await problemOf(await admin.patch(`/accounts/${me.id}`, { role: "agent" }))).toMatchObject({
      ...{ status: 403, field: "role" },
    });
    expect(await problemOf(await admin.patch(`/accounts/${me.id}`, { disabled: true }))).toMatchObject({
      ...{ status: 403, field: "disabled" },
    });
    expect(
      (await admin.patch(`/accounts/${me.id}`, { name: "Amina R.", role: "administrator" })).status,
    ).toBe(200);
    expect((await admin.patch("/accounts/personne", { name: "X" })).status).toBe(404);
  });

  it("lets a session serve no disabled account, whatever disabled it", async () => {
    const desk = await deskServer();
    const admin = await desk.administrator();
    await desk.database.updateTable("account").set({ disabled_at: 1 }).execute();
    expect((await admin.get("/probe")).status).toBe(401);
    expect((await admin.session()).kind).toBe("signed-out");
  });

  it("ends every session of whose role changes", async () => {
    const desk = await deskServer();
    const admin = await desk.administrator();
    const agent = await desk.member(admin, "agent");
    const phone = desk.browser();
    await phone.post("/login", { login: agent.login, password: PASSWORD });
    await admin.patch(`/accounts/${agent.id}`, { role: "supervisor" });
    expect((await agent.browser.get("/probe")).status).toBe(401);
    expect((await phone.get("/probe")).status).toBe(401);
    expect((await admin.get("/probe")).status).toBe(200);
  });
});

describe("what the other roles may not do", () => {
  it.each(OTHER_ROLES)("refuses every route of administrators to %s", async (role) => {
    const desk = await deskServer();
    const admin = await desk.administrator();
    const { id, browser } = await desk.member(admin, role);
    const before = await desk.audited();
    const invitation = { login: "x@valcour.example", name: "X", role: "administrator", services: [] };
    const attempts: ReadonlyArray<readonly [string, string, unknown?]> = [
      ["GET", "/accounts"],
      ["POST", "/accounts", invitation],
      ["PATCH", `/accounts/${id}`, { role: "administrator" }],
      ["PATCH", `/accounts/${id}`, { name: "Moi" }],
      ["POST", `/accounts/${id}/link`],
      ["GET", "/audit"],
      ["HEAD", "/accounts"],
    ];
    for (const [method, path, body] of attempts) {
      const refused = await browser.call(method, path, body);
      expect([method, path, refused.status]).toEqual([method, path, 403]);
    }
    const preferences = { away: true, notifyByEmail: false, role: "administrator", services: ["voirie"] };
    expect((await browser.put("/me", preferences)).status).toBe(200);
    expect(await browser.session()).toMatchObject({ me: { role, services: [] } });
    expect(await desk.audited()).toEqual(before);
  });

  it("refuses every route but the public ones to whoever is not signed in", async () => {
    const desk = await deskServer();
    await desk.administrator();
    const nobody = desk.browser();
    for (const [method, path] of [
      ["GET", "/accounts"],
      ["POST", "/accounts"],
      ["PATCH", "/accounts/1"],
      ["POST", "/accounts/1/link"],
      ["GET", "/audit"],
      ["PUT", "/me"],
      ["POST", "/me/password"],
      ["POST", "/logout"],
    ] as const) {
      expect([path, (await nobody.call(method, path, method === "GET" ? undefined : {})).status]).toEqual([
        path,
        401,
      ]);
    }
  });
});

describe("one's own account", () => {
  it("keeps presence and preferences", async () => {
    const desk = await deskServer();
    const admin = await desk.administrator();
    const me = await admin.me();
    await desk.accounts.touch(me.id);
    expect(await admin.session()).toMatchObject({ colleagues: [{ present: true }] });
    const answer = await admin.put("/me", { away: true, notifyByEmail: false });
    expect(await answer.json()).toMatchObject({
      preferences: { away: true, notifyByEmail: false },
      me: { away: true },
    });
    expect(await admin.session()).toMatchObject({ colleagues: [{ present: false }], me: { away: true } });
    await admin.put("/me", { away: false, notifyByEmail: true });
    desk.pass(2 * MINUTE);
    expect(await admin.session()).toMatchObject({ colleagues: [{ present: false }] });
    expect(await problemOf(await admin.put("/me", { away: "oui" }))).toMatchObject({ field: "away" });
  });

  it("shows as colleagues those who can answer only", async () => {
    const desk = await deskServer();
    const admin = await desk.administrator();
    await desk.member(admin, "editor");
    const agent = await desk.member(admin, "agent");
    const gone = await desk.member(admin, "supervisor");
    await admin.post("/accounts", { login: "z@valcour.example", name: "Z", role: "agent", services: [] });
    await admin.patch(`/accounts/${gone.id}`, { disabled: true });
    expect(await agent.browser.session()).toMatchObject({
      colleagues: [{ name: "Amina Roussel" }, { name: "Prénom agent", id: agent.id }],
    });
  });

  it("changes the password, ending the other sessions and not this one", async () => {
    const desk = await deskServer();
    const admin = await desk.administrator();
    const phone = desk.browser();
    await phone.post("/login", { login: "amina.roussel@valcour.example", password: PASSWORD });
    const next = "une fontaine et trois marronniers";
    expect(await problemOf(await admin.post("/me/password", { old: "pas le bon", new: next }))).toMatchObject(
      {
        ...{ code: "invalid", field: "old" },
      },
    );
    expect(await problemOf(await admin.post("/me/password", { old: PASSWORD, new: "court" }))).toMatchObject({
      field: "new",
    });
    expect((await phone.get("/probe")).status).toBe(200);
    expect((await admin.post("/me/password", { old: PASSWORD, new: next })).status).toBe(204);
    expect((await admin.get("/probe")).status).toBe(200);
    expect((await phone.get("/probe")).status).toBe(401);
    const login = "amina.roussel@valcour.example";
    expect((await phone.post("/login", { login, password: PASSWORD })).status).toBe(400);
    expect((await phone.post("/login", { login, password: next })).status).toBe(200);
  });
});
