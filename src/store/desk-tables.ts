import type { Generated } from "kysely";
import type { Role } from "../desk/roles.ts";

/** Tables of the Desk. Instants are milliseconds since 1970; objects are JSON. */
export interface DeskTables {
  account: {
    id: string;
    /** Lower case; an e-mail address. */
    login: string;
    name: string;
    role: Role;
    /** Ids of services, JSON array; empty means all. */
    services: string;
    /** Null for accounts that only come through OpenID Connect, or not opened yet. */
    password: string | null;
    /** `iss` and `sub` of the identity provider; null without. */
    oidc_subject: string | null;
    created_at: number;
    disabled_at: number | null;
    /** Last sign of an open Desk. */
    seen_at: number | null;
    /** 1 when the agent set themselves away. */
    away: number;
    /** What the agent wants told outside the Desk, JSON. */
    preferences: string | null;
  };
  desk_session: {
    /** SHA-256 of the cookie's token. */
    id: string;
    account_id: string;
    created_at: number;
    seen_at: number;
    expires_at: number;
    /** What the identity provider needs to end its own session; null for passwords. */
    id_token: string | null;
  };
  /** One-time links: first administrator, invitation, forgotten password. */
  account_link: {
    /** SHA-256 of the link's token. */
    id: string;
    /** Null for the first administrator's. */
    account_id: string | null;
    created_at: number;
    expires_at: number;
    used_at: number | null;
  };
  /** Who did what; never what a citizen wrote. */
  audit: {
    sequence: Generated<number>;
    at: number;
    account_id: string | null;
    /** `login.succeeded`, `handoff.claimed`, `account.created`… */
    action: string;
    /** Id of what it was done to. */
    target: string | null;
    detail: string | null;
  };
  canned_reply: {
    id: string;
    title: string;
    /** With variables: `{agent}`, `{service}`, `{collectivite}`, `{date}`. */
    text: string;
    /** Null for all services. */
    service: string | null;
    account_id: string | null;
    updated_at: number;
  };
  /** What waits to be told to agents, or to citizens by e-mail. */
  notification: {
    sequence: Generated<number>;
    /** The same notification twice has the same key: kept once. */
    key: string;
    kind: string;
    /** JSON; see `desk/notifications/`. */
    payload: string;
    created_at: number;
    due_at: number;
    attempts: number;
    /** `dropped`: there was nothing left to tell when its turn came. */
    status: "pending" | "sent" | "failed" | "dropped";
    settled_at: number | null;
    error: string | null;
  };
}
