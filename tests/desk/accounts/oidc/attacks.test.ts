import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { oidcSettings } from "../../../../src/desk/accounts/oidc/settings.ts";
import { deskServer, PASSWORD } from "../desk-server.ts";
import { deskWithProvider, LEA } from "./identity-server.ts";

type Town = Awaited<ReturnType<typeof deskWithProvider>>;

async function invited(options: Parameters<typeof deskWithProvider>[0] = {}): Promise<Town> {
  const town = await deskWithProvider(options);
  const admin = await town.desk.administrator();
  await admin.post("/accounts", { login: LEA.email, name: "Léa", role: "agent", services: [] });
  return town;
}

const FAILED = { kind: "signed-out", problem: { code: "failed" } };

describe("the return from the identity provider", () => {
  it("must carry the state of the departure", async () => {
    const { desk, leaveAndReturn } = await invited();
    const browser = desk.browser();
    const back = new URL(await leaveAndReturn(browser));
    back.searchParams.set("state", "x".repeat(43));
    await browser.go(back.href);
    expect(await browser.session()).toMatchObject(FAILED);
  });

  it("must happen in the browser that departed", async () => {
    const { desk, leaveAndReturn } = await invited();
    const back = await leaveAndReturn(desk.browser());
    const victim = desk.browser();
    await victim.go(back);
    expect(await victim.session()).toMatchObject(FAILED);
    const departed = desk.browser();
    await departed.go("/desk/api/oidc/login");
    await departed.go(back);
    expect(await departed.session()).toMatchObject(FAILED);
  });

  it.each([
    ["nonce", 1],
    ["code verifier", 2],
  ])("must answer the %s of the departure", async (_name, part) => {
    const { desk, leaveAndReturn } = await invited();
    const browser = desk.browser();
    const back = await leaveAndReturn(browser);
    const pending = (browser.jar.get("parvis_desk_oidc") ?? "").split(".");
    expect(pending).toHaveLength(3);
    pending[part] = "y".repeat(43);
    browser.jar.set("parvis_desk_oidc", pending.join("."));
    await browser.go(back);
    expect(await browser.session()).toMatchObject(FAILED);
  });

  it("serves once", async () => {
    const { desk, leaveAndReturn } = await invited();
    const browser = desk.browser();
    const back = await leaveAndReturn(browser);
    const pending = browser.jar.get("parvis_desk_oidc") ?? "";
    await browser.go(back);
    expect((await browser.session()).kind).toBe("signed-in");
    const thief = desk.browser();
    thief.jar.set("parvis_desk_oidc", pending);
    await thief.go(back);
    expect(await thief.session()).toMatchObject(FAILED);
  });

  it("says so when the person gave up", async () => {
    const { desk, leaveAndReturn } = await invited();
    const browser = desk.browser();
    await browser.go(await leaveAndReturn(browser, "lea", "abort"));
    expect(await browser.session()).toMatchObject({ problem: { code: "cancelled" } });
  });

  it.each(["token", "userinfo"])(
    "must be signed by the provider (%s altered on the way)",
    async (altered) => {
      const alter = async (url: string, init: RequestInit) => {
        const response = await fetch(url, init);
        if (altered === "token" && url.endsWith("/token")) {
          const body = (await response.json()) as { id_token: string };
          return Response.json({ ...body, id_token: withOtherClaims(body.id_token, {}) });
        }
        if (altered !== "userinfo" || !url.endsWith("/me")) return response;
        const jwt = withOtherClaims(await response.text(), { email: "amina.roussel@valcour.example" });
        return new Response(jwt, { headers: { "content-type": "application/jwt" } });
      };
      const { desk, leaveAndReturn } = await invited({
        desk: { fetch: (url, init) => alter(url, init as RequestInit) },
      });
      const browser = desk.browser();
      await browser.go(await leaveAndReturn(browser));
      expect(await browser.session()).toMatchObject(FAILED);
    },
  );

  it.each(["", "..", "a.b", "%00.%00.%00", "x".repeat(5000)])(
    "refuses a made-up departure « %s »",
    async (cookie) => {
      const { desk } = await invited();
      const browser = desk.browser();
      browser.jar.set("parvis_desk_oidc", cookie);
      expect((await browser.go("/desk/api/oidc/callback?code=x&state=y")).status).toBe(302);
      expect(await browser.session()).toMatchObject(FAILED);
    },
  );
});

describe("an identity provider that cannot be reached", () => {
  async function deskAlone() {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
    const { port } = taken.address() as AddressInfo;
    await new Promise((resolve) => taken.close(resolve));
    const oidc = oidcSettings.parse({ issuer: `http://127.0.0.1:${port}`, clientId: "a", clientSecret: "b" });
    return deskServer({ oidc });
  }

  it("is told in French, and passwords still work", async () => {
    const desk = await deskAlone();
    await desk.administrator();
    const browser = desk.browser();
    expect((await browser.go("/desk/api/oidc/login")).headers.get("location")).toBe(`${desk.url}/desk/`);
    expect(await browser.session()).toMatchObject({
      problem: { code: "unreachable", message: expect.stringContaining("ProConnect ne répond pas") },
    });
    const login = { login: "amina.roussel@valcour.example", password: PASSWORD };
    expect((await browser.post("/login", login)).status).toBe(200);
  });

  it("is asked again once it is back", async () => {
    let down = true;
    const { desk, signIn } = await invited({
      desk: {
        fetch: (url, init) =>
          down ? Promise.reject(new TypeError("fetch failed")) : fetch(url, init as RequestInit),
      },
    });
    const browser = desk.browser();
    await browser.go("/desk/api/oidc/login");
    expect(await browser.session()).toMatchObject({ problem: { code: "unreachable" } });
    down = false;
    expect((await signIn(browser)).session.kind).toBe("signed-in");
  });

  it("is told when it goes away during the return, and lets people sign out", async () => {
    const { desk, leaveAndReturn, signIn, close } = await invited();
    const signedIn = desk.browser();
    await signIn(signedIn);
    const browser = desk.browser();
    const back = await leaveAndReturn(browser);
    await close();
    await browser.go(back);
    expect(await browser.session()).toMatchObject({ problem: { code: "unreachable" } });
    expect((await signedIn.post("/logout")).status).toBe(200);
  });
});

/** The same token with other claims under the old signature, or another signature for none. */
function withOtherClaims(jwt: string, claims: object): string {
  const [header = "", payload = "", signature = ""] = jwt.split(".");
  const read = JSON.parse(Buffer.from(payload, "base64url").toString()) as object;
  const written = Buffer.from(JSON.stringify({ ...read, ...claims })).toString("base64url");
  const other = Object.keys(claims).length === 0 ? [...signature].reverse().join("") : signature;
  return `${header}.${written}.${other}`;
}
