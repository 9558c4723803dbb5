import type { LookupAddress } from "node:dns";
import { lookup } from "node:dns/promises";
import { isPublicAddress } from "../../../http/outbound/public-address.ts";
import { fr } from "../../../i18n/fr/notifications.ts";
import type { WebhookSettings } from "../settings.ts";

/** Every address of a host name; rejects when it has none. */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>;

export const resolveByDns: Resolve = (hostname) => lookup(hostname, { all: true });

export type Checked =
  | { readonly kind: "allowed"; readonly addresses: readonly LookupAddress[] }
  /** `reason` in French. */
  | { readonly kind: "refused"; readonly reason: string };

/**
 * Addresses a webhook may be reached at. One forbidden address refuses the name: a server inside the town's network
 * must not be reachable by pointing a name at it. In clear, only private addresses are allowed.
 *
 * @throws whatever `resolve` rejects with.
 */
export async function checkedAddresses(
  { url, allowPrivate }: Pick<WebhookSettings, "url" | "allowPrivate">,
  resolve: Resolve,
): Promise<Checked> {
  const { protocol, hostname } = new URL(url);
  const addresses = await resolve(hostname.replace(/^\[(.*)\]$/, "$1"));
  if (addresses.length === 0) throw new Error("The name has no address");
  const reachable = addresses.map(({ address }) => isPublicAddress(address));
  if (!allowPrivate && reachable.includes(false)) {
    return { kind: "refused", reason: fr.reasons.webhookPrivate };
  }
  if (protocol === "http:" && reachable.includes(true)) {
    return { kind: "refused", reason: fr.reasons.webhookInClear };
  }
  return { kind: "allowed", addresses };
}
