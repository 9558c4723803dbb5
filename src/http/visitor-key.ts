import { isIPv6 } from "node:net";

/** What counts as one visitor: an IPv4 address, or the /64 network that one IPv6 subscriber holds. */
export function visitorKey(address: string | undefined): string {
  if (address === undefined || !isIPv6(address)) return address ?? "";
  if (address.includes(".")) return address.slice(address.lastIndexOf(":") + 1);
  const [left = [], right = []] = address
    .replace(/%.*/, "")
    .split("::")
    .map((half) => half.split(":").filter((group) => group !== ""));
  const zeros = Array.from({ length: 8 - left.length - right.length }, () => "0");
  return [...left, ...zeros, ...right].slice(0, 4).join(":");
}
