import { randomUUID } from "node:crypto";
import { onTestFinished } from "vitest";
import type { Channel } from "../../adapters/channel.ts";
import type { AnswerQuestion } from "../../src/answering/answer.ts";
import {
  type Conversations,
  type ConversationsDeps,
  startConversations,
} from "../../src/conversation/start-conversations.ts";
import { type Database, openDatabase } from "../../src/store/database.ts";
import { TOWN } from "../answering/turn-of.ts";
import { echoAnswer, type RecordingChannel, recordingChannel, silentLog } from "./recording-channel.ts";

export interface Installation {
  readonly conversations: Conversations;
  readonly channel: RecordingChannel;
  readonly database: Database;
  /** Stops it before the end of the test: for tests that run many. */
  end(): Promise<void>;
}

/** A running conversation engine with one channel and no burst window, stopped when the test ends. */
export async function installation(
  answer: AnswerQuestion = echoAnswer,
  options: Partial<ConversationsDeps> & { channel?: RecordingChannel } = {},
): Promise<Installation> {
  const { channel = recordingChannel(), database = await openDatabase(":memory:"), ...deps } = options;
  const conversations = startConversations({
    database,
    channels: new Map<string, Channel>([[channel.name, channel]]),
    answer,
    clock: () => new Date(),
    ids: randomUUID,
    collectivity: () => TOWN,
    random: () => 0,
    log: silentLog,
    burst: { quiet: 0, complete: 0, longest: 0 },
    ...deps,
    limits: { poll: 20, backoff: 1, grace: 2000, ...deps.limits },
  });
  let ended = false;
  const end = async () => {
    if (ended) return;
    ended = true;
    await conversations.stop();
    await database.destroy();
  };
  onTestFinished(end);
  return { conversations, channel, database, end };
}

/** True when nothing waits for a turn or for sending. */
export async function settled(database: Database): Promise<boolean> {
  const waiting = await database
    .selectFrom("conversation_work")
    .select("kind")
    .where((where) => where.or([where("due_at", "is not", null), where("lease", "is not", null)]))
    .execute();
  return waiting.length === 0;
}
