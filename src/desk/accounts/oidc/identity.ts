import { z } from "zod";
import type { OidcProblem } from "./problem.ts";
import type { OidcSettings } from "./settings.ts";

/** What a provider says of a person, in the ID token or at its userinfo endpoint. */
export type Claims = Readonly<Record<string, unknown>> & { readonly iss: string; readonly sub: string };

export interface Identity {
  /** Issuer and subject: the only name of a person that a provider never gives to somebody else. */
  readonly subject: string;
  /** Verified, lower case. */
  readonly email: string;
  readonly name: string;
}

const email = z.string().trim().toLowerCase().max(254).pipe(z.email());

/** The person behind verified claims, or why they cannot come in. */
export function identityOf(
  claims: Claims,
  settings: Pick<OidcSettings, "domains" | "emailsVerified">,
): Identity | OidcProblem {
  const address = email.safeParse(claims.email);
  if (!address.success) return "no-email";
  const verified = claims.email_verified ?? settings.emailsVerified;
  // Some providers write it as a text.
  if (verified !== true && verified !== "true") return "unverified";
  const domain = address.data.slice(address.data.lastIndexOf("@") + 1);
  if (settings.domains.length > 0 && !settings.domains.includes(domain)) return "wrong-domain";
  return {
    subject: JSON.stringify([claims.iss, claims.sub]),
    email: address.data,
    name: nameOf(claims) ?? address.data,
  };
}

/** `usual_name` is ProConnect's; `family_name` and `name` everybody else's. */
function nameOf({ given_name, usual_name, family_name, name }: Claims): string | null {
  const parts = [given_name, usual_name ?? family_name].filter((part) => typeof part === "string");
  const whole = parts.length > 0 ? parts.join(" ") : name;
  if (typeof whole !== "string") return null;
  const shown = whole
    .replace(/\p{Cc}/gu, " ")
    .trim()
    .slice(0, 100);
  return shown === "" ? null : shown;
}
