import { type RequestHandler, Router } from "express";
import type { CustomFetch } from "openid-client";
import { purgeLinks } from "../../store/account-links.ts";
import { purgeSessions } from "../../store/account-sessions.ts";
import { touchAccount } from "../../store/accounts.ts";
import type { Database } from "../../store/database.ts";
import type { Log } from "../../telemetry/log.ts";
import type { ServiceView } from "../api/session.ts";
import { type Audit, createAudit } from "../audit/audit.ts";
import type { Permission } from "../roles.ts";
import type { AccountDeps } from "./account-deps.ts";
import { accountRoutes } from "./account-routes.ts";
import { createCookies } from "./cookies.ts";
import { createGuard } from "./guard.ts";
import { linkRoutes } from "./link-routes.ts";
import { issueFirstLink } from "./links.ts";
import { meRoutes } from "./me-routes.ts";
import { createIdentityProvider } from "./oidc/identity-provider.ts";
import { oidcRoutes } from "./oidc/oidc-routes.ts";
import type { OidcSettings } from "./oidc/settings.ts";
import { createPasswords, type PasswordCost } from "./passwords.ts";
import { sessionRoutes } from "./session-routes.ts";
import { createSessionView } from "./session-view.ts";
import { createSessions, type Sessions } from "./sessions.ts";
import { createSignInLimits } from "./sign-in-limits.ts";
import type { RandomBytes } from "./tokens.ts";

export interface AccountsDeps {
  readonly database: Database;
  readonly clock: () => Date;
  readonly ids: () => string;
  readonly randomBytes: RandomBytes;
  readonly log: Log;
  /** Address that agents see, behind a proxy; null takes the one of each request. */
  readonly publicUrl: string | null;
  /** `auto`: cookies are for https only when the address is. */
  readonly secure: boolean | "auto";
  /** Sign-in by an identity provider; null for passwords alone. */
  readonly oidc: OidcSettings | null;
  /** Reaches the identity provider. */
  readonly fetch?: CustomFetch;
  readonly town: () => string;
  readonly services: () => readonly ServiceView[];
  readonly passwordCost?: PasswordCost;
}

export interface Accounts extends Pick<Sessions, "isStillSignedIn" | "onEnded"> {
  /** To mount at `/desk/api`, before what `guard` protects. */
  readonly routes: Router;
  /** Signed in, from the Desk's own pages, with this permission; else answers 401 or 403. */
  guard(permission?: Permission): RequestHandler;
  /** Notes that the account's Desk is open: what presence is made of. Cheap; to be called every half minute. */
  touch(accountId: string): Promise<void>;
  /** The first administrator's one-time address, replacing earlier ones; null once there is one. */
  firstLink(base: string): Promise<string | null>;
  /** Forgets sessions and links that ended, and the audit trail older than a year. */
  purge(): Promise<void>;
  readonly audit: Audit;
}

/** Accounts of the Desk: who may come in, as what, and the trace of it. */
export function createAccounts(given: AccountsDeps): Accounts {
  const { database, clock, publicUrl, oidc, log } = given;
  const audit = createAudit({ database, clock });
  const cookies = createCookies(given);
  const sessions = createSessions({ ...given, cookies });
  const guard = createGuard({ sessions, publicUrl });
  const provider = oidc === null ? null : createIdentityProvider({ ...given, settings: oidc });
  const view = createSessionView({ ...given, identityProvider: provider?.label ?? null });
  const limits = createSignInLimits(clock);
  const passwords = createPasswords(given.passwordCost);
  const deps: AccountDeps = { ...given, audit, cookies, guard, limits, passwords, sessions, view };

  const routes = Router();
  routes.use(sessionRoutes(deps, provider), linkRoutes(deps));
  if (provider !== null && oidc !== null) routes.use(oidcRoutes(deps, provider, oidc));
  routes.use(meRoutes(deps), accountRoutes(deps));

  return {
    routes,
    guard,
    audit,
    isStillSignedIn: sessions.isStillSignedIn,
    onEnded: sessions.onEnded,
    touch: (accountId) => touchAccount(database, accountId, clock().getTime()),
    firstLink: (base) => issueFirstLink(database, given, publicUrl ?? base),
    async purge() {
      const now = clock().getTime();
      const [ended, links, entries] = [
        await purgeSessions(database, now),
        await purgeLinks(database, now),
        await audit.purge(),
      ];
      log.info("desk.purged", { sessions: ended, links, audit: entries });
    },
  };
}
