import { createHmac } from "node:crypto";
import { z } from "zod";
import type { Call } from "../platform-server.ts";
import type { Failure } from "../simulator.ts";

/** "Create a message in a 1-1 conversation", with the figure of API 1.1 as its longest text. */
export const messageBody = z.strictObject({ text: z.string().min(1).max(10_000) });

export const webhookBody = z.strictObject({ url: z.string().regex(/^https:\/\/[^/:]+\//) });

export const subscriptionBody = z.strictObject({
  event_type: z.enum([
    "dm.received",
    "dm.sent",
    "dm.read",
    "dm.indicate_typing",
    "chat.received",
    "chat.sent",
  ]),
  filter: z.strictObject({ user_id: z.string().regex(/^\d+$/) }),
  tag: z.string().max(200),
  webhook_id: z.string(),
});

const problem = (status: number, title: string, type: string, detail: string) => ({
  status,
  body: { title, status, type, detail },
});
const PROBLEMS = "https://api.twitter.com/2/problems";

/** X's own refusals; it has no reply window. */
export const ERRORS: Readonly<
  Record<Exclude<Failure, "no-answer" | "window-closed">, ReturnType<typeof problem>>
> = {
  "rate-limited": problem(429, "Too Many Requests", "about:blank", "Too Many Requests"),
  "server-error": problem(503, "Service Unavailable", "about:blank", "Service Unavailable"),
  blocked: problem(403, "Forbidden", "about:blank", "You cannot send messages to this user."),
  "token-expired": problem(401, "Unauthorized", "about:blank", "Unauthorized"),
  invalid: problem(
    400,
    "Invalid Request",
    `${PROBLEMS}/invalid-request`,
    "One or more parameters is invalid.",
  ),
};

export interface Keys {
  readonly consumerKey: string;
  readonly consumerSecret: string;
  readonly accessToken: string;
  readonly accessTokenSecret: string;
}

const percentEncoded = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** Whether a call is signed as RFC 5849 says, by these keys and with a nonce never seen; in words when it is not. */
export function signatureFault(call: Call, origin: string, keys: Keys, nonces: Set<string>): string | null {
  const header = call.headers.authorization ?? "";
  if (!header.startsWith("OAuth ")) return "no OAuth 1.0a header";
  const given = new Map(
    [...header.slice(6).matchAll(/(\w+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [
      name,
      decodeURIComponent(value),
    ]),
  );
  const signature = given.get("oauth_signature");
  given.delete("oauth_signature");
  const nonce = given.get("oauth_nonce") ?? "";
  if (nonces.has(nonce)) return "a nonce used twice";
  nonces.add(nonce);
  if (given.get("oauth_consumer_key") !== keys.consumerKey) return "another consumer key";
  if (given.get("oauth_token") !== keys.accessToken) return "another token";
  const signed = [...given, ...call.url.searchParams]
    .map(([name, value]) => `${percentEncoded(name)}=${percentEncoded(value)}`)
    .toSorted()
    .join("&");
  const base = `${call.method}&${percentEncoded(`${origin}${call.url.pathname}`)}&${percentEncoded(signed)}`;
  const key = `${percentEncoded(keys.consumerSecret)}&${percentEncoded(keys.accessTokenSecret)}`;
  return createHmac("sha1", key).update(base).digest("base64") === signature ? null : "a wrong signature";
}
