import type { InvitationView } from "../../src/desk/api/accounts.ts";
import type { LiveEvent } from "../../src/desk/api/inbox.ts";
import type { SessionView } from "../../src/desk/api/session.ts";
import { insist } from "./insist.ts";

const PASSWORD = "les platanes de la place";

/** Somebody signed in at the Desk, by the calls its pages make. */
export interface DeskSession {
  readonly accountId: string;
  get<View>(path: string): Promise<View>;
  /** The status, and what was answered, refusal or not. */
  post<View>(path: string, body: object): Promise<{ readonly status: number; readonly body: View }>;
  /** Listens until `signal`; resolves when the stream has begun. */
  listen(onEvent: (event: LiveEvent) => void, signal: AbortSignal): Promise<void>;
}

/** Opens the first administrator's account. */
export function openAdministrator(url: string, firstLink: string): Promise<DeskSession> {
  return follow(url, firstLink, { name: "Isabelle Roussel", login: "isabelle.roussel@valcour.example" });
}

/** Somebody the administrator invites, who answers for every service. */
export async function hireAgent(
  url: string,
  administrator: DeskSession,
  number: number,
): Promise<DeskSession> {
  const invited = await administrator.post<InvitationView>("/accounts", {
    ...{ login: `agent${number}@valcour.example`, name: `Agent ${number}` },
    ...{ role: "agent", services: [] },
  });
  return follow(url, invited.body.link, {});
}

async function follow(url: string, link: string, who: object): Promise<DeskSession> {
  const token = link.slice(link.lastIndexOf("/") + 1);
  const response = await fetch(new URL("/desk/api/link", url), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ token, password: PASSWORD, ...who }),
  });
  const view = (await response.json()) as SessionView;
  if (!response.ok || view.kind !== "signed-in") throw new Error(`No account: ${JSON.stringify(view)}`);
  const cookie = response.headers.getSetCookie().map((one) => one.split(";")[0]);
  const headers = {
    ...{ "content-type": "application/json", "x-parvis-csrf": view.csrf, cookie: cookie.join("; ") },
  };
  const call = (path: string, init: RequestInit) =>
    insist(() => fetch(new URL(`/desk/api${path}`, url), { headers, ...init }));
  return {
    accountId: view.me.id,
    async get<View>(path: string) {
      const answer = await call(path, {});
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as View;
    },
    async post<View>(path: string, body: object) {
      const answer = await call(path, { method: "POST", body: JSON.stringify(body) });
      return { status: answer.status, body: (await answer.json()) as View };
    },
    async listen(onEvent, signal) {
      const stream = await call("/events", { signal });
      void readEvents(stream, onEvent).catch((fault: unknown) => {
        if (!signal.aborted) throw fault;
      });
    },
  };
}

async function readEvents(stream: Response, onEvent: (event: LiveEvent) => void): Promise<void> {
  let rest = "";
  for await (const text of stream.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (line.startsWith("data: ")) onEvent(JSON.parse(line.slice(6)) as LiveEvent);
  }
}
