import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { Request } from "express";
import { isSigned, type SignatureScheme } from "../webhook/signature.ts";

const SCHEME: SignatureScheme = { algorithm: "sha1", encoding: "base64", prefix: "" };
const BODY_DIGEST = "bodySHA256";

/**
 * Whether Twilio signed this request (Twilio, "Validating requests"): HMAC-SHA1 of the address as Twilio called it,
 * followed for a form by its fields, sorted; for another body its SHA-256 is in the address.
 *
 * @param publicUrl address Twilio calls, without path: behind a proxy the request does not know it.
 */
export function isFromTwilio(raw: Buffer, request: Request, publicUrl: string, authToken: string): boolean {
  const url = `${publicUrl}${request.originalUrl}`;
  const digest = new URLSearchParams(request.originalUrl.split("?")[1] ?? "").get(BODY_DIGEST);
  const signed = digest === null ? url + sortedFields(raw) : url;
  if (!isSigned(signed, request.headers["x-twilio-signature"], [authToken], SCHEME)) return false;
  return digest === null || isDigestOf(raw, digest);
}

/** Signs as Twilio does. */
export function twilioSignature(url: string, body: string, authToken: string): string {
  return createHmac("sha1", authToken)
    .update(url + sortedFields(Buffer.from(body)))
    .digest("base64");
}

function sortedFields(raw: Buffer): string {
  const fields = [...new URLSearchParams(raw.toString("utf8"))];
  const values = new Map<string, Set<string>>();
  for (const [key, value] of fields) values.set(key, (values.get(key) ?? new Set()).add(value));
  return [...values]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, set]) =>
      [...set]
        .sort()
        .map((value) => key + value)
        .join(""),
    )
    .join("");
}

function isDigestOf(raw: Buffer, digest: string): boolean {
  const expected = createHash("sha256").update(raw).digest("hex");
  const given = Buffer.from(digest.toLowerCase());
  return given.length === expected.length && timingSafeEqual(given, Buffer.from(expected));
}
