import { describe, expect, it } from "vitest";
import { problemOf } from "./browser.ts";
import { deskServer, HOUR, PASSWORD } from "./desk-server.ts";

const LOGIN = "amina.roussel@valcour.example";

describe("guessing passwords", () => {
  it("tells nothing of which accounts exist", async () => {
    const desk = await deskServer();
    await desk.administrator();
    const known = await problemOf(
      await desk.browser().post("/login", { login: LOGIN, password: "faux faux faux" }),
    );
    const unknown = await problemOf(
      await desk.browser().post("/login", { login: "x@valcour.example", password: "faux faux faux" }),
    );
    expect(known).toEqual(unknown);
    expect(known).toEqual({
      ...{ status: 400, code: "invalid", field: "password", message: "Adresse ou mot de passe incorrect." },
    });
    const failures = (await desk.audited()).filter(({ action }) => action === "login.failed");
    expect(failures.map(({ target, detail }) => [target !== null, detail])).toEqual([
      [false, "127.0.0.1"],
      [true, "127.0.0.1"],
    ]);
  });

  it.each([LOGIN, "inconnue@valcour.example"])("waits longer and longer for %s", async (login) => {
    const desk = await deskServer();
    await desk.administrator();
    const browser = desk.browser();
    const guess = () => browser.post("/login", { login, password: "faux faux faux" });
    for (let n = 0; n < 5; n += 1) expect((await guess()).status).toBe(400);
    const waits: string[] = [];
    for (let n = 0; n < 12; n += 1) {
      const refused = await guess();
      expect(refused.status).toBe(429);
      const seconds = refused.headers.get("retry-after") ?? "";
      waits.push(seconds);
      desk.pass(Number(seconds) * 1000 - 1);
      expect((await guess()).status).toBe(429);
      desk.pass(1);
      expect((await guess()).status).toBe(400);
    }
    expect(waits.map(Number)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]);
  });

  it("refuses the right password too while it waits, and forgets the failures after it", async () => {
    const desk = await deskServer();
    await desk.administrator();
    const browser = desk.browser();
    const guess = (password: string) => browser.post("/login", { login: LOGIN, password });
    for (let n = 0; n < 5; n += 1) await guess("faux faux faux");
    expect(await problemOf(await guess(PASSWORD))).toMatchObject({
      ...{ status: 429, code: "too-many", message: "Trop d'essais. Réessayez dans 1 seconde." },
    });
    desk.pass(1000);
    expect((await guess(PASSWORD)).status).toBe(200);
    for (let n = 0; n < 5; n += 1) expect((await guess("faux faux faux")).status).toBe(400);
  });

  it("counts attempts made at once before any is answered", async () => {
    const desk = await deskServer();
    await desk.administrator();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        desk.browser().post("/login", { login: LOGIN, password: "faux faux faux" }),
      ),
    );
    expect(answers.filter(({ status }) => status === 400)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(15);
  });

  it("does not lock the owner out from elsewhere", async () => {
    const desk = await deskServer({ trustedProxies: 1 });
    await desk.administrator();
    const attacker = { "x-forwarded-for": "203.0.113.9" };
    for (let n = 0; n < 6; n += 1)
      await desk.browser().post("/login", { login: LOGIN, password: "faux" }, attacker);
    const from = (address: string) =>
      desk.browser().post("/login", { login: LOGIN, password: PASSWORD }, { "x-forwarded-for": address });
    expect((await from("203.0.113.9")).status).toBe(429);
    expect((await from("198.51.100.7")).status).toBe(200);
  });

  it("slows one address that tries many accounts, one IPv6 network being one address", async () => {
    const desk = await deskServer({ trustedProxies: 1 });
    await desk.administrator();
    let refused = 0;
    for (let n = 0; n < 70; n += 1) {
      const answer = await desk
        .browser()
        .post(
          "/login",
          { login: `agent${n}@valcour.example`, password: "faux" },
          { "x-forwarded-for": `2001:db8:1:2::${(n + 1).toString(16)}` },
        );
      if (answer.status === 429) refused += 1;
    }
    expect(refused).toBe(10);
  });

  it("slows who guesses links, and the owner's old password", async () => {
    const desk = await deskServer();
    const admin = await desk.administrator();
    for (let n = 0; n < 5; n += 1) {
      expect(
        (await admin.post("/me/password", { old: `faux${n}`, new: "une autre longue phrase" })).status,
      ).toBe(400);
    }
    expect((await admin.post("/me/password", { old: "faux", new: "une autre longue phrase" })).status).toBe(
      429,
    );
    desk.pass(2 * HOUR);
    const statuses: number[] = [];
    for (let n = 0; n < 61; n += 1)
      statuses.push((await desk.browser().post("/link/check", { token: `faux${n}` })).status);
    expect(statuses.filter((status) => status === 404)).toHaveLength(60);
    expect(statuses.at(-1)).toBe(429);
  });
});
