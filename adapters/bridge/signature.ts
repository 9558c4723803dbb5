import { createHmac } from "node:crypto";
import { isSigned } from "../webhook/signature.ts";

/** Difference of clocks allowed either way, in seconds. */
const TOLERANCE = 300;
const HEADER = /^t=(\d{1,12}),(v1=[0-9a-f]{64})$/;

/** `X-Signature` of these bytes at this time: `t=<unix seconds>,v1=<hex HMAC-SHA256(secret, t.bytes)>`. */
export function signatureOf(raw: string, secret: string, now: Date): string {
  const time = Math.floor(now.getTime() / 1000);
  return `t=${time},v1=${createHmac("sha256", secret).update(`${time}.${raw}`).digest("hex")}`;
}

/** Whether the header signs these very bytes, within five minutes; never throws. */
export function isFromPartner(raw: Buffer, header: unknown, secret: string, now: Date): boolean {
  const [, time = "", digest] = (typeof header === "string" ? HEADER.exec(header) : null) ?? [];
  if (digest === undefined || Math.abs(Number(time) - now.getTime() / 1000) > TOLERANCE) return false;
  const bytes = Buffer.concat([Buffer.from(`${time}.`), raw]);
  return isSigned(bytes, digest, [secret], { algorithm: "sha256", encoding: "hex", prefix: "v1=" });
}
