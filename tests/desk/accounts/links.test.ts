import { describe, expect, it } from "vitest";
import type { InvitationView } from "../../../src/desk/api/accounts.ts";
import { problemOf } from "./browser.ts";
import { deskServer, HOUR, PASSWORD, tokenOf } from "./desk-server.ts";

const ADMIN = { name: "Amina Roussel", login: "amina.roussel@valcour.example", password: PASSWORD };

describe("the first administrator's link", () => {
  it("is made anew at each start until there is an administrator, and then no more", async () => {
    const desk = await deskServer();
    const first = tokenOf(await desk.accounts.firstLink(desk.url));
    const second = tokenOf(await desk.accounts.firstLink(`${desk.url}/`));
    const browser = desk.browser();
    expect((await browser.post("/link", { ...ADMIN, token: first })).status).toBe(404);
    const checked = await browser.post("/link/check", { token: second });
    expect(await checked.json()).toEqual({
      ...{ purpose: "first-administrator", town: "Valcour-sur-Alize", login: null, name: null },
    });
    const made = await browser.post("/link", { ...ADMIN, token: second });
    expect(await made.json()).toMatchObject({ kind: "signed-in", me: { role: "administrator" } });
    expect(await desk.accounts.firstLink(desk.url)).toBeNull();
    expect((await desk.browser().post("/link", { ...ADMIN, token: second })).status).toBe(404);
  });

  it("is no good after a day", async () => {
    const desk = await deskServer();
    const token = tokenOf(await desk.accounts.firstLink(desk.url));
    desk.pass(24 * HOUR);
    expect((await desk.browser().post("/link/check", { token })).status).toBe(404);
    expect((await desk.browser().post("/link", { ...ADMIN, token })).status).toBe(404);
  });

  it("uses the public address, and stores nothing that opens it", async () => {
    const desk = await deskServer({ publicUrl: "https://parvis.valcour.example/" });
    const link = await desk.accounts.firstLink(desk.url);
    expect(link).toMatch(/^https:\/\/parvis\.valcour\.example\/desk\/#\/lien\/[\w-]{43}$/);
    const rows = JSON.stringify(await desk.database.selectFrom("account_link").selectAll().execute());
    expect(rows).not.toContain(tokenOf(link));
  });

  it("serves one of several at once", async () => {
    const desk = await deskServer();
    const token = tokenOf(await desk.accounts.firstLink(desk.url));
    const answers = await Promise.all(
      [1, 2, 3, 4].map((n) =>
        desk.browser().post("/link", { ...ADMIN, token, login: `admin${n}@valcour.example` }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404, 404]);
    expect(await desk.database.selectFrom("account").select("id").execute()).toHaveLength(1);
  });

  it("stays good after a mistake in the form", async () => {
    const desk = await deskServer();
    const token = tokenOf(await desk.accounts.firstLink(desk.url));
    const browser = desk.browser();
    const wrong = [
      [{ login: "mairie" }, "login"],
      [{ name: "" }, "name"],
      [{ password: "court" }, "password"],
      [{ password: "amina roussel" }, "password"],
      [{ password: "Valcour sur Alize 2026" }, "password"],
      [{ password: "motdepasse2026!" }, "password"],
    ] as const;
    for (const [change, field] of wrong) {
      expect(await problemOf(await browser.post("/link", { ...ADMIN, token, ...change }))).toMatchObject({
        ...{ status: 400, code: "invalid", field },
      });
    }
    expect((await browser.post("/link", { ...ADMIN, token })).status).toBe(200);
  });

  it("does not take an account that exists, and stays good", async () => {
    const desk = await deskServer();
    const token = tokenOf(await desk.accounts.firstLink(desk.url));
    await desk.database
      .insertInto("account")
      .values({
        ...{ id: "1", login: ADMIN.login, name: "A", role: "agent", services: "[]", password: null },
        ...{
          oidc_subject: null,
          created_at: 0,
          disabled_at: null,
          seen_at: null,
          away: 0,
          preferences: null,
        },
      })
      .execute();
    expect(await problemOf(await desk.browser().post("/link", { ...ADMIN, token }))).toMatchObject({
      ...{ code: "conflict", field: "login" },
    });
    const other = { ...ADMIN, token, login: "chef@valcour.example" };
    expect((await desk.browser().post("/link", other)).status).toBe(200);
  });
});

describe("a colleague's link", () => {
  async function invited() {
    const desk = await deskServer();
    const admin = await desk.administrator();
    const answer = await admin.post("/accounts", {
      ...{ login: "lea.martin@valcour.example", name: "Léa Martin", role: "agent", services: [] },
    });
    const { account, link } = (await answer.json()) as InvitationView;
    return { desk, admin, account, token: tokenOf(link) };
  }

  it("opens the account once, under the name they choose", async () => {
    const { desk, token, account } = await invited();
    const lea = desk.browser();
    expect(await (await lea.post("/link/check", { token })).json()).toEqual({
      ...{ purpose: "invitation", town: "Valcour-sur-Alize", login: account.login, name: "Léa Martin" },
    });
    const opened = await lea.post("/link", {
      ...{ token, password: PASSWORD, name: "Léa M.", login: "admin@valcour.example", role: "administrator" },
    });
    expect(await opened.json()).toMatchObject({
      me: { login: account.login, name: "Léa M.", role: "agent" },
    });
    const again = await desk.browser().post("/link", { token, password: "un autre mot de passe à moi" });
    expect(again.status).toBe(404);
    expect((await desk.browser().post("/login", { login: account.login, password: PASSWORD })).status).toBe(
      200,
    );
  });

  it("serves one of several at once", async () => {
    const { desk, token, account } = await invited();
    const passwords = ["un", "deux", "trois", "quatre"].map((word) => `le mot de passe numéro ${word}`);
    const answers = await Promise.all(
      passwords.map((password) => desk.browser().post("/link", { token, password })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404, 404]);
    const winner = passwords[answers.findIndex(({ status }) => status === 200)];
    const { login } = account;
    expect((await desk.browser().post("/login", { login, password: winner })).status).toBe(200);
  });

  it("replaces the one before it, ends the sessions, and says that the password was forgotten", async () => {
    const { desk, admin, token, account } = await invited();
    const lea = desk.browser();
    await lea.post("/link", { token, password: PASSWORD });
    const links: string[] = [];
    for (let n = 0; n < 2; n += 1) {
      const { link } = (await (await admin.post(`/accounts/${account.id}/link`)).json()) as InvitationView;
      links.push(tokenOf(link));
    }
    const [first, second] = links;
    expect((await lea.get("/probe")).status).toBe(200);
    expect((await desk.browser().post("/link/check", { token: first })).status).toBe(404);
    const check = await desk.browser().post("/link/check", { token: second });
    expect(await check.json()).toMatchObject({ purpose: "forgotten-password" });
    const next = "trois canards sur la rivière";
    expect((await desk.browser().post("/link", { token: second, password: next })).status).toBe(200);
    expect((await lea.get("/probe")).status).toBe(401);
    expect((await lea.post("/login", { login: account.login, password: PASSWORD })).status).toBe(400);
    const actions = (await desk.audited()).map(({ action }) => action);
    expect(actions).toContain("account.password-reset");
    expect(actions).toContain("account.link-given");
  });

  it("is no good after a week, nor for a disabled account", async () => {
    const { desk, admin, token, account } = await invited();
    await admin.patch(`/accounts/${account.id}`, { disabled: true });
    expect((await desk.browser().post("/link/check", { token })).status).toBe(404);
    expect((await desk.browser().post("/link", { token, password: PASSWORD })).status).toBe(404);
    await admin.patch(`/accounts/${account.id}`, { disabled: false });
    expect((await desk.browser().post("/link/check", { token })).status).toBe(200);
    desk.pass(7 * 24 * HOUR);
    expect((await desk.browser().post("/link", { token, password: PASSWORD })).status).toBe(404);
    await desk.accounts.purge();
    expect(await desk.database.selectFrom("account_link").selectAll().execute()).toEqual([]);
  });

  it.each([[undefined], [""], [42], ["x".repeat(201)], [{ $ne: null }]])(
    "refuses %o for a token",
    async (token) => {
      const desk = await deskServer();
      expect((await desk.browser().post("/link/check", { token })).status).toBe(400);
    },
  );
});
