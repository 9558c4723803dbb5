import { describe, expect, it } from "vitest";
import { deskServer, tokenOf } from "../desk-server.ts";
import { deskWithProvider, LEA } from "./identity-server.ts";

type Town = Awaited<ReturnType<typeof deskWithProvider>>;

async function invite({ desk }: Town) {
  const admin = await desk.administrator();
  const answer = await admin.post("/accounts", {
    login: LEA.email,
    name: "Léa",
    role: "supervisor",
    services: ["voirie"],
  });
  return { admin, ...((await answer.json()) as { account: { id: string }; link: string }) };
}

describe("signing in by the identity provider", () => {
  it.each([
    ["a signed token, as ProConnect gives", true],
    ["plain JSON", false],
  ])("opens the account that was invited, userinfo being %s", async (_name, signedUserinfo) => {
    const town = await deskWithProvider({ signedUserinfo });
    const { account, link } = await invite(town);
    const lea = town.desk.browser();
    expect(await lea.session()).toMatchObject({ kind: "signed-out", identityProvider: "ProConnect" });
    const { landed, session } = await town.signIn(lea);
    expect(landed).toBe(`${town.desk.url}/desk/`);
    expect(session).toMatchObject({
      kind: "signed-in",
      me: { id: account.id, login: "lea.martin@valcour.example", role: "supervisor", services: ["voirie"] },
      hasPassword: false,
    });
    expect((await lea.post("/probe")).status).toBe(200);
    // The invitation still serves: it would give the account a password.
    const check = await town.desk.browser().post("/link/check", { token: tokenOf(link) });
    expect(await check.json()).toMatchObject({ purpose: "forgotten-password" });
    const actions = (await town.desk.audited()).map(({ action, detail }) => [action, detail]);
    expect(actions.slice(0, 2)).toEqual([
      ["login.succeeded", "openid-connect"],
      ["account.linked", "openid-connect"],
    ]);
  });

  it("finds the same person again after their address changed", async () => {
    const town = await deskWithProvider();
    const { account } = await invite(town);
    await town.signIn(town.desk.browser());
    town.people.lea = { ...LEA, email: "lea.roy@valcour.example" };
    expect((await town.signIn(town.desk.browser())).session).toMatchObject({ me: { id: account.id } });
  });

  it("leaves the provider's session too", async () => {
    const town = await deskWithProvider();
    await invite(town);
    const lea = town.desk.browser();
    await town.signIn(lea);
    const { endSession } = (await (await lea.post("/logout")).json()) as { endSession: string };
    const url = new URL(endSession);
    expect(url.origin).toBe(town.issuer);
    expect(url.searchParams.get("post_logout_redirect_uri")).toBe(`${town.desk.url}/desk/`);
    expect((await fetch(url, { redirect: "manual" })).status).toBe(200);
    expect((await lea.session()).kind).toBe("signed-out");
  });

  it("makes accounts of accepted domains only where the town says so, never of more than the role it named", async () => {
    const town = await deskWithProvider({
      settings: { domains: ["valcour.example"], createAccounts: "agent" },
    });
    const made = await town.signIn(town.desk.browser());
    expect(made.session).toMatchObject({ me: { role: "agent", name: "Léa Martin", services: [] } });
    // It does not stand for the first administrator.
    expect(await town.desk.accounts.firstLink(town.desk.url)).not.toBeNull();
  });

  it("cannot be used where it is not configured", async () => {
    const desk = await deskServer();
    expect((await desk.browser().go("/desk/api/oidc/login")).status).toBe(404);
    expect((await desk.browser().go("/desk/api/oidc/callback?code=x&state=y")).status).toBe(404);
  });
});

describe("who the provider's word does not let in", () => {
  const cases: ReadonlyArray<readonly [string, object, object, string]> = [
    ["an address not verified", { ...LEA, email_verified: false }, {}, "unverified"],
    ["an address nobody says is verified", { ...LEA, email_verified: undefined }, {}, "unverified"],
    ["no address", { ...LEA, email: undefined }, {}, "no-email"],
    ["another domain", LEA, { domains: ["autre.example"] }, "wrong-domain"],
    [
      "a domain that only ends alike",
      { ...LEA, email: "x@evilvalcour.example" },
      { domains: ["valcour.example"] },
      "wrong-domain",
    ],
    [
      "two addresses in one",
      { ...LEA, email: "x@evil.example@valcour.example" },
      { domains: ["valcour.example"] },
      "no-email",
    ],
    ["somebody not invited", { ...LEA, email: "autre@valcour.example" }, {}, "not-invited"],
  ];

  it.each(cases)("refuses %s, and says why once", async (_name, claims, settings, code) => {
    const town = await deskWithProvider({ settings });
    await invite(town);
    town.people.lea = claims;
    const lea = town.desk.browser();
    const { landed, session } = await town.signIn(lea);
    expect(landed).toBe(`${town.desk.url}/desk/`);
    expect(session).toMatchObject({
      kind: "signed-out",
      problem: { code, message: expect.stringMatching(/\w{4}/) },
    });
    expect(await lea.session()).not.toHaveProperty("problem");
    expect((await town.desk.audited())[0]).toMatchObject({
      ...{ action: "login.failed", detail: `openid-connect: ${code}; 127.0.0.1` },
    });
  });

  it("takes the town's word that the provider verifies addresses, never against a denial", async () => {
    const town = await deskWithProvider({ settings: { emailsVerified: true } });
    await invite(town);
    town.people.lea = { ...LEA, email_verified: false };
    expect((await town.signIn(town.desk.browser())).session).toMatchObject({
      problem: { code: "unverified" },
    });
    town.people.lea = { ...LEA, email_verified: undefined };
    expect((await town.signIn(town.desk.browser())).session.kind).toBe("signed-in");
  });

  it("does not give an account to a second identity with the same address", async () => {
    const town = await deskWithProvider();
    await invite(town);
    await town.signIn(town.desk.browser());
    town.people.usurper = LEA;
    expect((await town.signIn(town.desk.browser(), "usurper")).session).toMatchObject({
      problem: { code: "other-identity" },
    });
  });

  it("refuses a disabled account, linked or not", async () => {
    const town = await deskWithProvider();
    const { admin, account } = await invite(town);
    await admin.patch(`/accounts/${account.id}`, { disabled: true });
    const first = await town.signIn(town.desk.browser());
    expect(first.session).toMatchObject({ problem: { code: "disabled" } });
    const subjects = await town.desk.database.selectFrom("account").select("oidc_subject").execute();
    expect(subjects.map(({ oidc_subject }) => oidc_subject)).toEqual([null, null]);
    await admin.patch(`/accounts/${account.id}`, { disabled: false });
    await town.signIn(town.desk.browser());
    await admin.patch(`/accounts/${account.id}`, { disabled: true });
    const second = await town.signIn(town.desk.browser());
    expect(second.session).toMatchObject({ problem: { code: "disabled" } });
  });
});
