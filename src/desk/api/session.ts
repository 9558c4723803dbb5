/**
 * What the Desk's server and its pages say to each other: types only, under `/desk/api`. Instants are ISO date-times.
 * Every call but `session`, `login`, `link` and the OpenID Connect redirects needs the session cookie; every call that
 * changes something needs the header `X-Parvis-Csrf` with the session's token. A refusal is `{ error: Problem }`.
 */
import type { Permission, Role } from "../roles.ts";

/** What went wrong, in French, for the person at the screen. */
export interface Problem {
  /** `signed-out`, `forbidden`, `invalid`, `conflict`, `not-found`, `too-many`, `window-closed`… */
  readonly code: string;
  readonly message: string;
  /** Field of the form the problem is about. */
  readonly field?: string;
}

/** `GET session`: who is at the screen. */
export type SessionView =
  | {
      readonly kind: "signed-out";
      readonly town: string;
      /** Label of the OpenID Connect button ("ProConnect"); null without. */
      readonly identityProvider: string | null;
      readonly passwords: boolean;
      /** Why the return from the identity provider failed; told once. */
      readonly problem?: Problem;
      /** After `logout`: where the page must go to leave the identity provider too. */
      readonly endSession?: string;
    }
  | {
      readonly kind: "signed-in";
      readonly town: string;
      readonly csrf: string;
      readonly me: AccountView;
      readonly permissions: readonly Permission[];
      readonly services: readonly ServiceView[];
      /** Colleagues who may be given a conversation, oneself included. */
      readonly colleagues: readonly ColleagueView[];
      readonly preferences: MyPreferences;
      /** False for accounts that only come through OpenID Connect: they have no password to change. */
      readonly hasPassword: boolean;
    };

export interface AccountView {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  /** Ids; empty means all. */
  readonly services: readonly string[];
  readonly away: boolean;
}

export interface ColleagueView {
  readonly id: string;
  readonly name: string;
  readonly services: readonly string[];
  readonly present: boolean;
}

export interface ServiceView {
  readonly id: string;
  readonly name: string;
  readonly open: boolean;
}

/** `POST login` { login, password }, `POST logout`, `POST link` (LinkUse) → SessionView. `GET oidc/login` redirects. */

/** `POST link/check` { token } → LinkView; `not-found` when it expired, was used or never existed. */
export interface LinkView {
  readonly purpose: "first-administrator" | "invitation" | "forgotten-password";
  readonly town: string;
  /** Of the account that the link opens; null for the first administrator's. */
  readonly login: string | null;
  readonly name: string | null;
}

export interface LinkUse {
  readonly token: string;
  readonly password: string;
  /** Needed for the first administrator. */
  readonly name?: string;
  readonly login?: string;
}

/** `POST me/password` → 204; a problem's `field` is `old` or `new`. */
export interface PasswordChange {
  readonly old: string;
  readonly new: string;
}

/** `PUT me` changes presence and preferences → SessionView. */
export interface MyPreferences {
  readonly away: boolean;
  readonly notifyByEmail: boolean;
}
