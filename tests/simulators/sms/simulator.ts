import { z } from "zod";
import { twilioSignature } from "../../../adapters/sms/signature.ts";
import { measure } from "../../../src/conversation/splitting/measure.ts";
import { type Call, type Reply, servePlatform } from "../platform-server.ts";
import { createFailures, createScreens } from "../screens.ts";
import type { Failure, Forgery, PlatformEvent, Simulator, Speaking } from "../simulator.ts";

const ACCOUNT = "AC0123456789abcdef0123456789abcdef";
const NUMBER = "+33700000000";
const CITIZEN = "+33600000000";
const SECRETS = { PARVIS_SMS_AUTH_TOKEN: "authtoken-of-the-account" };
const PUBLIC = "https://parvis.example";
const BILLED = 4;

const sendForm = z.strictObject({
  To: z.string().regex(/^\+\d{8,15}$/),
  From: z.literal(NUMBER),
  Body: z.string().min(1).max(1600),
  StatusCallback: z.url().optional(),
});

const ERRORS = {
  "rate-limited": { status: 429, code: 20429, headers: { "retry-after": "1" } },
  "server-error": { status: 503, code: 20500, headers: {} },
  blocked: { status: 400, code: 21610, headers: {} },
  "token-expired": { status: 401, code: 20003, headers: {} },
  invalid: { status: 400, code: 21211, headers: {} },
} as const;

export interface SmsSimulator extends Simulator {
  /** News of a message of ours, made and not delivered yet. */
  status(of: string, status: string, error?: number): PlatformEvent;
  post(fields: Readonly<Record<string, string>>, signature: string | null): Promise<Response>;
}

/** Twilio's messages for one number. Citizens' ids are telephone numbers; others are made into one. */
export async function simulateSms(
  settings: object = {},
  clock: () => Date = () => new Date(),
): Promise<SmsSimulator> {
  const screens = createScreens();
  const failures = createFailures<Failure>();
  const broken: string[] = [];
  let parvis = "";
  let attempts = 0;
  let count = 0;
  const sid = () => `SM${`${++count}`.padStart(32, "0")}`;
  const numberOf = (citizen = CITIZEN) => (citizen.startsWith("+") ? citizen : `+${citizen}`);

  const server = await servePlatform(async (call): Promise<Reply> => {
    const expected = Buffer.from(`${ACCOUNT}:${SECRETS.PARVIS_SMS_AUTH_TOKEN}`).toString("base64");
    if (call.headers.authorization !== `Basic ${expected}`) return refused("token-expired");
    const path = call.url.pathname.replace(`/2010-04-01/Accounts/${ACCOUNT}`, "");
    if (path === "/Messages.json") return sent(call);
    if (path === ".json") return { status: 200, body: { friendly_name: "Valcour" } };
    if (path === "/IncomingPhoneNumbers.json") {
      return { status: 200, body: { incoming_phone_numbers: [{ sms_url: `${PUBLIC}/webhooks/sms` }] } };
    }
    if (path.startsWith("/Media/")) return { status: 200, body: Buffer.from("photo") };
    broken.push(call.url.pathname);
    return { status: 404, body: { code: 20404 } };
  });

  function sent({ raw }: Call): Reply {
    attempts += 1;
    const read = sendForm.safeParse(Object.fromEntries(new URLSearchParams(raw.toString())));
    if (!read.success || measure(read.data.Body, "sms-segments") > BILLED) {
      broken.push(read.error?.message ?? "more segments than the town pays for");
      return refused("invalid");
    }
    const failure = failures.next();
    if (failure === "no-answer") return null;
    if (failure !== null && failure !== "window-closed") return refused(failure);
    const id = sid();
    screens.show(read.data.To, { id, from: "town", text: read.data.Body, buttons: [] });
    return { status: 201, body: { sid: id, status: "queued" } };
  }

  function wrote(fields: object, text: string, { citizen }: Speaking = {}): PlatformEvent {
    const id = sid();
    const From = numberOf(citizen);
    screens.show(From, { id, from: "citizen", text, buttons: [] });
    return { id, platformEvent: { MessageSid: id, From, To: NUMBER, Body: text, NumMedia: "0", ...fields } };
  }

  async function post(fields: Readonly<Record<string, string>>, signature: string | null): Promise<Response> {
    return fetch(`${parvis}/webhooks/sms`, {
      method: "POST",
      body: new URLSearchParams(fields),
      headers: signature === null ? {} : { "x-twilio-signature": signature },
    });
  }

  async function deliver(events: readonly PlatformEvent[], forged?: Forgery): Promise<number> {
    let last = 200;
    for (const { platformEvent } of events) {
      const fields = platformEvent as Readonly<Record<string, string>>;
      const token = forged === "wrong-secret" ? "another token" : SECRETS.PARVIS_SMS_AUTH_TOKEN;
      const signature = twilioSignature(
        `${PUBLIC}/webhooks/sms`,
        new URLSearchParams(fields).toString(),
        token,
      );
      const given = forged === "unsigned" ? null : forged === "malformed" ? signature.slice(1) : signature;
      const response = await post(forged === "altered-body" ? { ...fields, Extra: "1" } : fields, given);
      const body = await response.text();
      if (response.ok && body !== "<Response/>") broken.push(`an answer that is no TwiML: ${body}`);
      last = response.status;
    }
    return last;
  }

  return {
    name: "sms",
    settings: {
      accountSid: ACCOUNT,
      number: NUMBER,
      publicUrl: PUBLIC,
      apiUrl: server.url,
      mediaHosts: ["127.0.0.1"],
      ...settings,
    },
    environment: SECRETS,
    connect(url) {
      parvis = url;
    },
    message: (text, by) => wrote({}, text, by),
    media(kind, by) {
      const url = `${server.url}/2010-04-01/Accounts/${ACCOUNT}/Media/${kind}`;
      const type = kind === "image" ? "image/jpeg" : "text/vcard";
      return wrote({ NumMedia: "1", MediaUrl0: url, MediaContentType0: type, Body: "" }, `[${kind}]`, by);
    },
    status: (of, MessageStatus, error) => ({
      id: sid(),
      platformEvent: {
        MessageSid: of,
        MessageStatus,
        ...(error === undefined ? {} : { ErrorCode: `${error}` }),
      },
    }),
    unknown: () => ({ id: sid(), platformEvent: { EventType: "hologram", At: clock().toISOString() } }),
    deliver,
    post,
    fail: failures.fail,
    attempts: () => attempts,
    screen: (citizen) => screens.of(numberOf(citizen)),
    broken,
    close: server.close,
  };
}

function refused(failure: keyof typeof ERRORS): Reply {
  const { status, code, headers } = ERRORS[failure];
  return { status, headers, body: { code, message: "refused", status } };
}
