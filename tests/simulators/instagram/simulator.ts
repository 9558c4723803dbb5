import { createHmac } from "node:crypto";
import { z } from "zod";
import { escapedJson } from "../escaped-json.ts";
import { ERRORS } from "../messenger/graph-rules.ts";
import { createProfile } from "../messenger/profile.ts";
import { createThreads } from "../messenger/threads.ts";
import { type Call, type Reply, servePlatform } from "../platform-server.ts";
import { createFailures, createScreens } from "../screens.ts";
import type { Failure, Forgery, PlatformEvent, RoutedSimulator, Speaking } from "../simulator.ts";

const ACCOUNT = "17841400000000001";
const APP = "310000000000002";
const INBOX = "1217981644879628";
const CITIZEN = "990000000000001";
const SECRETS = {
  PARVIS_INSTAGRAM_APP_SECRETS: "instagram_app_secret, facebook_app_secret",
  PARVIS_INSTAGRAM_TOKEN: "IGtoken-of-the-account",
  PARVIS_INSTAGRAM_VERIFY_TOKEN: "a-long-verify-token",
};
const DAY = 24 * 60 * 60 * 1000;
const SIXTY_DAYS = 60 * 24 * 60 * 60;

const recipient = z.strictObject({ id: z.string().regex(/^\d+$/) });
const sendBody = z.strictObject({
  recipient,
  messaging_type: z.enum(["RESPONSE", "MESSAGE_TAG"]),
  tag: z.literal("HUMAN_AGENT").optional(),
  message: z.strictObject({
    text: z.string().refine((text) => text !== "" && Buffer.byteLength(text) <= 1000),
    metadata: z.string().max(1000).optional(),
    quick_replies: z
      .array(
        z.strictObject({
          content_type: z.literal("text"),
          title: z.string().min(1).max(20),
          payload: z.string().min(1).max(1000),
        }),
      )
      .min(1)
      .max(13)
      .optional(),
  }),
});
const actionBody = z.strictObject({
  recipient,
  sender_action: z.enum(["typing_on", "typing_off", "mark_seen"]),
});

export interface InstagramSimulator extends RoutedSimulator {
  /** Tokens that were given, oldest first; the last one is accepted, and those before it. */
  readonly tokens: readonly string[];
  post(raw: string, secret?: string): Promise<number>;
}

/** Instagram Login's API for one account. */
export async function simulateInstagram(
  settings: object = {},
  clock: () => Date = () => new Date(),
): Promise<InstagramSimulator> {
  const screens = createScreens();
  const failures = createFailures<Failure>();
  const profile = createProfile();
  const threads = createThreads(APP, INBOX);
  const broken: string[] = [];
  const lastWritten = new Map<string, number>();
  const payloads = new Map<string, ReadonlyMap<string, string>>();
  const tokens = [SECRETS.PARVIS_INSTAGRAM_TOKEN];
  let parvis = "";
  let count = 0;
  let attempts = 0;
  const nextId = (kind: string) => `aWdf${kind}${++count}`;

  const server = await servePlatform(async (call): Promise<Reply> => {
    const renewing = call.url.pathname === "/refresh_access_token";
    const inAddress = call.url.searchParams.get("access_token");
    if (!renewing && inAddress !== null) return off("a token in the address");
    const token = (renewing ? inAddress : call.headers.authorization?.replace("Bearer ", "")) ?? "";
    if (call.url.pathname.startsWith("/media/")) return { status: 200, body: Buffer.from("photo") };
    if (!tokens.includes(token)) return error("token-expired");
    if (renewing) {
      if (call.url.searchParams.get("grant_type") !== "ig_refresh_token") return off("no grant type");
      tokens.push(`IGrenewed-${tokens.length}`);
      return {
        status: 200,
        body: { access_token: tokens.at(-1), token_type: "bearer", expires_in: SIXTY_DAYS },
      };
    }
    const path = call.url.pathname.replace(/^\/v26\.0/, "");
    if (path === `/${ACCOUNT}`) return { status: 200, body: { id: ACCOUNT, username: "valcour" } };
    if (path === `/${ACCOUNT}/messenger_profile`) return profile.answer(call);
    if (path === `/${ACCOUNT}/subscribed_apps`) {
      return { status: 200, body: { data: [{ subscribed_fields: ["messages", "messaging_postbacks"] }] } };
    }
    if (path === `/${ACCOUNT}/messages`) return sent(call);
    if (path.endsWith("_thread_control")) {
      const moved = threads.move(path, call.json);
      return moved ? { status: 200, body: { success: true } } : off("a body of thread control");
    }
    return off(`${call.method} ${path}`);
  });

  function off(why: string): Reply {
    broken.push(why);
    return error("invalid");
  }

  async function sent({ json }: Call): Promise<Reply> {
    if (actionBody.safeParse(json).success) return { status: 200, body: {} };
    attempts += 1;
    const read = sendBody.safeParse(json);
    if (!read.success) return off(read.error.message);
    const { recipient: to, message, tag } = read.data;
    const failure = failures.next();
    if (failure !== null && failure !== "no-answer") return error(failure);
    if (clock().getTime() - (lastWritten.get(to.id) ?? 0) > (tag === undefined ? 1 : 7) * DAY) {
      return error("window-closed");
    }
    if (threads.isHeld(to.id)) return off("a message while another app holds the thread");
    const id = nextId("out");
    const { text, metadata, quick_replies = [] } = message;
    screens.show(to.id, { id, from: "town", text, buttons: quick_replies.map(({ title }) => title) });
    payloads.set(id, new Map(quick_replies.map(({ title, payload }) => [title, payload])));
    await deliver([echoed(to.id, { mid: id, text, metadata })]);
    return failure === null ? { status: 200, body: { recipient_id: to.id, message_id: id } } : null;
  }

  function echoed(citizen: string, message: object): PlatformEvent {
    const event = {
      sender: { id: ACCOUNT },
      recipient: { id: citizen },
      timestamp: clock().getTime(),
      message: { ...message, is_echo: true },
    };
    return { id: nextId("echo"), platformEvent: event };
  }

  function item(content: object, { citizen = CITIZEN, at = clock() }: Speaking = {}): object {
    return { sender: { id: citizen }, recipient: { id: ACCOUNT }, timestamp: at.getTime(), ...content };
  }

  function wrote(content: object, text: string, by: Speaking = {}): PlatformEvent {
    const citizen = by.citizen ?? CITIZEN;
    const id = nextId("in");
    screens.show(citizen, { id, from: "citizen", text, buttons: [] });
    lastWritten.set(citizen, Math.max(lastWritten.get(citizen) ?? 0, (by.at ?? clock()).getTime()));
    return { id, platformEvent: item({ message: { mid: id, ...content } }, by) };
  }

  async function deliver(events: readonly PlatformEvent[], forged?: Forgery): Promise<number> {
    const time = clock().getTime();
    const entry = events.map(({ platformEvent }) => {
      const { sender } = platformEvent as { readonly sender: { readonly id: string } };
      return { id: ACCOUNT, time, [threads.isHeld(sender.id) ? "standby" : "messaging"]: [platformEvent] };
    });
    const raw = escapedJson({ object: "instagram", entry });
    const signature = sign(raw, forged === "wrong-secret" ? "another secret" : "instagram_app_secret");
    const sent = forged === "altered-body" ? raw.replace('"object"', ' "object"') : raw;
    if (forged === "unsigned") return send(sent, {});
    const given = forged === "malformed" ? signature.slice(0, -1) : signature;
    return send(sent, { "x-hub-signature-256": given });
  }

  async function send(raw: string, headers: Record<string, string>): Promise<number> {
    const response = await fetch(`${parvis}/webhooks/instagram`, { method: "POST", body: raw, headers });
    await response.arrayBuffer();
    return response.status;
  }

  return {
    name: "instagram",
    settings: {
      accountId: ACCOUNT,
      appId: APP,
      graphUrl: server.url,
      mediaHosts: ["127.0.0.1"],
      ...settings,
    },
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
    media(kind, by) {
      if (kind === "location") return wrote({ is_unsupported: true }, "[lieu]", by);
      const payload = { url: `${server.url}/media/${kind}` };
      return wrote({ attachments: [{ type: kind, payload }] }, `[${kind}]`, by);
    },
    deletion(of, by) {
      screens.remove(by?.citizen ?? CITIZEN, of.id);
      return { id: nextId("del"), platformEvent: item({ message: { mid: of.id, is_deleted: true } }, by) };
    },
    human(text, by = {}) {
      const id = nextId("human");
      screens.show(by.citizen ?? CITIZEN, { id, from: "human", text, buttons: [] });
      return echoed(by.citizen ?? CITIZEN, { mid: id, text });
    },
    passBack: (by) => ({
      id: nextId("pass"),
      platformEvent: item(threads.passBack(by?.citizen ?? CITIZEN), by),
    }),
    owner: (citizen = CITIZEN) => threads.owner(citizen),
    unknown: (by) => ({ id: nextId("new"), platformEvent: item({ hologram: {} }, by) }),
    deliver,
    post: (raw, secret = "facebook_app_secret") => send(raw, { "x-hub-signature-256": sign(raw, secret) }),
    fail: failures.fail,
    attempts: () => attempts,
    screen: (citizen = CITIZEN) => screens.of(citizen),
    tokens,
    broken,
    close: server.close,
  };
}

function sign(raw: string, secret: string): string {
  return `sha256=${createHmac("sha256", secret).update(raw).digest("hex")}`;
}

function error(failure: Exclude<Failure, "no-answer">): Reply {
  const { status, error: body } = ERRORS[failure];
  return { status, body: { error: { type: "OAuthException", ...body } } };
}
