import { claimsOf } from "./claims.ts";

/** The claims of `text` that no source makes; empty when every one is found. */
export function unsupportedClaims(text: string, sources: readonly string[]): string[] {
  const supported = new Set(sources.flatMap((source) => [...claimsOf(source)]));
  return [...claimsOf(text)].filter((claim) => !supported.has(claim));
}
