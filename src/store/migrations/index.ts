import type { Migration } from "kysely/migration";
import { knowledge } from "./0001-knowledge.ts";
import { conversation } from "./0002-conversation.ts";
import { web } from "./0003-web.ts";
import { answerRecordConversation } from "./0004-answer-record-conversation.ts";
import { generationAid } from "./0005-generation-aid.ts";
import { handoff } from "./0006-handoff.ts";
import { desk } from "./0007-desk.ts";
import { channels } from "./0008-channels.ts";

/** In order; never edit one that has shipped, add another. */
export const migrations: Record<string, Migration> = {
  "0001-knowledge": knowledge,
  "0002-conversation": conversation,
  "0003-web": web,
  "0004-answer-record-conversation": answerRecordConversation,
  "0005-generation-aid": generationAid,
  "0006-handoff": handoff,
  "0007-desk": desk,
  "0008-channels": channels,
};
