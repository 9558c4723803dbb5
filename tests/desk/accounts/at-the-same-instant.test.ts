import { randomBytes, randomUUID } from "node:crypto";
import { describe, expect, it, onTestFinished } from "vitest";
import { createCookies } from "../../../src/desk/accounts/cookies.ts";
import { editAccount } from "../../../src/desk/accounts/edit-account.ts";
import { followLink } from "../../../src/desk/accounts/follow-link.ts";
import { issueFirstLink } from "../../../src/desk/accounts/links.ts";
import { createSessions } from "../../../src/desk/accounts/sessions.ts";
import { createAudit } from "../../../src/desk/audit/audit.ts";
import type { Role } from "../../../src/desk/roles.ts";
import { changeAccount, createAccount, keepPassword } from "../../../src/store/accounts.ts";
import { openDatabase } from "../../../src/store/database.ts";
import { tokenOf } from "./desk-server.ts";

/** Below HTTP: requests that the guard let through before another one changed what it had read. */
async function withoutGuard() {
  const database = await openDatabase(":memory:");
  onTestFinished(() => database.destroy());
  const clock = () => new Date(0);
  const cookies = createCookies({ publicUrl: null, secure: false });
  const sessions = createSessions({ database, cookies, clock, randomBytes });
  const deps = {
    database,
    clock,
    sessions,
    ids: randomUUID,
    audit: createAudit({ database, clock }),
    randomBytes,
  };
  const account = async (id: string, role: Role, password?: string) => {
    await createAccount(database, {
      ...{ id, login: `${id}@valcour.example`, name: id, role, services: [], created_at: 0 },
      ...(password === undefined ? {} : { password }),
    });
  };
  return { ...deps, deps, account };
}

describe("at the same instant", () => {
  it.each([
    [{ role: "agent" }, { disabled: true }],
    [{ disabled: true }, { role: "editor" }],
  ] as const)("two administrators who remove each other leave one", async (one, other) => {
    const { deps, account, database } = await withoutGuard();
    await account("amina", "administrator", "x");
    await account("bruno", "administrator", "x");
    // Invited, never came: could not administer.
    await account("chloe", "administrator");
    const outcomes = await Promise.all([
      editAccount(deps, "amina", "bruno", one),
      editAccount(deps, "bruno", "amina", other),
    ]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(["changed", "last-administrator"]);
    const amina = await database
      .selectFrom("account")
      .selectAll()
      .where("id", "=", "amina")
      .executeTakeFirst();
    expect(amina).toMatchObject({ role: "administrator", disabled_at: null });
    expect((await deps.audit.list(null)).entries).toHaveLength(1);
  });

  it("a first administrator made meanwhile makes the other link dead", async () => {
    const { deps, account, database } = await withoutGuard();
    const token = tokenOf(await issueFirstLink(database, deps, "http://localhost"));
    await account("amina", "administrator", "x");
    const outcome = await followLink(deps, {
      ...{ token, target: { purpose: "first-administrator", account: null } },
      ...{ name: "Bruno", login: "bruno@valcour.example", password: "x" },
    });
    expect(outcome).toEqual({ kind: "dead" });
    expect(await database.selectFrom("account").select("id").execute()).toEqual([{ id: "amina" }]);
  });

  it("a password changed or an account disabled while it was checked does not open", async () => {
    const { account, database } = await withoutGuard();
    await account("amina", "agent", "ancien");
    expect(await keepPassword(database, { id: "amina", password: "ancien" }, null)).toBe(true);
    expect(await keepPassword(database, { id: "amina", password: "ancien" }, "nouveau")).toBe(true);
    expect(await keepPassword(database, { id: "amina", password: "ancien" }, null)).toBe(false);
    await changeAccount(database, "amina", { disabled_at: 1 });
    expect(await keepPassword(database, { id: "amina", password: "nouveau" }, null)).toBe(false);
  });
});
