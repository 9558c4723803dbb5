import { createHmac } from "node:crypto";
import { appSecretProof } from "../../../adapters/meta/graph.ts";
import { escapedJson } from "../escaped-json.ts";
import { type Call, type Reply, servePlatform } from "../platform-server.ts";
import { createFailures, createScreens } from "../screens.ts";
import type { Failure, Forgery, PlatformEvent, RoutedSimulator, Speaking } from "../simulator.ts";
import { actionBody, ERRORS, sendBody } from "./graph-rules.ts";
import { createProfile } from "./profile.ts";
import { createThreads } from "./threads.ts";

const PAGE = "110000000000001";
const APP = "310000000000001";
const INBOX = "263902037430900";
const CITIZEN = "24000000000000001";
const SECRETS = {
  PARVIS_MESSENGER_APP_SECRET: "test_app_secret",
  PARVIS_MESSENGER_PAGE_TOKEN: "EAAtoken-of-the-page",
  PARVIS_MESSENGER_VERIFY_TOKEN: "a-long-verify-token",
};
const DAY = 24 * 60 * 60 * 1000;

export interface MessengerSimulator extends RoutedSimulator {
  /** The raw POST, for signature tests. */
  post(raw: string, headers: Record<string, string>): Promise<number>;
}

/**
 * The Messenger Platform for one page.
 *
 * @param clock what time it is for the 24-hour window.
 */
export async function simulateMessenger(
  settings: object = {},
  clock: () => Date = () => new Date(),
): Promise<MessengerSimulator> {
  const screens = createScreens();
  const failures = createFailures<Failure>();
  const broken: string[] = [];
  const threads = createThreads(APP, INBOX);
  const lastWritten = new Map<string, number>();
  const profile = createProfile();
  let parvis = "";
  let count = 0;
  let attempts = 0;
  const nextId = (kind: string) => `m_${kind}${++count}`;

  const server = await servePlatform(async (call): Promise<Reply> => {
    const path = call.url.pathname.replace(/^\/v26\.0/, "");
    if (path.startsWith("/media/")) return { status: 200, body: Buffer.from("bytes of a photo") };
    const denied = access(call);
    if (denied !== null) return denied;
    if (path === "/me/messenger_profile") return profile.answer(call);
    if (path === `/${PAGE}` && call.method === "GET")
      return { status: 200, body: { id: PAGE, name: "Valcour" } };
    if (path === `/${PAGE}/subscribed_apps`)
      return { status: 200, body: { data: [profile.subscription(APP)] } };
    if (path === `/${PAGE}/messages`) return messages(call);
    if (path.endsWith("_thread_control")) {
      const moved = threads.move(path, call.json);
      return moved ? { status: 200, body: { success: true } } : refuse("a body of thread control");
    }
    broken.push(`${call.method} ${path}`);
    return { status: 404, body: { error: { code: 100, message: "Unknown path components" } } };
  });

  function access(call: Call): Reply {
    const token = SECRETS.PARVIS_MESSENGER_PAGE_TOKEN;
    const proof = call.url.searchParams.get("appsecret_proof");
    if (!call.url.pathname.startsWith("/v26.0/")) return refuse("an unversioned address");
    if (call.url.searchParams.has("access_token")) return refuse("a token in the address");
    if (call.headers.authorization !== `Bearer ${token}`) return error("token-expired");
    return proof === appSecretProof(SECRETS.PARVIS_MESSENGER_APP_SECRET, token) ? null : refuse("no proof");
  }

  function refuse(why: string): Reply {
    broken.push(why);
    return error("invalid");
  }

  async function messages(call: Call): Promise<Reply> {
    if (actionBody.safeParse(call.json).success) return { status: 200, body: { recipient_id: CITIZEN } };
    attempts += 1;
    const read = sendBody.safeParse(call.json);
    if (!read.success) return refuse(read.error.message);
    const { recipient, message, messaging_type, tag } = read.data;
    if ((messaging_type === "MESSAGE_TAG") !== (tag === "HUMAN_AGENT"))
      return refuse("a tag without its type");
    const failure = failures.next();
    if (failure !== null && failure !== "no-answer") return error(failure);
    const silence = clock().getTime() - (lastWritten.get(recipient.id) ?? 0);
    if (silence > (tag === undefined ? 1 : 7) * DAY) return error("window-closed");
    if (threads.isHeld(recipient.id)) return refuse("a message while another app holds the thread");
    const id = nextId("out");
    const buttons = message.quick_replies?.map(({ title }) => title) ?? [];
    screens.show(recipient.id, { id, from: "town", text: message.text, buttons });
    payloads.set(id, new Map(message.quick_replies?.map(({ title, payload }) => [title, payload]) ?? []));
    // The echo is there before the call returns.
    await deliver([
      echoed(recipient.id, { mid: id, text: message.text, app_id: Number(APP), metadata: message.metadata }),
    ]);
    return failure === null ? { status: 200, body: { recipient_id: recipient.id, message_id: id } } : null;
  }

  const payloads = new Map<string, ReadonlyMap<string, string>>();

  function item(content: object, { citizen = CITIZEN, at = clock() }: Speaking = {}): object {
    return { sender: { id: citizen }, recipient: { id: PAGE }, timestamp: at.getTime(), ...content };
  }

  function echoed(citizen: string, message: object): PlatformEvent {
    const event = {
      sender: { id: PAGE },
      recipient: { id: citizen },
      timestamp: clock().getTime(),
      message: { ...message, is_echo: true },
    };
    return { id: nextId("echo"), platformEvent: event };
  }

  function wrote(content: object, text: string, by: Speaking = {}): PlatformEvent {
    const citizen = by.citizen ?? CITIZEN;
    const id = nextId("in");
    screens.show(citizen, { id, from: "citizen", text, buttons: [] });
    lastWritten.set(citizen, Math.max(lastWritten.get(citizen) ?? 0, (by.at ?? clock()).getTime()));
    return { id, platformEvent: item({ message: { mid: id, ...content } }, by) };
  }

  /** Several events make several entries: that is how Meta batches. */
  async function deliver(events: readonly PlatformEvent[], forged?: Forgery): Promise<number> {
    const entry = events.map(({ platformEvent }) => {
      const { sender } = platformEvent as { readonly sender: { readonly id: string } };
      const held = threads.isHeld(sender.id);
      return { id: PAGE, time: clock().getTime(), [held ? "standby" : "messaging"]: [platformEvent] };
    });
    const raw = escapedJson({ object: "page", entry });
    const secret = forged === "wrong-secret" ? "another secret" : SECRETS.PARVIS_MESSENGER_APP_SECRET;
    const signature = `sha256=${createHmac("sha256", secret).update(raw).digest("hex")}`;
    if (forged === "unsigned") return post(raw, {});
    if (forged === "malformed") return post(raw, { "x-hub-signature-256": signature.slice(0, -1) });
    const sent = forged === "altered-body" ? raw.replace('"object"', ' "object"') : raw;
    return post(sent, { "x-hub-signature-256": signature });
  }

  async function post(raw: string, headers: Record<string, string>): Promise<number> {
    const response = await fetch(`${parvis}/webhooks/messenger`, {
      method: "POST",
      body: raw,
      headers: { "content-type": "application/json", ...headers },
    });
    await response.arrayBuffer();
    return response.status;
  }

  return {
    name: "messenger",
    settings: { pageId: PAGE, appId: APP, graphUrl: server.url, mediaHosts: ["127.0.0.1"], ...settings },
    environment: SECRETS,
    connect(url) {
      parvis = url;
    },
    message: (text, by) => wrote({ text }, text, by),
    tap(title, by = {}) {
      const bubble = screens.withButton(by.citizen ?? CITIZEN, title);
      const payload = payloads.get(bubble.id)?.get(title);
      return wrote({ text: title, quick_reply: { payload } }, title, by);
    },
    opening(by) {
      const id = nextId("start");
      lastWritten.set(by?.citizen ?? CITIZEN, (by?.at ?? clock()).getTime());
      return {
        id,
        platformEvent: item({ postback: { mid: id, title: "Démarrer", payload: "parvis:start" } }, by),
      };
    },
    media(kind, by) {
      const url = `${server.url}/media/${kind}`;
      const payload = kind === "location" ? { coordinates: { lat: 45.1, long: 3.2 } } : { url };
      return wrote({ attachments: [{ type: kind, payload }] }, `[${kind}]`, by);
    },
    human(text, by = {}) {
      const citizen = by.citizen ?? CITIZEN;
      const id = nextId("human");
      screens.show(citizen, { id, from: "human", text, buttons: [] });
      return echoed(citizen, { mid: id, text, app_id: Number(INBOX) });
    },
    passBack: (by) => ({
      id: nextId("pass"),
      platformEvent: item(threads.passBack(by?.citizen ?? CITIZEN), by),
    }),
    owner: (citizen = CITIZEN) => threads.owner(citizen),
    unknown: (by) => ({ id: nextId("new"), platformEvent: item({ hologram: { colour: "blue" } }, by) }),
    deliver,
    post,
    fail: failures.fail,
    attempts: () => attempts,
    screen: (citizen = CITIZEN) => screens.of(citizen),
    broken,
    close: server.close,
  };
}

function error(failure: Exclude<Failure, "no-answer">): Reply {
  const { status, error: body } = ERRORS[failure];
  return { status, body: { error: { type: "OAuthException", fbtrace_id: "A1", ...body } } };
}
