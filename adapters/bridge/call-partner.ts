import { lookup } from "node:dns/promises";
import { isPublicAddress } from "../../src/http/outbound/public-address.ts";
import type { CallPlatform, PlatformAnswer } from "../platform/call-platform.ts";
import { isLocal } from "../platform/platform-address.ts";
import type { Bridge } from "./definition.ts";
import { signatureOf } from "./signature.ts";

/** Posts a signed body to the partner; `not-public` when its address leads inside the network: nothing was sent. */
export type CallPartner = (
  bridge: Bridge,
  body: object,
  key: string,
) => Promise<PlatformAnswer | { readonly kind: "not-public" }>;

export function createCallPartner(call: CallPlatform, clock: () => Date): CallPartner {
  return async ({ url, secret }, body, key) => {
    const place = await placeOf(new URL(url));
    if (place !== "public") return { kind: place };
    const signature = signatureOf(JSON.stringify(body), secret, clock());
    return call(url, {
      method: "POST",
      body,
      headers: { "x-signature": signature, "idempotency-key": key },
    });
  };
}

async function placeOf({ origin, hostname }: URL): Promise<"public" | "not-public" | "unreachable"> {
  if (isLocal(origin)) return "public";
  const addresses = await lookup(hostname, { all: true }).catch(() => []);
  if (addresses.length === 0) return "unreachable";
  return addresses.every(({ address }) => isPublicAddress(address)) ? "public" : "not-public";
}
