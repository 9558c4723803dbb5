import { describe, expect, it } from "vitest";
import { problemOf } from "./browser.ts";
import { deskServer, HOUR, MINUTE, PASSWORD } from "./desk-server.ts";

const LOGIN = { login: "amina.roussel@valcour.example", password: PASSWORD };

describe("sessions of the Desk", () => {
  it("signs in, says who is there, and out", async () => {
    const desk = await deskServer();
    await desk.administrator();
    const browser = desk.browser();
    expect(await browser.session()).toEqual({
      kind: "signed-out",
      town: "Valcour-sur-Alize",
      identityProvider: null,
      passwords: true,
    });
    const opened = await browser.post("/login", { ...LOGIN, login: " Amina.Roussel@Valcour.example " });
    expect(opened.status).toBe(200);
    expect(opened.headers.get("cache-control")).toBe("no-store");
    const session = await browser.session();
    expect(session).toMatchObject({
      kind: "signed-in",
      town: "Valcour-sur-Alize",
      me: { login: LOGIN.login, name: "Amina Roussel", role: "administrator", services: [], away: false },
      permissions: ["answer", "edit-faq", "supervise", "administer"],
      colleagues: [{ name: "Amina Roussel", present: false }],
      hasPassword: true,
    });
    expect(session).toEqual(await opened.json());
    expect((await browser.get("/probe")).status).toBe(200);
    const stolen = new Map(browser.jar);
    expect((await browser.post("/logout")).status).toBe(200);
    expect((await browser.session()).kind).toBe("signed-out");
    const thief = desk.browser();
    for (const [name, value] of stolen) thief.jar.set(name, value);
    expect((await thief.get("/probe")).status).toBe(401);
    const actions = (await desk.audited()).map(({ action }) => action);
    expect(actions).toEqual(["logout", "login.succeeded", "account.first"]);
  });

  it("hides the cookie from pages, keeps it from other sites, and from other hosts behind https", async () => {
    const plain = await deskServer();
    await plain.administrator();
    const overHttp = await plain.browser().post("/login", LOGIN);
    expect(overHttp.headers.getSetCookie()[0]).toMatch(
      /^parvis_desk=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    const secure = await deskServer({ publicUrl: "https://parvis.valcour.example/" });
    await secure.administrator();
    const overHttps = await secure.browser().post("/login", LOGIN);
    expect(overHttps.headers.getSetCookie()[0]).toMatch(
      /^__Host-parvis_desk=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
  });

  it("stores nothing that opens a session", async () => {
    const desk = await deskServer();
    const admin = await desk.administrator();
    const rows = JSON.stringify(await desk.database.selectFrom("desk_session").selectAll().execute());
    const token = admin.jar.get("parvis_desk") ?? "";
    expect(token).toHaveLength(43);
    expect(rows).not.toContain(token);
    expect(rows).not.toContain(admin.csrf());
    const [{ password }] = (await desk.database.selectFrom("account").select("password").execute()) as [
      { password: string },
    ];
    expect(password).toMatch(/^\$scrypt\$1024,8,1\$/);
  });

  it("takes another id at each sign-in and forgets the one the browser came with", async () => {
    const desk = await deskServer();
    const admin = await desk.administrator();
    const before = admin.jar.get("parvis_desk") ?? "";
    await admin.post("/login", LOGIN);
    expect(admin.jar.get("parvis_desk")).not.toBe(before);
    admin.jar.set("parvis_desk", before);
    expect((await admin.get("/probe")).status).toBe(401);
  });

  it.each([
    ["none", undefined],
    ["a forged one", "A".repeat(43)],
    ["the digest that is stored", "digest"],
    ["an empty one", ""],
  ])("refuses %s for a session", async (_name, value) => {
    const desk = await deskServer();
    await desk.administrator();
    const [row] = await desk.database.selectFrom("desk_session").select("id").execute();
    const browser = desk.browser();
    if (value !== undefined) browser.jar.set("parvis_desk", value === "digest" ? (row?.id ?? "") : value);
    const refused = await problemOf(await browser.get("/probe"));
    expect(refused).toMatchObject({
      status: 401,
      code: "signed-out",
      message: expect.stringContaining("session"),
    });
  });

  it("ends after eight idle hours, and after a day whatever happens", async () => {
    const desk = await deskServer();
    const admin = await desk.administrator();
    desk.pass(7 * HOUR + 59 * MINUTE);
    expect((await admin.get("/probe")).status).toBe(200);
    desk.pass(7 * HOUR + 59 * MINUTE);
    expect((await admin.get("/probe")).status).toBe(200);
    desk.pass(8 * HOUR);
    expect((await admin.get("/probe")).status).toBe(401);
    await admin.post("/login", LOGIN);
    for (let hour = 0; hour < 23; hour += 1) {
      desk.pass(HOUR);
      expect((await admin.get("/probe")).status).toBe(200);
    }
    desk.pass(HOUR);
    expect((await admin.get("/probe")).status).toBe(401);
    await desk.accounts.purge();
    expect(await desk.database.selectFrom("desk_session").selectAll().execute()).toEqual([]);
  });

  it("tells the connections that stay open when their session ends", async () => {
    const desk = await deskServer();
    const admin = await desk.administrator();
    const ended: string[] = [];
    const stop = desk.accounts.onEnded((id) => ended.push(id));
    const [row] = await desk.database.selectFrom("desk_session").select("id").execute();
    const id = row?.id ?? "";
    expect(await desk.accounts.isStillSignedIn(id)).toBe(true);
    await admin.post("/logout");
    expect(ended).toEqual([id]);
    expect(await desk.accounts.isStillSignedIn(id)).toBe(false);
    stop();
    await admin.post("/login", LOGIN);
    await admin.post("/logout");
    expect(ended).toEqual([id]);
  });
});

describe("calls that change something", () => {
  const changing = ["POST", "PUT", "PATCH", "DELETE"];

  it.each(changing)("refuses %s without the page's token, or with another's", async (method) => {
    const desk = await deskServer();
    const admin = await desk.administrator();
    const other = await desk.member(admin, "agent");
    expect((await admin.call(method, "/probe")).status).toBe(200);
    for (const token of ["", "x", other.browser.csrf()]) {
      const refused = await admin.call(method, "/probe", undefined, { "x-parvis-csrf": token });
      expect((await problemOf(refused)).code).toBe("forbidden");
      expect(refused.status).toBe(403);
    }
  });

  it.each([
    ["another site", { origin: "https://evil.example" }],
    ["an opaque page", { origin: "null" }],
    ["a sister host", { "sec-fetch-site": "same-site" }],
    ["another site by its fetch metadata", { "sec-fetch-site": "cross-site" }],
  ])("refuses %s, even with the token, also to sign in", async (_name, headers) => {
    const desk = await deskServer();
    const admin = await desk.administrator();
    expect((await admin.post("/probe", {}, headers)).status).toBe(403);
    expect((await admin.post("/login", LOGIN, headers)).status).toBe(403);
    expect((await admin.post("/link/check", { token: "x" }, headers)).status).toBe(403);
    expect(
      (await admin.post("/probe", {}, { origin: desk.url, "sec-fetch-site": "same-origin" })).status,
    ).toBe(200);
  });

  it("knows its public address behind a proxy", async () => {
    const desk = await deskServer({ publicUrl: "https://parvis.valcour.example" });
    const admin = await desk.administrator();
    expect((await admin.post("/probe", {}, { origin: "https://parvis.valcour.example" })).status).toBe(200);
    expect(
      (await admin.post("/probe", {}, { origin: "https://parvis.valcour.example.evil.example" })).status,
    ).toBe(403);
  });

  it("takes JSON only: a form of another site carries nothing", async () => {
    const desk = await deskServer();
    await desk.administrator();
    const form = { "content-type": "application/x-www-form-urlencoded" };
    expect((await desk.browser().post("/login", LOGIN, form)).status).toBe(400);
  });
});
