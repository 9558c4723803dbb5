import { createHmac } from "node:crypto";

export interface Oauth1Credentials {
  readonly consumerKey: string;
  readonly consumerSecret: string;
  readonly token: string;
  readonly tokenSecret: string;
}

/**
 * `Authorization` header of a call signed with HMAC-SHA1 (RFC 5849, section 3). The parameters of the address are
 * signed; a JSON body is not.
 *
 * @param nonce never the same twice within one second.
 * @param timestamp seconds since 1970.
 */
export function oauth1Header(
  method: string,
  address: string,
  { consumerKey, consumerSecret, token, tokenSecret }: Oauth1Credentials,
  nonce: string,
  timestamp: number,
): string {
  const url = new URL(address);
  const oauth: ReadonlyArray<readonly [string, string]> = [
    ["oauth_consumer_key", consumerKey],
    ["oauth_nonce", nonce],
    ["oauth_signature_method", "HMAC-SHA1"],
    ["oauth_timestamp", String(timestamp)],
    ["oauth_token", token],
    ["oauth_version", "1.0"],
  ];
  const signed = [...oauth, ...url.searchParams]
    .map(([name, value]) => [encoded(name), encoded(value)] as const)
    .toSorted(([name, value], [other, another]) => order(name, other) || order(value, another))
    .map(([name, value]) => `${name}=${value}`)
    .join("&");
  const base = [method, `${url.origin}${url.pathname}`, signed].map(encoded).join("&");
  const key = `${encoded(consumerSecret)}&${encoded(tokenSecret)}`;
  const signature = createHmac("sha1", key).update(base).digest("base64");
  const parameters = [...oauth, ["oauth_signature", signature] as const];
  return `OAuth ${parameters.map(([name, value]) => `${name}="${encoded(value)}"`).join(", ")}`;
}

function order(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** RFC 3986: more than `encodeURIComponent` does. */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
