import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished, vi } from "vitest";
import { type OidcSettings, oidcSettings } from "../../../../src/desk/accounts/oidc/settings.ts";
import { type Browser, createBrowser } from "../browser.ts";
import { deskServer } from "../desk-server.ts";
import { CLIENT, createProvider } from "./provider.ts";

type DeskSettings = Parameters<typeof deskServer>[0];

interface Options {
  readonly settings?: Partial<OidcSettings>;
  /** Whether userinfo comes as a signed token, as ProConnect's does. */
  readonly signedUserinfo?: boolean;
  readonly desk?: DeskSettings;
}

export const LEA = {
  given_name: "Léa",
  usual_name: "Martin",
  email: "Lea.Martin@valcour.example",
  email_verified: true,
};

/** A Desk beside a real OpenID Connect provider; `people` are who may sign in there, by subject. */
export async function deskWithProvider({
  settings = {},
  signedUserinfo = true,
  desk: given = {},
}: Options = {}) {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  onTestFinished(async () => {
    vi.restoreAllMocks();
    await close();
  });
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const oidc = oidcSettings.parse({
    ...{ issuer, ...CLIENT },
    ...settings,
  });
  const desk = await deskServer({ ...given, oidc });
  const people: Record<string, object> = { lea: LEA };
  const provider = createProvider({ issuer, desk: desk.url, people, signedUserinfo });
  server.on("request", provider.callback());

  /** Goes through the provider's own pages as this person, until it sends the browser back; gives that address. */
  async function leaveAndReturn(
    browser: Browser,
    sub = "lea",
    action: "accept" | "abort" = "accept",
  ): Promise<string> {
    const left = await browser.go("/desk/api/oidc/login");
    const elsewhere = createBrowser(issuer);
    let at = left.headers.get("location") ?? "";
    for (let step = 0; step < 12; step += 1) {
      if (at.startsWith(desk.url)) return at;
      let page = await elsewhere.go(at);
      if (page.status === 200) page = await answerPage(elsewhere, await page.text(), sub, action);
      const next = page.headers.get("location");
      if (next === null) throw new Error(`${page.status} at ${at}: ${await page.text()}`);
      at = new URL(next, issuer).href;
    }
    throw new Error("The provider never sent the browser back");
  }

  async function signIn(browser: Browser, sub = "lea") {
    const back = await browser.go(await leaveAndReturn(browser, sub));
    return { landed: back.headers.get("location"), session: await browser.session() };
  }

  return { desk, people, issuer, leaveAndReturn, signIn, close };
}

async function answerPage(elsewhere: Browser, html: string, sub: string, action: "accept" | "abort") {
  const abort = /href="([^"]+\/abort)"/.exec(html)?.[1];
  if (action === "abort" && abort !== undefined) return elsewhere.go(abort);
  const target = /<form[^>]+action="([^"]+)"/.exec(html)?.[1] ?? "";
  const prompt = /name="prompt" value="(\w+)"/.exec(html)?.[1] ?? "";
  return elsewhere.go(target, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ prompt, login: sub, password: "x" }).toString(),
  });
}
