import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import type { Channel } from "../adapters/channel.ts";
import type { Config } from "./config.ts";
import type { MediaFolder } from "./conversation/media/media-folder.ts";
import type { ConversationsDeps } from "./conversation/start-conversations.ts";
import { createAudit } from "./desk/audit/audit.ts";
import { createDesk, type Desk, type DeskDeps } from "./desk/create-desk.ts";
import { createLive } from "./desk/live/create-live.ts";
import { createNotifications } from "./desk/notifications/create-notifications.ts";
import { remindCallbacks } from "./desk/notifications/remind-callbacks.ts";
import { tellAgentsBy } from "./desk/notifications/tell-agents.ts";
import { readDocumentFile } from "./indexing/parse/read-file.ts";
import type { FollowedKnowledge } from "./knowledge.ts";
import type { Database } from "./store/database.ts";
import { purgeNotifications } from "./store/notifications.ts";
import { hasAgents } from "./store/staffing.ts";
import { describeFault } from "./telemetry/fault.ts";
import type { Log } from "./telemetry/log.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const AGENTS_CHECKED = 15_000;
/** Keys of what was told, so that it is not told again. */
const NOTICES_KEPT = 90 * DAY;
const PAGES = fileURLToPath(new URL("../dist/desk", import.meta.url));

export interface HumansDeps {
  readonly database: Database;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly knowledge: FollowedKnowledge;
  readonly entryLink: DeskDeps["entryLink"];
  readonly media: MediaFolder;
  readonly clock: () => Date;
  readonly ids: () => string;
  readonly log: Log;
}

/** People behind the assistant: what conversations tell them, and the Desk they answer from. */
export interface Humans {
  /** What conversations need of them. */
  readonly hooks: Pick<ConversationsDeps, "tellAgents" | "onChanged" | "trail">;
  /** Whether anybody could take a conversation over. */
  available(): boolean;
  /** A citizen of a channel's conversation is writing. */
  typing(channel: string, externalId: string): void;
  openDesk(agents: DeskDeps["agents"]): Desk;
  close(): Promise<void>;
}

export async function gatherHumans(config: Config, deps: HumansDeps): Promise<Humans> {
  const { database, knowledge, clock, ids, log } = deps;
  const { collectivity } = knowledge;
  const live = createLive({ database, log });
  const notifications = createNotifications({
    database,
    clock,
    random: Math.random,
    log,
    settings: config.notifications,
    deskUrl: config.publicUrl === null ? null : `${config.publicUrl.replace(/\/$/, "")}/desk`,
    collectivity,
  });
  const audit = createAudit({ database, clock });
  let available = await hasAgents(database);
  const logged = (what: string, work: () => Promise<unknown>) => () =>
    work().catch((fault: unknown) => log.error(`desk.${what}-failed`, { fault: describeFault(fault) }));
  const remind = logged("reminders", async () => {
    const { enqueue } = notifications;
    if ((await remindCallbacks({ database, clock, collectivity, enqueue })) > 0) notifications.wake();
  });
  const look = logged("agents", async () => {
    available = await hasAgents(database);
  });
  const timers = [setInterval(remind, MINUTE), setInterval(look, AGENTS_CHECKED)];
  void remind();

  return {
    hooks: {
      tellAgents: tellAgentsBy(notifications),
      onChanged(conversationId) {
        live.changed(conversationId);
        notifications.wake();
      },
      trail: (transaction, done) => audit.write(transaction, { detail: null, ...done }),
    },
    available: () => available,
    typing: (channel, externalId) => void logged("typing", () => live.typing(channel, externalId))(),
    openDesk(agents) {
      const desk = createDesk({
        database,
        channels: deps.channels,
        entryLink: deps.entryLink,
        agents,
        media: deps.media,
        live,
        retriever: knowledge.index,
        searchable: () => knowledge.missing().length === 0,
        collectivity,
        readFile: readDocumentFile,
        knowledgeFolder: config.knowledge,
        pagesFolder: PAGES,
        publicUrl: config.publicUrl,
        oidc: config.identityProvider,
        canEmail: config.notifications.email !== undefined,
        clock,
        ids,
        randomBytes,
        log,
      });
      const purge = logged("purge", async () => {
        await desk.accounts.purge();
        await purgeNotifications(database, clock().getTime() - NOTICES_KEPT);
      });
      void purge();
      timers.push(setInterval(purge, DAY));
      return desk;
    },
    async close() {
      for (const timer of timers) clearInterval(timer);
      live.close();
      await notifications.stop();
    },
  };
}
