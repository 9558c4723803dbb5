import type { Kysely } from "kysely";
import type { Tables } from "./database.ts";

/** Enough for one line, whatever spaces it begins with. */
const CHARACTERS = 1000;

export interface LastWords {
  /** Beginning of the citizen's last message; null when they wrote none. */
  readonly words: string | null;
  /** `TranscriptDetail` of that message. */
  readonly detail: string | null;
  /** When anything was last said; null when nothing was. */
  readonly saidAt: number | null;
}

/** What was last said in each conversation. */
export async function lastWords(
  database: Kysely<Tables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LastWords>> {
  if (ids.length === 0) return new Map();
  const rows = await database
    .selectFrom("conversation")
    .select((select) => {
      const said = select
        .selectFrom("transcript")
        .whereRef("transcript.conversation_id", "=", "conversation.id")
        .orderBy("transcript.sequence", "desc")
        .limit(1);
      const byCitizen = said.where("transcript.author", "=", "citizen");
      return [
        "conversation.id",
        byCitizen
          .select(({ fn, ref, lit }) =>
            fn<string>("substr", [ref("transcript.text"), lit(1), lit(CHARACTERS)]).as("text"),
          )
          .as("words"),
        byCitizen.select("transcript.detail").as("detail"),
        said.select("transcript.at").as("saidAt"),
      ];
    })
    .where("conversation.id", "in", ids)
    .execute();
  return new Map(rows.map(({ id, ...words }) => [id, words]));
}
