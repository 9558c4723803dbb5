import type { Channel } from "../channel.ts";
import { fetchMedia } from "../platform/fetch-media.ts";
import { isLocal } from "../platform/platform-address.ts";
import type { XSettings } from "./definition.ts";
import type { UserAccess } from "./user-access.ts";

/** Reads a citizen's picture or video; files of private messages ask for the account's authorization. */
export function createFetchMedia(
  { apiUrl, mediaHosts, signedMediaHosts }: Pick<XSettings, "apiUrl" | "mediaHosts" | "signedMediaHosts">,
  access: UserAccess,
  fetcher: typeof fetch,
): NonNullable<Channel["fetchMedia"]> {
  const deps = { fetch: fetcher, allowPrivate: isLocal(apiUrl) };
  return async ({ contentUrl }) => {
    const url = URL.parse(contentUrl ?? "");
    if (url === null) return { kind: "refused", why: "gone" };
    if (!signedMediaHosts.includes(url.hostname)) {
      return fetchMedia(url.href, { ...deps, hosts: mediaHosts });
    }
    if (url.protocol !== "https:" && !deps.allowPrivate) return { kind: "refused", why: "forbidden" };
    const authorized = await access.authorize("GET", url.href);
    if (authorized.kind !== "granted") return { kind: "refused", why: "failed" };
    const headers = { authorization: authorized.header };
    return fetchMedia(url.href, { ...deps, hosts: [...signedMediaHosts, ...mediaHosts], headers });
  };
}
