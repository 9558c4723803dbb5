import { isLocal } from "../platform/platform-address.ts";

/** Whether a host is on the list; `.suffix` allows all hosts below it. */
export function isListed(host: string, hosts: readonly string[]): boolean {
  return hosts.some((one) => (one.startsWith(".") ? host.endsWith(one) : host === one));
}

/** Whether we may answer at this address (SSRF): https at a listed host, or a listed simulator on this machine. */
export function isServiceAddress(address: string, hosts: readonly string[]): boolean {
  const url = URL.parse(address);
  if (url === null || url.username !== "" || url.password !== "") return false;
  if (!isListed(url.hostname, hosts)) return false;
  return isLocal(url.origin) || (url.protocol === "https:" && url.port === "");
}
