import { type Oauth1Credentials, oauth1Header } from "./oauth1.ts";

export type Authorization =
  | { readonly kind: "granted"; readonly header: string }
  /** The account must be authorized again, by a person. */
  | { readonly kind: "refused" }
  /** It could not be renewed now. */
  | { readonly kind: "unreachable" };

/** The right to act as the town's account. */
export interface UserAccess {
  authorize(method: string, url: string): Promise<Authorization>;
  /** After `header` was answered with 401: what to try instead; `refused` when there is nothing else. */
  renew(header: string): Promise<Authorization>;
}

/** OAuth 1.0a: tokens do not expire, each call is signed. */
export function createSignedAccess(
  credentials: Oauth1Credentials,
  clock: () => Date,
  ids: () => string,
): UserAccess {
  return {
    async authorize(method, url) {
      const nonce = ids().replace(/\W/g, "");
      const header = oauth1Header(method, url, credentials, nonce, Math.floor(clock().getTime() / 1000));
      return { kind: "granted", header };
    },
    renew: async () => ({ kind: "refused" }),
  };
}
