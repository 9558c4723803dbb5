import { createHmac } from "node:crypto";
import { z } from "zod";
import type { CallPlatform, PlatformAnswer, PlatformCall } from "../platform/call-platform.ts";

export interface GraphDeps {
  readonly call: CallPlatform;
  /** Without final slash. */
  readonly baseUrl: string;
  /** `v26.0`. */
  readonly version: string;
  readonly token: string;
  /** Proves with each call that the token is used by its own app; null where the app has no such proof. */
  readonly appSecret: string | null;
}

/** Calls a path of the Graph API (`/{id}/messages`), the token in a header and never in the address. */
export type Graph = (path: string, call: PlatformCall) => Promise<PlatformAnswer>;

export function createGraph({ call, baseUrl, version, token, appSecret }: GraphDeps): Graph {
  const proof = appSecret === null ? null : appSecretProof(appSecret, token);
  return (path, { headers, ...rest }) => {
    const url = new URL(`${baseUrl}/${version}${path}`);
    if (proof !== null) url.searchParams.set("appsecret_proof", proof);
    return call(url.href, { ...rest, headers: { ...headers, authorization: `Bearer ${token}` } });
  };
}

/** HMAC-SHA256 of the token with the app's secret, hex (Graph API, "Secure Graph API calls"). */
export function appSecretProof(appSecret: string, token: string): string {
  return createHmac("sha256", appSecret).update(token).digest("hex");
}

const failure = z.object({
  error: z.object({
    code: z.number(),
    error_subcode: z.number().optional(),
    message: z.string().optional(),
  }),
});

export interface GraphError {
  readonly code: number;
  /** 0 when there is none. */
  readonly subcode: number;
}

/** The error that an answer holds; null when it holds none that is known. */
export function graphError(body: unknown): GraphError | null {
  const read = failure.safeParse(body);
  if (!read.success) return null;
  return { code: read.data.error.code, subcode: read.data.error.error_subcode ?? 0 };
}
