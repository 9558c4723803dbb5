import type { AccountView } from "./session.ts";

/** `GET accounts`, `POST accounts` → invitation, `PATCH accounts/:id`, `POST accounts/:id/link` for administrators. */
export interface AccountRow extends AccountView {
  readonly disabled: boolean;
  /** False until the invitation was followed. */
  readonly opened: boolean;
  readonly seenAt: string | null;
}

export interface InvitationView {
  readonly account: AccountRow;
  /** One-time address to give to the person. */
  readonly link: string;
}

/** `GET audit?before=` for administrators. */
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
