import { fr } from "../../../i18n/fr/accounts.ts";

export const OIDC_PROBLEMS = [
  "unreachable",
  "failed",
  "cancelled",
  "no-email",
  "unverified",
  "wrong-domain",
  "not-invited",
  "other-identity",
  "disabled",
] as const;

/** Why the identity provider's word did not open the Desk. */
export type OidcProblem = (typeof OIDC_PROBLEMS)[number];

export function isOidcProblem(word: string): word is OidcProblem {
  return (OIDC_PROBLEMS as readonly string[]).includes(word);
}

/** In French, for the person who came back. */
export function tellOidcProblem(problem: OidcProblem, label: string): string {
  const words: Readonly<Record<OidcProblem, string>> = {
    unreachable: fr.oidc.unreachable(label),
    failed: fr.oidc.failed(label),
    cancelled: fr.oidc.cancelled(label),
    "no-email": fr.oidc.noEmail(label),
    unverified: fr.oidc.unverified(label),
    "wrong-domain": fr.oidc.wrongDomain,
    "not-invited": fr.oidc.notInvited,
    "other-identity": fr.oidc.otherIdentity,
    disabled: fr.disabled,
  };
  return words[problem];
}
