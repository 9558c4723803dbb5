import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openDatabase } from "../../../src/store/database.ts";
import { installation } from "../../cli/command-line.ts";
import { tokenOf } from "./desk-server.ts";

async function withAccount(disabledAt: number | null = null) {
  const town = installation();
  const database = await openDatabase(join(town.folder, "data", "parvis.db"));
  await database
    .insertInto("account")
    .values({
      ...{ id: "1", login: "amina@essai.example", name: "Amina", role: "administrator", services: "[]" },
      ...{ password: "$scrypt$2,8,1$AA==$AA==", oidc_subject: null, created_at: 0, disabled_at: disabledAt },
      ...{ seen_at: null, away: 0, preferences: null },
    })
    .execute();
  const links = () => database.selectFrom("account_link").select("account_id").execute();
  return { ...town, database, links };
}

describe("parvis desk-link", () => {
  it("prints the first administrator's link alone on standard output", async () => {
    const { run } = installation();
    const { code, out, err } = await run("desk-link");
    expect(code).toBe(0);
    expect(out).toMatch(/^http:\/\/localhost:0\/desk\/#\/lien\/[\w-]{43}$/);
    expect(err).toContain("24 heures");
    expect(err).not.toContain(tokenOf(out));
  });

  it("prints a new password's link for an account, and leaves a trace of it", async () => {
    const { run, database, links } = await withAccount();
    const { code, out } = await run("desk-link", " Amina@Essai.example");
    expect(code).toBe(0);
    expect(tokenOf(out)).toHaveLength(43);
    expect(await links()).toEqual([{ account_id: "1" }]);
    const trace = await database.selectFrom("audit").select(["action", "target", "detail"]).execute();
    expect(trace).toEqual([{ action: "account.link-given", target: "1", detail: "parvis desk-link" }]);
    await database.destroy();
  });

  it.each([
    ["a login is needed", [], null, "dites pour lequel"],
    ["the login is unknown", ["x@essai.example"], null, "Aucun compte"],
    ["the account is disabled", ["amina@essai.example"], 5, "désactivé"],
  ])("says that %s", async (_name, words, disabledAt, said) => {
    const { run, database, links } = await withAccount(disabledAt);
    const { code, out, err } = await run("desk-link", ...words);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain(said);
    expect(await links()).toEqual([]);
    await database.destroy();
  });
});
