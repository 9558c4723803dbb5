import { z } from "zod";

const TOKEN = /^Bearer [\w-]+\.([\w-]+)\.[\w-]+$/;
const claims = z.looseObject({ iss: z.string() });

/**
 * Who a bearer token (RFC 7519) says has issued it, before anything of it is verified; null when it is none. Looked at
 * first, so that botbuilder only ever takes its strictest path: its ways for emulators and skills stay shut.
 */
export function claimedIssuer(authorization: unknown): string | null {
  const payload = typeof authorization === "string" ? TOKEN.exec(authorization)?.[1] : undefined;
  if (payload === undefined) return null;
  try {
    return claims.safeParse(JSON.parse(Buffer.from(payload, "base64url").toString())).data?.iss ?? null;
  } catch {
    return null;
  }
}
