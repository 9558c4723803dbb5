import type { Database } from "../../store/database.ts";
import type { Log } from "../../telemetry/log.ts";
import type { ServiceView } from "../api/session.ts";
import type { Audit } from "../audit/audit.ts";
import type { Cookies } from "./cookies.ts";
import type { Guard } from "./guard.ts";
import type { Passwords } from "./passwords.ts";
import type { ViewSession } from "./session-view.ts";
import type { Sessions } from "./sessions.ts";
import type { SignInLimits } from "./sign-in-limits.ts";
import type { RandomBytes } from "./tokens.ts";

/** What the routes of accounts share. */
export interface AccountDeps {
  readonly database: Database;
  readonly clock: () => Date;
  readonly ids: () => string;
  readonly randomBytes: RandomBytes;
  readonly log: Log;
  readonly publicUrl: string | null;
  readonly town: () => string;
  readonly services: () => readonly ServiceView[];
  readonly audit: Audit;
  readonly cookies: Cookies;
  readonly guard: Guard;
  readonly limits: SignInLimits;
  readonly passwords: Passwords;
  readonly sessions: Sessions;
  readonly view: ViewSession;
}
