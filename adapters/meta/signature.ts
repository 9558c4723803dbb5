import type { Request } from "express";
import { isSigned, type SignatureScheme } from "../webhook/signature.ts";

/** `X-Hub-Signature-256`, over the raw bytes with the app's secret; the older SHA-1 header is not looked at. */
const SCHEME: SignatureScheme = { algorithm: "sha256", encoding: "hex", prefix: "sha256=" };

/** @param secrets any of them may have signed. */
export function isFromMeta(raw: Buffer, request: Request, secrets: readonly string[]): boolean {
  return isSigned(raw, request.headers["x-hub-signature-256"], secrets, SCHEME);
}
