import type { Migration } from "kysely/migration";

/** Forgetting a conversation looks its answers up: without this, it reads every answer kept. */
export const answerRecordConversation: Migration = {
  async up(database) {
    await database.schema
      .createIndex("answer_record_conversation")
      .on("answer_record")
      .column("conversation_id")
      .execute();
  },
};
