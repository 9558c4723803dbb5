import Provider from "oidc-provider";
import { vi } from "vitest";

export const CLIENT = { clientId: "desk", clientSecret: "s".repeat(40) } as const;

export interface ProviderOptions {
  readonly issuer: string;
  /** Address of Parvis, without final slash. */
  readonly desk: string;
  /** Who may sign in there, by subject. */
  readonly people: Readonly<Record<string, object>>;
  /** Whether userinfo comes as a signed token, as ProConnect's does. */
  readonly signedUserinfo: boolean;
}

/** A real OpenID Connect provider with its own pages, where any password will do. */
export function createProvider({ issuer, desk, people, signedUserinfo }: ProviderOptions): Provider {
  // It warns that its sample settings are for tests, at length.
  for (const level of ["info", "warn"] as const) vi.spyOn(console, level).mockReturnValue();
  return new Provider(issuer, {
    clients: [
      {
        ...{
          client_id: CLIENT.clientId,
          client_secret: CLIENT.clientSecret,
          token_endpoint_auth_method: "client_secret_post",
        },
        redirect_uris: [`${desk}/desk/api/oidc/callback`],
        post_logout_redirect_uris: [`${desk}/desk/`],
        ...(signedUserinfo ? { userinfo_signed_response_alg: "RS256" } : {}),
      },
    ],
    scopes: ["openid", "email", "given_name", "usual_name"],
    claims: {
      ...{ openid: ["sub"], email: ["email", "email_verified"] },
      ...{ given_name: ["given_name"], usual_name: ["usual_name"] },
    },
    features: { jwtUserinfo: { enabled: true } },
    cookies: { keys: ["only for tests"] },
    findAccount: (_context: unknown, sub: string) => ({
      accountId: sub,
      claims: async () => ({ sub, ...people[sub] }),
    }),
  });
}
