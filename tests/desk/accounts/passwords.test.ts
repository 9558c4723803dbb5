import { describe, expect, it } from "vitest";
import { passwordProblem } from "../../../src/desk/accounts/password-rules.ts";
import { createPasswords, PASSWORD_COST } from "../../../src/desk/accounts/passwords.ts";
import { createTurns, TooBusy } from "../../../src/desk/accounts/turns.ts";
import { CHEAP, deskServer, PASSWORD } from "./desk-server.ts";

describe("stored passwords", () => {
  it("uses today's cost", async () => {
    expect(PASSWORD_COST).toEqual({ N: 131_072, r: 8, p: 1 });
    const passwords = createPasswords();
    const stored = await passwords.hash(PASSWORD);
    expect(stored).toMatch(/^\$scrypt\$131072,8,1\$[A-Za-z0-9+/]{22}==\$[A-Za-z0-9+/]{43}=$/);
    expect(await passwords.check(PASSWORD, stored)).toBe("right");
  });

  it("tells right from wrong, with another salt each time", async () => {
    const passwords = createPasswords(CHEAP);
    const [one, other] = [await passwords.hash(PASSWORD), await passwords.hash(PASSWORD)];
    expect(one).not.toBe(other);
    expect(await passwords.check(PASSWORD, one)).toBe("right");
    expect(await passwords.check(PASSWORD, other)).toBe("right");
    expect(await passwords.check(`${PASSWORD}.`, one)).toBe("wrong");
    expect(await passwords.check(PASSWORD, null)).toBe("wrong");
  });

  it("takes an accent however the keyboard writes it", async () => {
    const passwords = createPasswords(CHEAP);
    const stored = await passwords.hash("été à la rivière");
    expect(await passwords.check("été à la rivière".normalize("NFD"), stored)).toBe("right");
  });

  it("stores a password anew at the next sign-in when the cost changes", async () => {
    const desk = await deskServer();
    await desk.administrator();
    const stored = await createPasswords({ N: 512, r: 8, p: 1 }).hash(PASSWORD);
    await desk.database.updateTable("account").set({ password: stored }).execute();
    const login = { login: "amina.roussel@valcour.example", password: PASSWORD };
    expect((await desk.browser().post("/login", login)).status).toBe(200);
    const { password } = await desk.database
      .selectFrom("account")
      .select("password")
      .executeTakeFirstOrThrow();
    expect(password).toMatch(/^\$scrypt\$1024,8,1\$/);
    expect((await desk.browser().post("/login", login)).status).toBe(200);
  });

  it("refuses what was stored in another form", async () => {
    await expect(createPasswords(CHEAP).check(PASSWORD, "motdepasse")).rejects.toThrow("unknown form");
  });
});

describe("works in turn", () => {
  it("runs two at a time in order, and refuses when the line is full", async () => {
    const inTurn = createTurns(2, 3);
    const started: number[] = [];
    const finish: Array<() => void> = [];
    const work = (n: number) =>
      inTurn(async () => {
        started.push(n);
        await new Promise<void>((resolve) => finish.push(resolve));
        return n;
      });
    const works = [0, 1, 2, 3, 4].map(work);
    await expect(work(5)).rejects.toThrow(TooBusy);
    expect(started).toEqual([0, 1]);
    for (let n = 0; n < 5; n += 1) {
      finish[n]?.();
      expect(await works[n]).toBe(n);
    }
    expect(started).toEqual([0, 1, 2, 3, 4]);
  });

  it("passes the place on when a work fails", async () => {
    const inTurn = createTurns(1, 1);
    const failing = inTurn(() => Promise.reject(new Error("raté")));
    const next = inTurn(async () => "fait");
    await expect(failing).rejects.toThrow("raté");
    expect(await next).toBe("fait");
  });
});

describe("rules for new passwords", () => {
  const about = { login: "amina.roussel@valcour.example", name: "Amina Roussel", town: "Valcour-sur-Alize" };

  it.each([
    "court",
    "onze lettre",
    "les platanes de la place ".repeat(6),
    "amina.roussel@valcour.example",
    "Amina.Roussel",
    "AMINA ROUSSEL 1975",
    "Valcour-sur-Alize",
    "valcour sur alizé 2026",
    "azertyuiopqsdfghjklm",
    "MotDePasse1234!",
    "Administrateur1",
    "mairiemairie",
    "aaaaaaaaaaaa",
    "abcabcabcabc",
    "123456789012",
    "987654321098",
    "abcdefghijklm",
    "ababab ababab",
  ])("refuses « %s »", (password) => {
    expect(passwordProblem(password, about)).toEqual(expect.any(String));
  });

  it.each([
    PASSWORD,
    "ééééééé grue bleue",
    "correct cheval pile agrafe",
    "x7!kQ9#mW2$z",
    "🌳🌳🌳🌳🌳🌳 et 🦆🦆🦆🦆",
  ])("takes « %s »", (password) => {
    expect(passwordProblem(password, about)).toBeNull();
  });

  it("is not confused by a person or a town without letters", () => {
    expect(passwordProblem("!!!!!!!!!!!!", { login: "", name: "", town: "" })).toEqual(expect.any(String));
    expect(passwordProblem(PASSWORD, { login: "", name: "", town: "" })).toBeNull();
  });
});
