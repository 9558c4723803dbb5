import type { Role } from "../roles.ts";
import type { AccountView } from "./session.ts";

/**
 * For administrators: `GET accounts` → AccountRow[], `POST accounts` (NewAccount) → InvitationView,
 * `PATCH accounts/:id` (AccountChange) → AccountRow, `POST accounts/:id/link` → InvitationView.
 */
export interface AccountRow extends AccountView {
  readonly disabled: boolean;
  /** False until the invitation was followed. */
  readonly opened: boolean;
  readonly seenAt: string | null;
}

export interface NewAccount {
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly services: readonly string[];
}

/** What is left out stays as it is. */
export interface AccountChange {
  readonly name?: string;
  readonly role?: Role;
  readonly services?: readonly string[];
  readonly disabled?: boolean;
}

export interface InvitationView {
  readonly account: AccountRow;
  /** One-time address to give to the person. */
  readonly link: string;
}

/** `GET audit?before=` for administrators; newest first. `target` may be an account's id. */
export interface AuditView {
  readonly entries: ReadonlyArray<{
    readonly sequence: number;
    readonly at: string;
    readonly who: string | null;
    readonly action: string;
    readonly target: string | null;
    readonly detail: string | null;
  }>;
  readonly next: number | null;
}
