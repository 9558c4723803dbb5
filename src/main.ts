import { createHash, randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Channel } from "../adapters/channel.ts";
import { createEntrances } from "../adapters/entry/entrances.ts";
import { createWebChannel } from "../adapters/web/create-web-channel.ts";
import { createAnswerQuestion } from "./answering/answer-question.ts";
import { localDay } from "./collectivity/local-day.ts";
import type { Config } from "./config.ts";
import type { BurstWindow } from "./conversation/burst.ts";
import { createMediaFolder } from "./conversation/media/media-folder.ts";
import { startConversations } from "./conversation/start-conversations.ts";
import { healthRoutes } from "./http/health.ts";
import { startHttp } from "./http/server.ts";
import { gatherHumans } from "./humans.ts";
import { fr } from "./i18n/fr/start.ts";
import { followKnowledge } from "./knowledge.ts";
import { openChannels } from "./open-channels.ts";
import { openDatabase } from "./store/database.ts";
import { readOrCreateSecret } from "./store/secret-file.ts";
import { describeFault } from "./telemetry/fault.ts";
import type { Log } from "./telemetry/log.ts";
import { createTranscriber } from "./transcription/openai-compatible.ts";
import { webPresentation } from "./web-presentation.ts";

const DAY = 24 * 60 * 60 * 1000;

/** What a running Parvis is told from outside; tests inject the clock. */
export interface StartDeps {
  readonly log: Log;
  readonly clock?: () => Date;
  readonly burst?: BurstWindow;
  /** How far a reading of the folder has come. */
  readonly onProgress?: (phase: string, done: number, total: number) => void;
}

export interface RunningParvis {
  /** Address to open, with the port really taken. */
  readonly url: string;
  /** Resolves when the folder has been read once; rejects when it could not be. */
  readonly indexed: Promise<unknown>;
  /**
   * One-time address that opens the first administrator's account, replacing earlier ones; null once there is one. A
   * secret: for the technician's eyes, never for the log.
   */
  firstAccount(): Promise<string | null>;
  /** Why citizens cannot be answered now, in French for the technician; empty when they can. */
  missing(): readonly string[];
  /** Finishes the turns under way; what waits resumes at the next start. */
  stop(): Promise<void>;
}

/**
 * The composition root: binds every part of a running Parvis.
 *
 * @throws DatabaseUnusable, CollectivityInvalid, CannotListen: each with a remedy for the technician.
 */
export async function startParvis(
  config: Config,
  { log, clock = () => new Date(), burst, onProgress }: StartDeps,
): Promise<RunningParvis> {
  const database = await openDatabase(config.databaseFile);
  const opened: Array<() => Promise<void>> = [() => database.destroy()];
  const closeAll = async () => {
    for (const close of opened.reverse()) await close();
  };
  try {
    const secret = config.secret ?? readOrCreateSecret(join(config.data, "secret"));
    const knowledge = await followKnowledge(config, { database, log, clock, onProgress });
    opened.push(knowledge.close);
    const answer = createAnswerQuestion({
      retriever: knowledge.index,
      collectivity: knowledge.collectivity,
      log,
    });

    const channels = new Map<string, Channel>();
    const entrances = createEntrances({
      key: derivedSecret(secret, "entry"),
      clock,
      today: () => localDay(knowledge.collectivity(), clock()).date,
    });
    const media = createMediaFolder(join(config.data, "media"));
    const humans = await gatherHumans(config, {
      ...{ database, channels, knowledge, media, clock, ids: randomUUID, log },
      entryLink: entrances.link,
    });
    opened.push(humans.close);
    const conversations = startConversations({
      database,
      channels,
      answer,
      collectivity: knowledge.collectivity,
      ...humans.hooks,
      media,
      ...(config.transcription === null
        ? {}
        : { transcriber: createTranscriber(config.transcription, fetch, log) }),
      carryLinks: { key: derivedSecret(secret, "carry"), publicUrl: config.publicUrl },
      clock,
      ids: randomUUID,
      random: Math.random,
      log,
      ...(burst === undefined ? {} : { burst }),
    });
    let stopping = false;
    const web = createWebChannel({
      database,
      inbox: conversations.inbox,
      entrances,
      secret: derivedSecret(secret, "web"),
      allowedOrigins: config.allowedOrigins,
      publicUrl: config.publicUrl,
      presentation: () => webPresentation(knowledge.collectivity(), humans.available()),
      onTyping: (conversationId) => humans.typing("web", conversationId),
      clock,
      ids: randomUUID,
      log,
    });
    const others = await openChannels(config.channels, {
      ...{ database, inbox: conversations.inbox, fetch, clock, ids: randomUUID, random: Math.random, log },
      publicUrl: config.publicUrl,
      dataFolder: config.data,
    });
    for (const channel of [web, ...others]) channels.set(channel.name, channel);
    const purgeWeb = () =>
      web.purge().catch((fault: unknown) => log.error("web.purge-failed", { fault: describeFault(fault) }));
    // At each start too: an installation restarted every night would never reach the first interval.
    await purgeWeb();
    const purge = setInterval(purgeWeb, DAY);
    opened.push(web.close, conversations.stop, async () => clearInterval(purge));
    for (const channel of others) if (channel.close !== undefined) opened.push(channel.close);
    const missing = () => [...(stopping ? [fr.notReady.conversations] : []), ...knowledge.missing()];
    const health = healthRoutes(missing, () => ({ index: knowledge.describe() }));
    const desk = humans.openDesk(conversations.agents);
    const http = await startHttp([{ routes: health }, desk, web, ...others], { ...config, log });
    // Closed after the turns under way and the chat's sockets: until then what comes in is stored for the next start.
    opened.splice(3, 0, http.close, async () => desk.endStreams());
    for (const channel of others) await channel.start?.();
    log.info("parvis.started", { url: http.url });
    return {
      url: http.url,
      firstAccount: () => desk.accounts.firstLink(config.publicUrl ?? http.url),
      indexed: knowledge.indexed,
      missing,
      stop: async () => {
        stopping = true;
        await closeAll();
        log.info("parvis.stopped");
      },
    };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

/** One secret on disk, a different key for each use. */
function derivedSecret(secret: string, use: string): string {
  return createHash("sha256").update(`${use}\0${secret}`).digest("hex");
}
