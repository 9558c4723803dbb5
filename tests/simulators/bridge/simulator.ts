import { createHmac } from "node:crypto";
import { z } from "zod";
import { type Call, type Reply, servePlatform } from "../platform-server.ts";
import { createFailures, createScreens } from "../screens.ts";
import type { Failure, Forgery, PlatformEvent, Simulator, Speaking } from "../simulator.ts";

const SECRET = "0123456789abcdef0123456789abcdef";
const ACCOUNT = "page-42";
const CITIZEN = "urn:li:person:7Qx";
const DAY = 24 * 60 * 60 * 1000;

/** The README's message, and nothing more. */
const outgoing = z.strictObject({
  type: z.literal("message"),
  conversation: z.string().startsWith(`linkedin/${ACCOUNT}:`),
  account: z.literal(ACCOUNT),
  user: z.string().min(1),
  text: z.string().min(1).max(1000),
  choices: z
    .array(z.strictObject({ title: z.string().min(1).max(20), value: z.string().min(1) }))
    .min(1)
    .max(3)
    .optional(),
  author: z.enum(["assistant", "agent", "notice"]),
  idempotencyKey: z.string().min(1),
});

const STATUS = {
  "rate-limited": 429,
  "server-error": 503,
  "window-closed": 423,
  blocked: 410,
  "token-expired": 401,
  invalid: 422,
} as const;

/** A partner carrying one network over the signed bridge, with a window of a day. */
export async function simulateBridge(
  settings: object = {},
  clock: () => Date = () => new Date(),
): Promise<Simulator> {
  const screens = createScreens();
  const failures = createFailures<Failure>();
  const broken: string[] = [];
  const taken = new Map<string, string>();
  const lastWritten = new Map<string, number>();
  const values = new Map<string, string>();
  let parvis = "";
  let count = 0;
  let attempts = 0;
  const nextId = (kind: string) => `${kind}-${++count}`;

  const server = await servePlatform(async (call) => {
    if (call.method === "GET" && call.url.pathname === "/media/1")
      return { status: 200, body: Buffer.from("bytes of a photo") };
    if (call.method !== "POST" || call.url.pathname !== "/parvis") return refuse("another address", 404);
    if (!signed(call)) return { status: 401 };
    const kind = z.looseObject({ type: z.string() }).safeParse(call.json).data?.type;
    return kind === "check" ? { status: 204, body: "" } : message(call);
  });

  function signed({ raw, headers }: Call): boolean {
    const header = String(headers["x-signature"]);
    const time = /^t=(\d+),/.exec(header)?.[1] ?? "";
    const fresh = Math.abs(Number(time) * 1000 - clock().getTime()) < 300_000;
    return fresh && header === signature(raw.toString(), SECRET, Number(time));
  }

  function refuse(why: string, status: number): Reply {
    broken.push(why);
    return { status };
  }

  async function message(call: Call): Promise<Reply> {
    attempts += 1;
    const read = outgoing.safeParse(call.json);
    if (!read.success) return refuse(read.error.message, 422);
    const { user, text, choices = [], idempotencyKey } = read.data;
    if (call.headers["idempotency-key"] !== idempotencyKey) return refuse("two different keys", 422);
    const known = taken.get(idempotencyKey);
    if (known !== undefined) return { status: 409, body: { id: known } };
    const failure = failures.next();
    if (failure !== null && failure !== "no-answer") {
      return { status: STATUS[failure], headers: failure === "rate-limited" ? { "retry-after": "1" } : {} };
    }
    if (clock().getTime() - (lastWritten.get(user) ?? 0) > DAY) return { status: 423 };
    const id = nextId("out");
    taken.set(idempotencyKey, id);
    for (const { title, value } of choices) values.set(`${id} ${title}`, value);
    screens.show(user, { id, from: "town", text, buttons: choices.map(({ title }) => title) });
    await deliver([made({ type: "echo", text }, {}, id)]);
    return failure === null ? { status: 200, body: { id } } : null;
  }

  function made(event: object, { citizen = CITIZEN, at = clock() }: Speaking, id = nextId("in")) {
    const user = { id: citizen };
    return { platformEvent: { id, account: ACCOUNT, user, timestamp: at.toISOString(), ...event }, id };
  }

  function written(event: object, shown: string, by: Speaking): PlatformEvent {
    const { citizen = CITIZEN, at = clock() } = by;
    const one = made(event, by);
    lastWritten.set(citizen, at.getTime());
    screens.show(citizen, { id: one.id, from: "citizen", text: shown, buttons: [] });
    return one;
  }

  async function deliver(events: readonly PlatformEvent[], forged?: Forgery): Promise<number> {
    const bodies = events.map(({ platformEvent }) => platformEvent);
    const raw = JSON.stringify(bodies.length === 1 ? bodies[0] : bodies);
    const key = forged === "wrong-secret" ? SECRET.replace("0", "f") : SECRET;
    const header = signature(raw, key, Math.floor(clock().getTime() / 1000));
    const headers: Record<string, string> = { "content-type": "application/json", "x-signature": header };
    if (forged === "unsigned") delete headers["x-signature"];
    if (forged === "malformed") headers["x-signature"] = "t=now,v1=zz";
    const body = forged === "altered-body" ? `${raw} ` : raw;
    const response = await fetch(`${parvis}/bridge/linkedin`, { method: "POST", headers, body });
    await response.arrayBuffer();
    return response.status;
  }

  return {
    name: "bridge",
    settings: {
      linkedin: {
        url: `${server.url}/parvis`,
        ...{ network: "linkedin", label: "LinkedIn", buttons: 3 },
        ...settings,
      },
    },
    environment: { PARVIS_BRIDGE_LINKEDIN_SECRET: SECRET },
    connect(url) {
      parvis = url;
    },
    message: (text, by = {}) => written({ type: "message", text }, text, by),
    tap(title, by = {}) {
      const { id } = screens.withButton(by.citizen ?? CITIZEN, title);
      return written({ type: "action", payload: values.get(`${id} ${title}`) }, title, by);
    },
    opening(by = {}) {
      lastWritten.set(by.citizen ?? CITIZEN, clock().getTime());
      return made({ type: "opening" }, by);
    },
    media(kind, by = {}) {
      const contentType = kind === "file" ? "application/pdf" : `${kind}/*`;
      const sent =
        kind === "location"
          ? { place: { latitude: 48.1, longitude: -1.6 } }
          : { attachments: [{ contentType, url: `${server.url}/media/1` }] };
      return written({ type: "message", ...sent }, `[${kind}]`, by);
    },
    deletion(of, by = {}) {
      screens.remove(by.citizen ?? CITIZEN, of.id);
      return made({ type: "deletion", of: of.id }, by);
    },
    human(text, by = {}) {
      const one = made({ type: "echo", text }, by);
      screens.show(by.citizen ?? CITIZEN, { id: one.id, from: "human", text, buttons: [] });
      return one;
    },
    unknown: (by = {}) => made({ type: "poll" }, by),
    deliver,
    fail: failures.fail,
    attempts: () => attempts,
    screen: (citizen = CITIZEN) => screens.of(citizen),
    broken,
    close: server.close,
  };
}

function signature(raw: string, secret: string, time: number): string {
  return `t=${time},v1=${createHmac("sha256", secret).update(`${time}.${raw}`).digest("hex")}`;
}
