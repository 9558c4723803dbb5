import { randomBytes, randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createDesk, type DeskDeps } from "../../../src/desk/create-desk.ts";
import { allows, ROLES, type Role } from "../../../src/desk/roles.ts";
import { openDatabase } from "../../../src/store/database.ts";
import { createLog } from "../../../src/telemetry/log.ts";
import type { Browser } from "../accounts/browser.ts";
import { besiegedTown, type Member } from "./besieged-town.ts";
import { DOORS, routesOf } from "./doors.ts";

const HOUR = 3_600_000;
const town = await besiegedTown();
const staff = {
  agent: await town.hire("Agent"),
  editor: await town.hire("Editrice", "editor"),
  supervisor: await town.hire("Superviseuse", "supervisor"),
  administrator: await town.hire("Administrateur", "administrator"),
} satisfies Record<Role, Member>;
const { id } = await town.waiting();
const before = await town.view(town.admin, id);

const guarded = Object.entries(DOORS).flatMap(([route, door]) => {
  const [method = "", path = ""] = route.split(" ");
  return door === "anybody" ? [] : [{ route, method, door, path }];
});
const changing = guarded.filter(({ method }) => method !== "GET");

/** The conversation exists, so that nothing but the door stands in the way. */
const address = (path: string) =>
  path.replace("/conversations/:id", `/conversations/${id}`).replace(/:\w+/, "x");

async function call(browser: Browser, method: string, path: string, headers = {}): Promise<number> {
  // The stream of events goes on for ever: its head is enough.
  const hangUp = new AbortController();
  const response = await browser.go(`/desk/api${address(path)}`, {
    method,
    headers: { "content-type": "application/json", "x-parvis-csrf": browser.csrf(), ...headers },
    ...(method === "GET" ? {} : { body: "{}" }),
    signal: hangUp.signal,
  });
  hangUp.abort();
  return response.status;
}

describe("no route of the Desk", () => {
  it("is left out of this test", async () => {
    const log = createLog("silent");
    const database = await openDatabase(":memory:");
    const oidc = { issuer: "https://idp.example", clientId: "desk", clientSecret: "s", label: "ProConnect" };
    const unused = {
      channels: new Map(),
      publicUrl: null,
      canEmail: false,
      knowledgeFolder: "/",
      pagesFolder: "/",
    };
    const desk = createDesk({
      ...{ database, log, clock: () => new Date(), ids: randomUUID, randomBytes, oidc, ...unused },
    } as unknown as DeskDeps);
    await database.destroy();
    const calls = routesOf(desk.routes).filter((route) => !route.includes(" /desk"));
    expect(calls.toSorted()).toEqual(Object.keys(DOORS).toSorted());
  });

  it.each(guarded)(
    "$route answers a stranger, a forged session or a disabled account",
    async ({ method, path }) => {
      for (const cookie of ["", `parvis_desk=${"A".repeat(43)}`, "parvis_desk=", "parvis_desk=__proto__"]) {
        expect(await call(staff.administrator, method, path, { cookie }), cookie).toBe(401);
      }
    },
  );

  it.each(changing)(
    "$route obeys another site, or a page without the session's token",
    async ({ method, path }) => {
      const { administrator: victim, supervisor: other } = staff;
      const forgeries = {
        "no token": { "x-parvis-csrf": "" },
        "wrong token": { "x-parvis-csrf": "A".repeat(43) },
        "another session's token": { "x-parvis-csrf": other.csrf() },
        "other origin": { origin: "https://evil.example" },
        "null origin": { origin: "null" },
        "lookalike origin": { origin: `${town.url}.evil.example` },
        "cross site": { "sec-fetch-site": "cross-site" },
        "same site": { "sec-fetch-site": "same-site" },
        "plain form": { "x-parvis-csrf": "", "content-type": "text/plain" },
      };
      for (const [how, headers] of Object.entries(forgeries)) {
        expect(await call(victim, method, path, headers), how).toBe(403);
      }
    },
  );

  it("has let a stranger or a forgery change the conversation", async () => {
    expect(await town.view(town.admin, id)).toEqual(before);
  });

  it.each(guarded.filter(({ route }) => route !== "POST /logout"))(
    "$route opens to a role that has no business there, or refuses one that has",
    async ({ method, path, door }) => {
      for (const role of ROLES) {
        const status = await call(staff[role], method, path);
        expect(status, role).toBeLessThan(500);
        if (door === "signed-in" || allows(role, door)) {
          expect([401, 403], role).not.toContain(status);
        } else {
          // What one may not read does not exist.
          expect(path.startsWith("/conversations") ? [403, 404] : [403], role).toContain(status);
        }
      }
    },
  );

  it.each(["/login", "/link", "/link/check"])("POST %s signs a victim in from another site", async (path) => {
    for (const headers of [{ origin: "https://evil.example" }, { "sec-fetch-site": "cross-site" }]) {
      expect(await call(staff.agent, "POST", path, headers)).toBe(403);
    }
  });

  it("answers an account that was disabled, or a session that has expired", async () => {
    const gone = await town.hire("Partie");
    await town.admin.patch(`/accounts/${gone.accountId}`, { disabled: true });
    for (const { method, path, route } of guarded) expect(await call(gone, method, path), route).toBe(401);
    town.pass(25 * HOUR);
    for (const { method, path, route } of guarded) {
      expect(await call(staff.administrator, method, path), route).toBe(401);
    }
  });
});
