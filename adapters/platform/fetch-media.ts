import { lookup } from "node:dns/promises";
import {
  LARGEST_MEDIA,
  type MediaOutcome,
  type ReceivedAttachment,
} from "../../src/conversation/attachment.ts";
import { isPublicAddress } from "../../src/http/outbound/public-address.ts";

export interface FetchMediaDeps {
  readonly fetch: typeof fetch;
  /** Host names, or `.suffix` for all hosts below it; compared whole, in lower case. */
  readonly hosts: readonly string[];
  /** Lets a host named in full be inside the network, in clear: a simulator. False in production. */
  readonly allowPrivate: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

const TIMEOUT = 20_000;
const MOST_REDIRECTS = 3;

/** Reads what an attachment points to; `gone` when it points nowhere. */
export async function fetchAttachment(
  { contentUrl }: ReceivedAttachment,
  deps: FetchMediaDeps,
): Promise<MediaOutcome> {
  return contentUrl === undefined ? refused("gone") : fetchMedia(contentUrl, deps);
}

/**
 * Reads a citizen's file from the platform's own servers and nowhere else (SSRF): https, a host of the list whose every
 * address is public, the same for each redirect, at most `LARGEST_MEDIA` bytes and 20 seconds.
 */
export async function fetchMedia(address: string, deps: FetchMediaDeps): Promise<MediaOutcome> {
  const signal = AbortSignal.timeout(TIMEOUT);
  let next = address;
  try {
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const url = URL.parse(next);
      if (url === null || !(await allowed(url, deps))) return refused("forbidden");
      // A token must not follow a redirect to another host.
      const headers = url.origin === URL.parse(address)?.origin ? (deps.headers ?? {}) : {};
      const response = await deps.fetch(url, { headers, redirect: "manual", signal });
      const location = response.headers.get("location");
      if (response.status >= 300 && response.status < 400 && location !== null) {
        next = new URL(location, url).href;
        continue;
      }
      if (response.status === 404 || response.status === 410) return refused("gone");
      if (!response.ok || response.body === null) return refused("failed");
      return await capped(response);
    }
    return refused("failed");
  } catch {
    return refused("failed");
  }
}

async function capped(response: Response): Promise<MediaOutcome> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > LARGEST_MEDIA) return refused("too-big");
    chunks.push(chunk);
  }
  const contentType = response.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  return {
    kind: "fetched",
    bytes: Buffer.concat(chunks),
    contentType: contentType || "application/octet-stream",
  };
}

async function allowed(url: URL, { hosts, allowPrivate }: FetchMediaDeps): Promise<boolean> {
  const host = url.hostname.toLowerCase();
  const listed = hosts.some((one) => (one.startsWith(".") ? host.endsWith(one) : host === one));
  if (!listed || url.username !== "" || url.password !== "") return false;
  if (allowPrivate) return url.protocol === "https:" || url.protocol === "http:";
  if (url.protocol !== "https:" || (url.port !== "" && url.port !== "443")) return false;
  const addresses = await lookup(host, { all: true });
  return addresses.length > 0 && addresses.every(({ address }) => isPublicAddress(address));
}

function refused(why: Extract<MediaOutcome, { kind: "refused" }>["why"]): MediaOutcome {
  return { kind: "refused", why };
}
