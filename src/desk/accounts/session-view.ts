import { allAccounts } from "../../store/accounts.ts";
import type { Database } from "../../store/database.ts";
import { PRESENT_FOR } from "../../store/staffing.ts";
import type { ColleagueView, Problem, ServiceView, SessionView } from "../api/session.ts";
import { allows, PERMISSIONS } from "../roles.ts";
import { accountView, isOpened, preferencesOf } from "./account-view.ts";
import type { LiveSession } from "./sessions.ts";

export interface SessionViewDeps {
  readonly database: Database;
  readonly clock: () => Date;
  readonly town: () => string;
  readonly services: () => readonly ServiceView[];
  /** Label of the identity provider's button; null without. */
  readonly identityProvider: string | null;
}

/** Tells the pages who is at the screen. */
export function createSessionView(deps: SessionViewDeps) {
  const colleagues = async (): Promise<readonly ColleagueView[]> => {
    const since = deps.clock().getTime() - PRESENT_FOR;
    const accounts = await allAccounts(deps.database);
    return accounts
      .filter(
        (account) => account.disabled_at === null && isOpened(account) && allows(account.role, "answer"),
      )
      .map((account) => {
        const { id, name, services, away } = accountView(account);
        return { id, name, services, present: !away && (account.seen_at ?? 0) > since };
      });
  };

  return {
    signedOut: (extra: { readonly problem?: Problem; readonly endSession?: string } = {}): SessionView => ({
      kind: "signed-out",
      town: deps.town(),
      identityProvider: deps.identityProvider,
      passwords: true,
      ...extra,
    }),
    signedIn: async ({ account, csrf }: LiveSession): Promise<SessionView> => ({
      kind: "signed-in",
      town: deps.town(),
      csrf,
      me: accountView(account),
      permissions: PERMISSIONS.filter((permission) => allows(account.role, permission)),
      services: deps.services(),
      colleagues: await colleagues(),
      preferences: preferencesOf(account),
      hasPassword: account.password !== null,
    }),
  };
}

export type ViewSession = ReturnType<typeof createSessionView>;
