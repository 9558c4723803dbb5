import { type Call, type Reply, servePlatform } from "../platform-server.ts";
import { createFailures, createScreens } from "../screens.ts";
import type { Failure, Forgery, PlatformEvent, Simulator, Speaking } from "../simulator.ts";
import { outgoing, REFUSALS } from "./connector-rules.ts";
import { bearer, JWKS } from "./tokens.ts";

const APP = "11111111-2222-4333-8444-555555555555";
const TENANT = "66666666-7777-4888-8999-aaaaaaaaaaaa";
const PASSWORD = "un-secret-client-de-simulation";
const BOT = `28:${APP}`;
const CITIZEN = "29:1abc";
const ISSUER = "https://api.botframework.com";

export interface TeamsSimulator extends Simulator {
  /** Any activity of a citizen, with what `content` says in place of the usual. */
  activity(content: object, by?: Speaking): PlatformEvent;
  /** Delivers with a token of one's own making. */
  deliverAs(event: PlatformEvent, authorization: string | null): Promise<number>;
  /** Claims of a good token. */
  readonly claims: { readonly iss: string; readonly aud: string; readonly serviceurl: string };
  /** Names of the events of the hand-off protocol that were told to the hub. */
  readonly told: readonly string[];
  /** The application's secret is no longer known. */
  forgetSecret(): void;
}

/** Azure Bot Service in front of Teams: login, keys, connector. */
export async function simulateTeams(
  settings: object = {},
  clock: () => Date = () => new Date(),
): Promise<TeamsSimulator> {
  const screens = createScreens();
  const failures = createFailures<Failure>();
  const broken: string[] = [];
  const told: string[] = [];
  const values = new Map<string, string>();
  const granted = new Set<string>();
  let password = PASSWORD;
  let parvis = "";
  let count = 0;
  let attempts = 0;
  const nextId = () => String(1_763_900_000_000 + ++count);

  const server = await servePlatform(async (call) => {
    const { pathname } = call.url;
    if (pathname === "/openid")
      return { status: 200, body: { issuer: ISSUER, jwks_uri: `${server.url}/keys` } };
    if (pathname === "/keys") return { status: 200, body: JWKS };
    if (pathname === `/${TENANT}/oauth2/v2.0/token`) return login(call);
    if (pathname.startsWith("/media/")) {
      return signedIn(call)
        ? { status: 200, body: "image", headers: { "content-type": "image/png" } }
        : { status: 401 };
    }
    const conversation = /^\/emea\/v3\/conversations\/([^/]+)\/activities$/.exec(pathname)?.[1];
    if (conversation === undefined || call.method !== "POST") return refuse(`no such call: ${pathname}`, 404);
    return signedIn(call) ? take(call, decodeURIComponent(conversation)) : { status: 401 };
  });
  const serviceUrl = `${server.url}/emea/`;
  const shape = outgoing(APP, TENANT, serviceUrl);
  const claims = { iss: ISSUER, aud: APP, serviceurl: serviceUrl };

  function refuse(why: string, status: number): Reply {
    broken.push(why);
    return { status };
  }

  function login({ raw }: Call): Reply {
    const form = new URLSearchParams(raw.toString());
    if (form.get("scope") !== `${ISSUER}/.default` || form.get("grant_type") !== "client_credentials") {
      return refuse("not a request for a token", 400);
    }
    if (form.get("client_id") !== APP || form.get("client_secret") !== password) {
      return { status: 401, body: { error: "invalid_client" } };
    }
    const token = `token-${nextId()}`;
    granted.add(token);
    return { status: 200, body: { token_type: "Bearer", expires_in: 3599, access_token: token } };
  }

  function signedIn({ headers }: Call): boolean {
    return granted.has(String(headers.authorization).replace(/^Bearer /, ""));
  }

  async function take(call: Call, conversation: string): Promise<Reply> {
    const read = shape.safeParse(call.json);
    if (!read.success) return refuse(read.error.message, 400);
    const activity = read.data;
    if (activity.conversation.id !== conversation) return refuse("another conversation", 400);
    if (activity.type !== "message") {
      if (activity.type === "event") told.push(activity.name);
      return { status: 201, body: { id: nextId() } };
    }
    attempts += 1;
    const failure = failures.next();
    if (failure !== null && failure !== "no-answer") {
      const { status, code } = REFUSALS[failure];
      if (failure === "token-expired") granted.clear();
      const headers: Record<string, string> = failure === "rate-limited" ? { "retry-after": "1" } : {};
      return { status, body: { error: { code, message: code } }, headers };
    }
    const id = nextId();
    const actions = activity.suggestedActions?.actions ?? [];
    for (const { title, value } of actions) values.set(`${id} ${title}`, value);
    const { text, recipient } = activity;
    screens.show(recipient.id, { id, from: "town", text, buttons: actions.map(({ title }) => title) });
    return failure === null ? { status: 201, body: { id } } : null;
  }

  function activity(content: object, { citizen = CITIZEN, at = clock() }: Speaking = {}): PlatformEvent {
    const made = {
      id: nextId(),
      timestamp: at.toISOString(),
      ...{ channelId: "msteams", serviceUrl, locale: "fr-FR" },
      from: { id: citizen, aadObjectId: "bbbbbbbb-0000-4000-8000-000000000000" },
      recipient: { id: BOT, name: "Parvis" },
      conversation: { id: `a:${citizen}`, conversationType: "personal", tenantId: TENANT },
      ...content,
    };
    return { platformEvent: made, id: made.id };
  }

  function written(content: object, shown: string, by: Speaking): PlatformEvent {
    const one = activity({ type: "message", textFormat: "plain", ...content }, by);
    screens.show(by.citizen ?? CITIZEN, { id: one.id, from: "citizen", text: shown, buttons: [] });
    return one;
  }

  async function deliverAs({ platformEvent }: PlatformEvent, authorization: string | null): Promise<number> {
    const response = await fetch(`${parvis}/webhooks/teams`, {
      method: "POST",
      headers: { "content-type": "application/json", ...(authorization === null ? {} : { authorization }) },
      body: JSON.stringify(platformEvent),
    });
    const said = await response.text();
    if (response.status < 402 && said !== "") broken.push("an answer with a body");
    return response.status;
  }

  async function deliver(events: readonly PlatformEvent[], forged?: Forgery): Promise<number> {
    let status = 200;
    for (const event of events) {
      const altered = { ...(event.platformEvent as object), serviceUrl: `${server.url}/else/` };
      const sent = forged === "altered-body" ? { ...event, platformEvent: altered } : event;
      const good = bearer(claims, { stranger: forged === "wrong-secret" });
      const header = forged === "unsigned" ? null : forged === "malformed" ? "Bearer zzz" : good;
      status = Math.max(status, await deliverAs(sent, header));
    }
    return status;
  }

  return {
    name: "teams",
    settings: {
      ...{ appId: APP, tenantId: TENANT, loginUrl: server.url, openIdUrl: `${server.url}/openid` },
      ...{ serviceHosts: ["127.0.0.1"], mediaHosts: ["127.0.0.1"] },
      ...settings,
    },
    environment: { PARVIS_TEAMS_APP_PASSWORD: PASSWORD },
    connect(url) {
      parvis = url;
    },
    message: (text, by = {}) => written({ text }, text, by),
    tap(title, by = {}) {
      const { id } = screens.withButton(by.citizen ?? CITIZEN, title);
      return written({ text: values.get(`${id} ${title}`) }, title, by);
    },
    opening: (by = {}) =>
      activity(
        { type: "conversationUpdate", membersAdded: [{ id: BOT }, { id: by.citizen ?? CITIZEN }] },
        by,
      ),
    media(kind, by = {}) {
      const place = { type: "Place", geo: { type: "GeoCoordinates", latitude: 48.1, longitude: -1.6 } };
      const file = { contentType: "image/*", contentUrl: `${server.url}/media/1` };
      const content = kind === "location" ? { entities: [place] } : { attachments: [file] };
      return written(content, `[${kind}]`, by);
    },
    deletion(of, by = {}) {
      screens.remove(by.citizen ?? CITIZEN, of.id);
      return activity(
        { type: "messageDelete", id: of.id, channelData: { eventType: "softDeleteMessage" } },
        by,
      );
    },
    unknown: (by = {}) => activity({ type: "messageReaction", reactionsAdded: [{ type: "like" }] }, by),
    deliver,
    fail: failures.fail,
    attempts: () => attempts,
    screen: (citizen = CITIZEN) => screens.of(citizen),
    broken,
    close: server.close,
    ...{ activity, deliverAs, claims, told },
    forgetSecret() {
      password = "";
      granted.clear();
    },
  };
}
