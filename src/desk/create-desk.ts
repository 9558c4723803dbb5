import { Router } from "express";
import type { Channel } from "../../adapters/channel.ts";
import type { Collectivity } from "../collectivity/schema.ts";
import type { AgentCommands } from "../conversation/handoffs/agent-commands.ts";
import type { MediaFolder } from "../conversation/media/media-folder.ts";
import { isDeskOpen } from "../handoff/placing/desk-hours.ts";
import type { ReadOutcome } from "../indexing/parse/parsed-document.ts";
import type { Retriever } from "../retrieval/evidence.ts";
import { readableConversation } from "../store/conversation-readers.ts";
import type { Database } from "../store/database.ts";
import type { Log } from "../telemetry/log.ts";
import { type Accounts, createAccounts } from "./accounts/create-accounts.ts";
import type { OidcSettings } from "./accounts/oidc/settings.ts";
import type { RandomBytes } from "./accounts/tokens.ts";
import type { ServiceView } from "./api/session.ts";
import { cannedReplyRoutes } from "./canned-replies/canned-reply-routes.ts";
import { commandRoutes } from "./commands/command-routes.ts";
import { conversationReadRoutes } from "./conversations/conversation-routes.ts";
import { fileRoutes } from "./conversations/file-routes.ts";
import { readerOf } from "./conversations/reader-of.ts";
import { entryRoutes, type MakeEntryLink } from "./entries/entry-routes.ts";
import { faqDraftRoutes } from "./faq-drafts/faq-draft-routes.ts";
import { inboxRoutes } from "./inbox/inbox-routes.ts";
import type { Live } from "./live/create-live.ts";
import { liveRoutes } from "./live/live-routes.ts";
import { overviewRoutes } from "./overview/overview-routes.ts";
import { deskPages } from "./pages/desk-pages.ts";
import { searchRoutes } from "./search/search-routes.ts";

export interface DeskDeps {
  readonly database: Database;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly agents: AgentCommands;
  readonly live: Live;
  /** Files of citizens. */
  readonly media: MediaFolder;
  readonly retriever: Retriever;
  /** Whether an index serves. */
  readonly searchable: () => boolean;
  readonly collectivity: () => Collectivity;
  /** The index's own reading of a file. */
  readonly readFile: (path: string) => Promise<ReadOutcome>;
  /** Absolute. */
  readonly knowledgeFolder: string;
  /** Absolute; where `npm run build` puts the pages. */
  readonly pagesFolder: string;
  readonly publicUrl: string | null;
  readonly oidc: OidcSettings | null;
  /** Whether replies can leave by e-mail. */
  readonly canEmail: boolean;
  readonly entryLink: MakeEntryLink;
  readonly clock: () => Date;
  readonly ids: () => string;
  readonly randomBytes: RandomBytes;
  readonly log: Log;
}

export interface Desk {
  readonly routes: Router;
  readonly accounts: Accounts;
  /** Lets the pages' streams go, so that the server can stop. */
  endStreams(): void;
}

/** The console where agents answer citizens: its calls under `/desk/api`, its pages under `/desk`. */
export function createDesk(deps: DeskDeps): Desk {
  const { database, collectivity, clock, ids, log, live } = deps;
  const accounts = createAccounts({
    ...deps,
    secure: "auto",
    town: () => collectivity().name,
    services: () => servicesOf(collectivity(), clock()),
  });
  const { guard, audit } = accounts;
  const api = Router();
  api.use(accounts.routes);
  api.use(guard());
  const news = liveRoutes({ live, accounts, log });
  api.use(news.routes);
  api.use(inboxRoutes(deps), conversationReadRoutes(deps), fileRoutes(deps), commandRoutes(deps));
  api.use(searchRoutes({ ...deps, ready: deps.searchable }));
  api.use(overviewRoutes({ database, clock, collectivity, guard, audit }));
  api.use(entryRoutes({ ...deps, guard }));
  api.use(cannedReplyRoutes({ database, audit, collectivity, clock, ids }));
  api.use(
    faqDraftRoutes({
      ...deps,
      guard,
      audit,
      async mayRead(account, conversationId) {
        const reader = readerOf(account);
        return reader !== null && (await readableConversation(database, conversationId, reader)) !== null;
      },
    }),
  );
  const routes = Router();
  routes.use("/desk/api", api);
  routes.use(deskPages(deps.pagesFolder));
  return { routes, accounts, endStreams: news.end };
}

function servicesOf(collectivity: Collectivity, at: Date): ServiceView[] {
  return collectivity.services.map(({ id, name }) => ({ id, name, open: isDeskOpen(collectivity, id, at) }));
}
