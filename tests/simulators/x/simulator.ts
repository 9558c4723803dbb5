import { createHmac } from "node:crypto";
import { type Call, type Reply, servePlatform } from "../platform-server.ts";
import { createFailures, createScreens } from "../screens.ts";
import type { Failure, Forgery, PlatformEvent, Simulator, Speaking } from "../simulator.ts";
import { createAccount } from "./account.ts";
import { ERRORS, messageBody, signatureFault } from "./api-rules.ts";
import { createTokens } from "./tokens.ts";

const TOWN = "1111";
const CITIZEN = "2222";
const SECRETS = {
  PARVIS_X_CONSUMER_KEY: "consumer-key",
  PARVIS_X_CONSUMER_SECRET: "test_consumer_secret",
  PARVIS_X_ACCESS_TOKEN: "1111-access-token",
  PARVIS_X_ACCESS_TOKEN_SECRET: "access-token-secret",
  PARVIS_X_BEARER_TOKEN: "bearer-of-the-app",
};
const OAUTH2 = {
  PARVIS_X_CLIENT_SECRET: "test_client_secret",
  PARVIS_X_REFRESH_TOKEN: "refresh-0",
  PARVIS_X_BEARER_TOKEN: SECRETS.PARVIS_X_BEARER_TOKEN,
};
const KEYS = {
  consumerKey: SECRETS.PARVIS_X_CONSUMER_KEY,
  consumerSecret: SECRETS.PARVIS_X_CONSUMER_SECRET,
  accessToken: SECRETS.PARVIS_X_ACCESS_TOKEN,
  accessTokenSecret: SECRETS.PARVIS_X_ACCESS_TOKEN_SECRET,
};
const CLIENT = "client-id-of-the-app";

export interface XSimulator extends Simulator {
  /** An encrypted message, made and not delivered yet. */
  encrypted(by?: Speaking): PlatformEvent;
  /** The challenge-response check of the webhook. */
  challenge(token: string): Promise<{ readonly status: number; readonly body: unknown }>;
  readonly account: ReturnType<typeof createAccount>;
  readonly tokens: ReturnType<typeof createTokens>;
  /** One delivery in the shape that the older API gives to all. */
  deliverLegacy(events: readonly PlatformEvent[]): Promise<number>;
}

/**
 * X for one account, by OAuth 1.0a, or by OAuth 2.0 when `settings.auth` says so.
 *
 * @param clock what time it is for limits and tokens.
 */
export async function simulateX(
  settings: object = {},
  clock: () => Date = () => new Date(),
): Promise<XSimulator> {
  const oauth2 = "auth" in settings && settings.auth === "oauth2";
  const screens = createScreens();
  const failures = createFailures<Failure>();
  const broken: string[] = [];
  const nonces = new Set<string>();
  const account = createAccount(TOWN, refuse);
  const tokens = createTokens(CLIENT, OAUTH2.PARVIS_X_CLIENT_SECRET, OAUTH2.PARVIS_X_REFRESH_TOKEN, clock);
  let parvis = "";
  let count = 0;
  let attempts = 0;
  const nextId = () => String(2_080_000_000_000_000_000n + BigInt(++count));

  const server = await servePlatform(async (call): Promise<Reply> => {
    const { pathname: path } = call.url;
    if (path === "/2/oauth2/token") return tokens.renew(call);
    if (path.startsWith("/2/webhooks")) return asApp(call) ?? account.webhook(call);
    const denied = asUser(call);
    if (denied !== null) return denied;
    if (path === "/2/users/me") return { status: 200, body: { data: { id: TOWN, username: "Valcour" } } };
    if (path === "/2/activity/subscriptions") return account.subscription(call);
    if (path.startsWith("/media/")) {
      return { status: 200, body: Buffer.from("picture"), headers: { "content-type": "image/jpeg" } };
    }
    const citizen = /^\/2\/dm_conversations\/with\/(\d+)\/messages$/.exec(path)?.[1];
    if (citizen !== undefined && call.method === "POST") return message(citizen, call);
    return refuse(`${call.method} ${path}`);
  });

  function asApp(call: Call): Reply {
    const ours = call.headers.authorization === `Bearer ${SECRETS.PARVIS_X_BEARER_TOKEN}`;
    return ours ? null : ERRORS["token-expired"];
  }

  function asUser(call: Call): Reply {
    if (oauth2) return tokens.valid(call.headers.authorization) ? null : ERRORS["token-expired"];
    const fault = signatureFault(call, server.url, KEYS, nonces);
    if (fault !== null) broken.push(fault);
    return fault === null ? null : ERRORS["token-expired"];
  }

  function refuse(why: string): Reply {
    broken.push(why);
    return ERRORS.invalid;
  }

  async function message(citizen: string, call: Call): Promise<Reply> {
    attempts += 1;
    const read = messageBody.safeParse(call.json);
    if (!read.success) return refuse(read.error.message);
    const { text } = read.data;
    const failure = failures.next();
    if (failure === "window-closed") throw new Error("X has no reply window");
    if (failure !== null && failure !== "no-answer") {
      const reset = String(Math.ceil(clock().getTime() / 1000) + 30);
      return {
        ...ERRORS[failure],
        headers: failure === "rate-limited" ? { "x-rate-limit-reset": reset } : {},
      };
    }
    const last = screens.of(citizen).findLast(({ from }) => from === "town");
    if (last?.text === text)
      return { status: 403, body: { title: "Forbidden", detail: "duplicate content" } };
    const id = nextId();
    screens.show(citizen, { id, from: "town", text, buttons: [] });
    // The echo is there before the call returns.
    await deliver([direct(id, TOWN, citizen, shortened(text), clock())]);
    const data = { dm_conversation_id: `${citizen}-${TOWN}`, dm_event_id: id };
    return failure === null ? { status: 201, body: { data } } : null;
  }

  /** Text as X tells it: links shortened, three signs escaped. */
  function shortened(text: string): object {
    const urls: object[] = [];
    const short = text
      .replace(/&/g, "&amp;")
      .replace(/</g, "&lt;")
      .replace(/>/g, "&gt;")
      .replace(/https?:\/\/[^\s]+[^\s.,;:!?)]/g, (link) => {
        const url = `https://t.co/a${++count}`;
        urls.push({ url, expanded_url: link.replaceAll("&amp;", "&") });
        return url;
      });
    return { text: short, entities: { urls } };
  }

  function direct(id: string, from: string, to: string, data: object, at: Date): PlatformEvent {
    const message_create = { target: { recipient_id: to }, sender_id: from, message_data: data };
    const created_timestamp = String(at.getTime());
    return { id, platformEvent: { type: "message_create", id, created_timestamp, message_create } };
  }

  function wrote(data: object, text: string, { citizen = CITIZEN, at = clock() }: Speaking = {}) {
    const id = nextId();
    screens.show(citizen, { id, from: "citizen", text, buttons: [] });
    return direct(id, citizen, TOWN, data, at);
  }

  function envelope(event: object): object {
    if ("event_type" in event) return { data: { event_uuid: nextId(), filter: { user_id: TOWN }, ...event } };
    const { message_create } = event as { readonly message_create: { readonly sender_id: string } };
    const event_type = message_create.sender_id === TOWN ? "dm.sent" : "dm.received";
    const payload = { direct_message_events: [event], users: {} };
    return { data: { event_uuid: nextId(), filter: { user_id: TOWN }, event_type, tag: "parvis", payload } };
  }

  /** One event goes as the Activity API gives it; several make one delivery only in the older API. */
  async function deliver(events: readonly PlatformEvent[], forged?: Forgery): Promise<number> {
    const [only, ...rest] = events.map(({ platformEvent }) => platformEvent as object);
    if (only === undefined || rest.length > 0) return deliverLegacy(events, forged);
    return post(JSON.stringify(envelope(only)), forged);
  }

  function deliverLegacy(events: readonly PlatformEvent[], forged?: Forgery): Promise<number> {
    const all = events.map(({ platformEvent }) => platformEvent as object);
    const direct_message_events = all.filter((event) => !("event_type" in event));
    const others = all.filter((event) => "event_type" in event);
    const unknown = others.length === 0 ? {} : { hologram_events: others };
    return post(JSON.stringify({ for_user_id: TOWN, direct_message_events, ...unknown, users: {} }), forged);
  }

  async function post(raw: string, forged?: Forgery): Promise<number> {
    const ours = oauth2 ? OAUTH2.PARVIS_X_CLIENT_SECRET : SECRETS.PARVIS_X_CONSUMER_SECRET;
    const secret = forged === "wrong-secret" ? "another secret" : ours;
    const digest = `sha256=${createHmac("sha256", secret).update(raw).digest("base64")}`;
    const name = oauth2 ? "x-twitter-webhooks-signature-oauth2" : "x-twitter-webhooks-signature";
    const signature = forged === "malformed" ? digest.slice(0, -2) : digest;
    const response = await fetch(`${parvis}/webhooks/x`, {
      method: "POST",
      body: forged === "altered-body" ? `${raw} ` : raw,
      headers: {
        "content-type": "application/json",
        ...(forged === "unsigned" ? {} : { [name]: signature }),
      },
    });
    await response.arrayBuffer();
    return response.status;
  }

  return {
    name: "x",
    settings: {
      userId: TOWN,
      ...(oauth2 ? { clientId: CLIENT } : {}),
      apiUrl: server.url,
      mediaHosts: [],
      signedMediaHosts: ["127.0.0.1"],
      ...settings,
    },
    environment: oauth2 ? OAUTH2 : SECRETS,
    connect(url) {
      parvis = url;
    },
    message: (text, by) => wrote(shortened(text), text, by),
    media(kind, by) {
      const coordinates = { type: "Point", coordinates: [3.2, 45.1] };
      const place = {
        type: "location",
        location: { type: "shared_coordinate", shared_coordinate: { coordinates } },
      };
      const file = (type: string) => ({
        type: "media",
        media: { type, media_url_https: `${server.url}/media/${kind}` },
      });
      const attachment = kind === "location" ? place : file(kind === "image" ? "photo" : kind);
      return wrote({ text: "", entities: { urls: [] }, attachment }, `[${kind}]`, by);
    },
    human(text, { citizen = CITIZEN, at = clock() } = {}) {
      const id = nextId();
      screens.show(citizen, { id, from: "human", text, buttons: [] });
      return direct(id, TOWN, citizen, shortened(text), at);
    },
    encrypted({ citizen = CITIZEN, at = clock() } = {}) {
      const payload = {
        ...{ id: nextId(), sender_id: citizen, conversation_id: `${TOWN}:${citizen}` },
        ...{ created_at_msec: String(at.getTime()), encoded_event: "CwABAAAAEzIwODA0" },
      };
      return { id: payload.id, platformEvent: { event_type: "chat.received", payload } };
    },
    unknown: () => ({
      id: nextId(),
      platformEvent: { event_type: "hologram.seen", payload: { colour: "blue" } },
    }),
    async challenge(token) {
      const response = await fetch(`${parvis}/webhooks/x?crc_token=${encodeURIComponent(token)}`);
      return { status: response.status, body: await response.json().catch(() => null) };
    },
    account,
    tokens,
    deliver,
    deliverLegacy,
    fail: failures.fail,
    attempts: () => attempts,
    screen: (citizen = CITIZEN) => screens.of(citizen),
    broken,
    close: server.close,
  };
}
