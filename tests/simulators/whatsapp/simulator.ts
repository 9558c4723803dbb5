import { appSecretProof } from "../../../adapters/meta/graph.ts";
import { type Call, type Reply, servePlatform } from "../platform-server.ts";
import { createFailures, createScreens } from "../screens.ts";
import type { Failure, PlatformEvent, Simulator, Speaking } from "../simulator.ts";
import { ERRORS, promptsBody, sendBody, threadBody, typingBody } from "./cloud-rules.ts";
import { type Happening, signedDelivery } from "./deliveries.ts";

const NUMBER = "106000000000001";
const ACCOUNT = "102000000000001";
const APP = "310000000000001";
const CITIZEN = "FR.13491208655302741918";
const SECRETS = {
  PARVIS_WHATSAPP_APP_SECRET: "test_app_secret",
  PARVIS_WHATSAPP_ACCESS_TOKEN: "EAAtoken-of-the-system-user",
  PARVIS_WHATSAPP_VERIFY_TOKEN: "a-long-verify-token",
};
const DAY = 24 * 60 * 60 * 1000;

export interface WhatsAppSimulator extends Simulator {
  /** A status of a message of ours, made and not delivered yet. */
  status(id: string, state: "sent" | "delivered" | "read" | "failed", code?: number): PlatformEvent;
  /** A message of any kind, `content` beside its id, sender and hour. */
  happens(content: object, by?: Speaking): PlatformEvent;
  /** The next messages meet the pair rate. */
  failPair(times?: number): void;
  /** Whether another application holds the citizen's thread. */
  isHeld(citizen?: string): boolean;
  /** The escalation partner gives the thread back, made and not delivered yet. */
  passBack(by?: Speaking): PlatformEvent;
  /** Messages marked as read, by id. */
  readonly typed: readonly string[];
}

/**
 * The WhatsApp Cloud API for one number. A citizen is a business-scoped id or a telephone number.
 *
 * @param clock what time it is for the 24-hour window.
 */
export async function simulateWhatsApp(
  settings: object = {},
  clock: () => Date = () => new Date(),
): Promise<WhatsAppSimulator> {
  const screens = createScreens();
  const failures = createFailures<Failure | "pair-rate">();
  const broken: string[] = [];
  const typed: string[] = [];
  const held = new Set<string>();
  const lastWritten = new Map<string, number>();
  const ids = new Map<string, ReadonlyMap<string, { readonly id: string; readonly type: string }>>();
  let prompts: readonly string[] = [];
  let parvis = "";
  let count = 0;
  let attempts = 0;
  const nextId = (kind: string) => `wamid.${kind}${++count}`;

  const server = await servePlatform(async (call): Promise<Reply> => {
    if (call.url.pathname.startsWith("/media/")) return bytes(call);
    const path = call.url.pathname.replace(/^\/v26\.0/, "");
    const denied = access(call);
    if (denied !== null) return denied;
    if (path === `/${NUMBER}/messages`) return messages(call);
    if (path === `/${NUMBER}/thread_control`) return moveThread(call);
    return { status: 200, body: administer(path, call) };
  });

  function administer(path: string, call: Call): object {
    const fields = call.url.searchParams.get("fields");
    if (path === `/${NUMBER}` && fields === "conversational_automation") {
      return { id: NUMBER, conversational_automation: { prompts } };
    }
    if (path === `/${NUMBER}`) return { display_phone_number: "+33 7 00 00 00 00", quality_rating: "GREEN" };
    if (path === `/${ACCOUNT}/subscribed_apps`)
      return { data: [{ whatsapp_business_api_data: { id: APP } }] };
    if (path === `/${NUMBER}/conversational_automation`) {
      const read = promptsBody.safeParse(call.json);
      if (!read.success) broken.push(read.error.message);
      prompts = read.data?.prompts ?? prompts;
      return { success: true };
    }
    const kind = path.match(/^\/(image|audio|file)1$/)?.[1];
    if (kind !== undefined)
      return { url: `${server.url}/media/${kind}`, file_size: 5, messaging_product: "whatsapp" };
    broken.push(`${call.method} ${path}`);
    return {};
  }

  function bytes({ headers, url }: Call): Reply {
    if (headers.authorization !== `Bearer ${SECRETS.PARVIS_WHATSAPP_ACCESS_TOKEN}`) return { status: 401 };
    const type = url.pathname.endsWith("image") ? "image/jpeg" : "application/octet-stream";
    return { status: 200, body: Buffer.from("bytes"), headers: { "content-type": type } };
  }

  function access(call: Call): Reply {
    const token = SECRETS.PARVIS_WHATSAPP_ACCESS_TOKEN;
    if (!call.url.pathname.startsWith("/v26.0/")) return refuse("an unversioned address");
    if (call.url.searchParams.has("access_token")) return refuse("a token in the address");
    if (call.headers.authorization !== `Bearer ${token}`) return error("token-expired");
    const proof = appSecretProof(SECRETS.PARVIS_WHATSAPP_APP_SECRET, token);
    return call.url.searchParams.get("appsecret_proof") === proof ? null : refuse("no proof");
  }

  function refuse(why: string): Reply {
    broken.push(why);
    return error("invalid");
  }

  async function messages(call: Call): Promise<Reply> {
    const typing = typingBody.safeParse(call.json);
    if (typing.success) {
      typed.push(typing.data.message_id);
      return { status: 200, body: { success: true } };
    }
    attempts += 1;
    const read = sendBody.safeParse(call.json);
    if (!read.success) return refuse(read.error.message);
    const citizen = addressee(read.data);
    const failure = failures.next();
    if (failure !== null && failure !== "no-answer") return error(failure);
    if (clock().getTime() - (lastWritten.get(citizen) ?? 0) > DAY) return error("window-closed");
    if (held.has(citizen)) return refuse("a message while another application holds the thread");
    const id = nextId("OUT");
    const choices = choicesOf(read.data);
    const text = read.data.type === "text" ? read.data.text.body : read.data.interactive.body.text;
    screens.show(citizen, { id, from: "town", text, buttons: choices.map(({ title }) => title) });
    ids.set(id, new Map(choices.map(({ id: choice, title, type }) => [title, { id: choice, type }])));
    // The status may be there before the call returns.
    await deliver([status(id, "sent", undefined, read.data.biz_opaque_callback_data)]);
    const contacts = [{ input: citizen, user_id: citizen }];
    const body = { messaging_product: "whatsapp", contacts, messages: [{ id }] };
    return failure === null ? { status: 200, body } : null;
  }

  function moveThread(call: Call): Reply {
    const read = threadBody.safeParse(call.json);
    if (!read.success) return refuse(read.error.message);
    if (read.data.action === "take") return error("not-ours-to-take");
    held.add(addressee(read.data));
    return { status: 200, body: { messaging_product: "whatsapp", request_id: "r1" } };
  }

  function happens(content: object, { citizen = CITIZEN, at = clock() }: Speaking = {}): PlatformEvent {
    const id = nextId("IN");
    const scoped = citizen.includes(".");
    const who = scoped ? { from_user_id: citizen } : { from: citizen };
    const contact = { profile: { name: "Ana" }, ...(scoped ? { user_id: citizen } : { wa_id: citizen }) };
    const item = { ...who, id, timestamp: String(Math.floor(at.getTime() / 1000)), ...content };
    return { id, platformEvent: { list: "messages", field: "messages", item, contact } satisfies Happening };
  }

  function wrote(content: object, text: string, by: Speaking = {}): PlatformEvent {
    const { citizen = CITIZEN, at = clock() } = by;
    const event = happens(content, by);
    screens.show(citizen, { id: event.id, from: "citizen", text, buttons: [] });
    lastWritten.set(citizen, Math.max(lastWritten.get(citizen) ?? 0, at.getTime()));
    return event;
  }

  function status(id: string, state: string, code?: number, data?: string): PlatformEvent {
    const errors = code === undefined ? {} : { errors: [{ code, title: "Refused" }] };
    const kept = data === undefined ? {} : { biz_opaque_callback_data: data };
    const timestamp = String(Math.floor(clock().getTime() / 1000));
    const item = { id, status: state, timestamp, recipient_user_id: CITIZEN, ...kept, ...errors };
    return {
      id: `${id}:${state}`,
      platformEvent: { list: "statuses", field: "messages", item } satisfies Happening,
    };
  }

  async function deliver(...[events, forged]: Parameters<Simulator["deliver"]>): Promise<number> {
    const account = {
      businessAccountId: ACCOUNT,
      phoneNumberId: NUMBER,
      secret: SECRETS.PARVIS_WHATSAPP_APP_SECRET,
    };
    const isHeld = (item: object) => [...held].some((citizen) => Object.values(item).includes(citizen));
    const { raw, headers } = signedDelivery(events, account, isHeld, forged);
    const response = await fetch(`${parvis}/webhooks/whatsapp`, { method: "POST", body: raw, headers });
    await response.arrayBuffer();
    return response.status;
  }

  return {
    name: "whatsapp",
    settings: {
      phoneNumberId: NUMBER,
      businessAccountId: ACCOUNT,
      appId: APP,
      graphUrl: server.url,
      mediaHosts: ["127.0.0.1"],
      ...settings,
    },
    environment: SECRETS,
    connect(url) {
      parvis = url;
    },
    message: (text, by) => wrote({ type: "text", text: { body: text } }, text, by),
    tap(title, by = {}) {
      const bubble = screens.withButton(by.citizen ?? CITIZEN, title);
      const { id, type } = ids.get(bubble.id)?.get(title) ?? { id: "", type: "button_reply" };
      return wrote({ type: "interactive", interactive: { type, [type]: { id, title } } }, title, by);
    },
    opening: (by) => wrote({ type: "request_welcome" }, "", by),
    media(kind, by) {
      if (kind === "location") {
        return wrote({ type: kind, location: { latitude: 45.1, longitude: 3.2 } }, "[location]", by);
      }
      const type = kind === "file" ? "document" : kind;
      return wrote({ type, [type]: { id: `${kind}1` } }, `[${kind}]`, by);
    },
    deletion(of, by = {}) {
      screens.remove(by.citizen ?? CITIZEN, of.id);
      return happens({ type: "revoke", revoke: { original_message_id: of.id } }, by);
    },
    human(text, by = {}) {
      const { citizen = CITIZEN, at = clock() } = by;
      const id = nextId("HUMAN");
      screens.show(citizen, { id, from: "human", text, buttons: [] });
      const who = citizen.includes(".") ? { to_user_id: citizen } : { to: citizen };
      const timestamp = String(Math.floor(at.getTime() / 1000));
      const item = { from: "33700000000", ...who, id, timestamp, type: "text", text: { body: text } };
      return {
        id,
        platformEvent: { list: "message_echoes", field: "smb_message_echoes", item } satisfies Happening,
      };
    },
    unknown: () => {
      const platformEvent: Happening = { list: null, field: "holograms", item: { colour: "blue" } };
      return { id: nextId("NEW"), platformEvent };
    },
    passBack({ citizen = CITIZEN, at = clock() } = {}) {
      held.delete(citizen);
      const who = citizen.includes(".") ? { user_id: citizen } : { phone_number: citizen };
      const item = {
        messaging_product: "whatsapp",
        sender: who,
        recipient: { phone_number_id: NUMBER },
        type: "control_passed",
        timestamp: String(Math.floor(at.getTime() / 1000)),
        control_passed: { previous_owner_role: "escalation", metadata: "{}" },
      };
      return {
        id: nextId("PASS"),
        platformEvent: { list: null, field: "messaging_handovers", item } satisfies Happening,
      };
    },
    isHeld: (citizen = CITIZEN) => held.has(citizen),
    status: (id, state, code) => status(id, state, code),
    happens,
    failPair: (times) => failures.fail("pair-rate", times),
    typed,
    deliver,
    fail: failures.fail,
    attempts: () => attempts,
    screen: (citizen = CITIZEN) => screens.of(citizen),
    broken,
    close: server.close,
  };
}

function addressee(body: object): string {
  const { to, recipient } = body as { readonly to?: string; readonly recipient?: string };
  return recipient ?? to?.replace("+", "") ?? "";
}

function choicesOf(body: (typeof sendBody)["_output"]) {
  if (body.type === "text") return [];
  const { interactive } = body;
  return interactive.type === "button"
    ? interactive.action.buttons.map(({ reply }) => ({ ...reply, type: "button_reply" }))
    : interactive.action.sections[0].rows.map((row) => ({ ...row, type: "list_reply" }));
}

function error(failure: keyof typeof ERRORS): Reply {
  const { status, error: body } = ERRORS[failure];
  return { status, body: { error: { type: "OAuthException", fbtrace_id: "A1", ...body } } };
}
