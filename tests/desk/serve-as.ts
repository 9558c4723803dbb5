import { Router } from "express";
import { onTestFinished } from "vitest";
import type { AccountView } from "../../src/desk/api/session.ts";
import type { Role } from "../../src/desk/roles.ts";
import { startHttp } from "../../src/http/server.ts";
import { createLog } from "../../src/telemetry/log.ts";

export function person(role: Role, services: readonly string[] = [], id: string = role): AccountView {
  return { id, login: `${id}@valcour.example`, name: `Prénom ${id}`, role, services, away: false };
}

/** Routes of the Desk behind a real server, each call made in the name of somebody the guard has let through. */
export async function serveAs(mount: Router) {
  let who: AccountView | null = null;
  const routes = Router();
  routes.use("/desk/api", (_request, response, next) => {
    response.locals.account = who;
    next();
  });
  routes.use("/desk/api", mount);
  const log = createLog("silent");
  const http = await startHttp([{ routes }], { port: 0, host: "127.0.0.1", trustedProxies: 0, log });
  onTestFinished(() => http.close(0));

  function send(account: AccountView, method: string, path: string, body?: unknown): Promise<Response> {
    who = account;
    return fetch(`${http.url}/desk/api/${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
    });
  }

  async function call<T>(account: AccountView, method: string, path: string, body?: unknown) {
    const response = await send(account, method, path, body);
    const text = await response.text();
    return {
      status: response.status,
      type: response.headers.get("content-type") ?? "",
      body: (text === "" ? null : JSON.parse(text)) as T,
    };
  }

  return {
    call,
    /** What is not JSON. */
    download: (account: AccountView, path: string) => send(account, "GET", path),
    get: <T>(account: AccountView, path: string) => call<T>(account, "GET", path),
  };
}
