import type { Collectivity } from "../../collectivity/schema.ts";
import type { ReadOutcome } from "../../indexing/parse/parsed-document.ts";
import type { Database } from "../../store/database.ts";
import type { Guard } from "../accounts/guard.ts";
import type { AccountView } from "../api/session.ts";
import type { Audit } from "../audit/audit.ts";
import type { DraftFolder } from "./draft-folder.ts";

/** What the routes of FAQ drafts need from the rest of the Desk. */
export interface DraftDeps {
  readonly database: Database;
  readonly folder: DraftFolder;
  /** The index's own reading of a file, so that what is published is what citizens will be answered with. */
  readonly readFile: (path: string) => Promise<ReadOutcome>;
  readonly collectivity: () => Collectivity;
  readonly clock: () => Date;
  readonly guard: Guard;
  readonly audit: Pick<Audit, "write">;
  /** Whether an account may read a conversation at all. */
  readonly mayRead: (account: AccountView, conversationId: string) => Promise<boolean>;
}
