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

/** `POST login` { login, password }, `POST logout`, `POST link` { token, name?, login?, password } → SessionView. */

/** `PUT me` changes presence and preferences. */
export interface MyPreferences {
  readonly away: boolean;
  readonly notifyByEmail: boolean;
}
