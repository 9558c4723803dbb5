import type { Problem, SessionView } from "../../../src/desk/api/session.ts";

/** What matters of a browser: a jar of cookies, the token of the page, and no redirect followed unseen. */
export function createBrowser(base: string) {
  const jar = new Map<string, string>();
  let csrf = "";

  async function go(url: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (!headers.has("cookie") && jar.size > 0) {
      headers.set("cookie", [...jar].map(([name, value]) => `${name}=${value}`).join("; "));
    }
    const response = await fetch(new URL(url, base), { redirect: "manual", ...init, headers });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === "" || /Expires=Thu, 01 Jan 1970/.test(cookie)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }

  /** A call as the Desk's page makes it. */
  async function call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const response = await go(`/desk/api${path}`, {
      method,
      headers: { "content-type": "application/json", "x-parvis-csrf": csrf, ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (method !== "HEAD" && response.headers.get("content-type")?.includes("json")) {
      const read = (await response.clone().json()) as Partial<SessionView> | null;
      if (read !== null && "csrf" in read && read.csrf !== undefined) csrf = read.csrf;
    }
    return response;
  }

  const session = async () => (await (await call("GET", "/session")).json()) as SessionView;

  return {
    ...{ jar, go, call, session },
    me: async () => {
      const view = await session();
      if (view.kind === "signed-out") throw new Error("Nobody is signed in");
      return view.me;
    },
    csrf: () => csrf,
    get: (path: string) => call("GET", path),
    post: (path: string, body?: unknown, headers?: Record<string, string>) =>
      call("POST", path, body, headers),
    put: (path: string, body: unknown) => call("PUT", path, body),
    patch: (path: string, body: unknown) => call("PATCH", path, body),
  };
}

export type Browser = ReturnType<typeof createBrowser>;

export async function problemOf(response: Response): Promise<Problem & { readonly status: number }> {
  const { error } = (await response.json()) as { error: Problem };
  return { ...error, status: response.status };
}
