import type { Transaction } from "kysely";
import type { Tables } from "../../store/database.ts";
import { registered } from "../registered.ts";
import { renderNotice } from "../render-answer.ts";
import { type SayTo, say } from "../say.ts";
import type { MoveDeps } from "./move-handoff.ts";

/** Tells the citizen something of the hand-off that does not move it. `at` in milliseconds since 1970. */
export async function sayNotice(
  transaction: Transaction<Tables>,
  conversation: SayTo,
  notice: { readonly kind: string; readonly text: string; readonly choices?: readonly string[] },
  { channels, ids }: Pick<MoveDeps, "channels" | "ids">,
  at: number,
): Promise<void> {
  const { capabilities } = registered(channels, conversation.channel);
  const activity = renderNotice(notice.kind, notice.text, capabilities, { choices: notice.choices ?? [] });
  await say(transaction, conversation, [{ activity, author: "notice" }], { at, ids, channels });
}
