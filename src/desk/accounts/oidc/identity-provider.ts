import type { Request } from "express";
import * as client from "openid-client";
import { describeFault } from "../../../telemetry/fault.ts";
import type { Log } from "../../../telemetry/log.ts";
import { baseUrl } from "../base-url.ts";
import { type Claims, type Identity, identityOf } from "./identity.ts";
import type { OidcProblem } from "./problem.ts";
import type { OidcSettings } from "./settings.ts";

const CALLBACK = "/desk/api/oidc/callback";
/** Seconds. */
const PATIENCE = 10;

/** What ties the return of the browser to its departure. */
export interface Pending {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export type SignInReturn =
  | { readonly kind: "identity"; readonly identity: Identity; readonly idToken: string }
  | { readonly kind: "problem"; readonly problem: OidcProblem };

export interface IdentityProvider {
  readonly label: string;
  /** Where to send the browser; null when the provider cannot be reached. */
  begin(request: Request): Promise<{ readonly url: string; readonly pending: Pending } | null>;
  /** Who came back, once the provider has confirmed it. */
  finish(request: Request, pending: Pending): Promise<SignInReturn>;
  /** Where to leave the provider's own session; null when it has no such place. */
  endSessionUrl(request: Request, idToken: string): Promise<string | null>;
}

export interface IdentityProviderDeps {
  readonly settings: OidcSettings;
  readonly publicUrl: string | null;
  readonly log: Log;
  readonly fetch?: client.CustomFetch;
}

/** OpenID Connect: discovery, authorization code with PKCE, state and nonce; every signature is checked. */
export function createIdentityProvider(deps: IdentityProviderDeps): IdentityProvider {
  const { settings, publicUrl, log } = deps;
  let found: Promise<client.Configuration> | null = null;

  const discover = () => {
    const overHttp = new URL(settings.issuer).protocol === "http:";
    found ??= client
      .discovery(new URL(settings.issuer), settings.clientId, settings.clientSecret, undefined, {
        timeout: PATIENCE,
        execute: [client.enableNonRepudiationChecks, ...(overHttp ? [client.allowInsecureRequests] : [])],
        ...(deps.fetch === undefined ? {} : { [client.customFetch]: deps.fetch }),
      })
      .catch((fault: unknown) => {
        found = null;
        throw fault;
      });
    return found;
  };

  const claimsFrom = async (configuration: client.Configuration, tokens: Tokens): Promise<Claims | null> => {
    const claims = tokens.claims();
    if (claims === undefined) return null;
    if (configuration.serverMetadata().userinfo_endpoint === undefined) return claims;
    const more = await client.fetchUserInfo(configuration, tokens.access_token, claims.sub);
    return { ...claims, ...more, iss: claims.iss, sub: claims.sub };
  };

  return {
    label: settings.label,
    async begin(request) {
      try {
        const configuration = await discover();
        const pending: Pending = {
          state: client.randomState(),
          nonce: client.randomNonce(),
          verifier: client.randomPKCECodeVerifier(),
        };
        const url = client.buildAuthorizationUrl(configuration, {
          redirect_uri: `${baseUrl(request, publicUrl)}${CALLBACK}`,
          scope: settings.scopes,
          state: pending.state,
          nonce: pending.nonce,
          code_challenge: await client.calculatePKCECodeChallenge(pending.verifier),
          code_challenge_method: "S256",
        });
        return { url: url.href, pending };
      } catch (fault) {
        log.warn("oidc.unreachable", { fault: describeFault(fault) });
        return null;
      }
    },
    async finish(request, { state, nonce, verifier }) {
      const current = new URL(`${baseUrl(request, publicUrl)}${CALLBACK}`);
      current.search = new URL(request.originalUrl, current).search;
      try {
        const configuration = await discover();
        const tokens = await client.authorizationCodeGrant(configuration, current, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
        });
        const claims = await claimsFrom(configuration, tokens);
        if (claims === null) return { kind: "problem", problem: "failed" };
        const identity = identityOf(claims, settings);
        if (typeof identity !== "string") {
          return { kind: "identity", identity, idToken: tokens.id_token ?? "" };
        }
        log.warn("oidc.refused", { problem: identity });
        return { kind: "problem", problem: identity };
      } catch (fault) {
        const problem = problemOf(fault);
        log.warn("oidc.failed", { problem, fault: describeFault(fault), code: codeOf(fault) });
        return { kind: "problem", problem };
      }
    },
    async endSessionUrl(request, idToken) {
      try {
        const configuration = await discover();
        if (configuration.serverMetadata().end_session_endpoint === undefined) return null;
        return client.buildEndSessionUrl(configuration, {
          id_token_hint: idToken,
          post_logout_redirect_uri: `${baseUrl(request, publicUrl)}/desk/`,
          state: client.randomState(),
        }).href;
      } catch (fault) {
        log.warn("oidc.unreachable", { fault: describeFault(fault) });
        return null;
      }
    },
  };
}

type Tokens = Awaited<ReturnType<typeof client.authorizationCodeGrant>>;

function problemOf(fault: unknown): OidcProblem {
  if (fault instanceof client.AuthorizationResponseError) {
    return fault.error === "access_denied" ? "cancelled" : "failed";
  }
  // What `fetch` throws when nobody answers, and what the library makes of a wait too long.
  const cut = fault instanceof TypeError || codeOf(fault) === "OAUTH_TIMEOUT";
  return cut ? "unreachable" : "failed";
}

/** A short constant of the library; never what the provider wrote. */
function codeOf(fault: unknown): string | null {
  const code = (fault as { readonly code?: unknown } | null)?.code;
  return typeof code === "string" ? code : null;
}
