import type { Request } from "express";

/**
 * Whether a changing call comes from the Desk's own pages, by what browsers say and pages cannot forge
 * (`Sec-Fetch-Site`, absent on plain http; `Origin`). A client that says neither is no browser, and carries no
 * cookie of a victim.
 */
export function isSameOrigin(request: Request, publicUrl: string | null): boolean {
  const site = request.get("sec-fetch-site");
  if (site !== undefined && site !== "same-origin") return false;
  const origin = request.get("origin");
  if (origin === undefined) return true;
  const url = URL.parse(origin);
  if (url === null) return false;
  if (publicUrl !== null && url.origin === URL.parse(publicUrl)?.origin) return true;
  // Hosts only: behind a proxy that ends TLS, the scheme seen here is not the browser's.
  return url.host === request.get("host");
}
