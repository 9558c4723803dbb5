import { openDatabase } from "../../src/store/database.ts";
import type { Citizen, Received } from "./citizen.ts";

const ENDS = new Set(["handoff-closed", "handoff-returned", "handoff-cancelled"]);

/**
 * What was lost, doubled, misdirected or left open, in words; empty when nothing was. Compares what each citizen's page
 * received and what was said on each side with the database of a program that has stopped.
 */
export async function findLosses(databaseFile: string, citizens: readonly Citizen[]): Promise<string[]> {
  const database = await openDatabase(databaseFile);
  try {
    const entries = await database
      .selectFrom("transcript")
      .innerJoin("conversation", "conversation.id", "transcript.conversation_id")
      .select(["external_id", "author", "transcript.account_id", "text", "detail", "outgoing_key"])
      .orderBy("transcript.sequence")
      .execute();
    const byConversation = Map.groupBy(entries, ({ external_id }) => external_id);
    const count = async (table: "handoff" | "inbound" | "outgoing") => {
      const rows = database.selectFrom(table).select((select) => select.fn.countAll<number>().as("rows"));
      const found = await (table === "handoff"
        ? rows.where("handoff.ended_at", "is", null)
        : rows.where(`${table}.status`, "not in", ["done", "delivered"])
      ).executeTakeFirstOrThrow();
      return Number(found.rows);
    };
    const left = {
      handoff: await count("handoff"),
      inbound: await count("inbound"),
      outgoing: await count("outgoing"),
    };
    return [
      ...Object.entries(left).flatMap(([table, rows]) =>
        rows === 0 ? [] : [`${rows} rows of ${table} left open`],
      ),
      ...citizens.flatMap((citizen) => lossesOf(citizen, byConversation.get(citizen.conversationId) ?? [])),
    ];
  } finally {
    await database.destroy();
  }
}

interface Entry {
  readonly author: string;
  readonly account_id: string | null;
  readonly text: string;
  readonly detail: string | null;
  readonly outgoing_key: string | null;
}

function lossesOf(citizen: Citizen, entries: readonly Entry[]): string[] {
  const { script, said, received, conversationId } = citizen;
  const losses: string[] = [];
  const same = (what: string, found: readonly string[], expected: readonly string[]) => {
    if (JSON.stringify(found) === JSON.stringify(expected)) return;
    losses.push(`${script.file}: ${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`);
  };
  const words = said.map(({ text }) => text);
  const messages = received.filter(({ type }) => type === "message");
  const ofKind = (kind: string) => messages.filter((one) => one.kind === kind).map(({ text }) => text);
  const written = entries.filter(({ author }) => author !== "note");
  same("replies received", ofKind("agent"), script.replies);
  same("own messages shown", ofKind("own"), words);
  same("citizen's messages in the transcript", textsBy(entries, "citizen"), words);
  same("agents' replies in the transcript", textsBy(entries, "agent"), script.replies);
  same(
    "messages delivered, by key",
    messages.filter(({ kind }) => kind !== "own").map(({ id }) => id),
    written
      .filter(({ author }) => author !== "citizen")
      .map(({ outgoing_key }) => `${conversationId}|b-${outgoing_key}`),
  );
  same("closing notices", [String(messages.filter(isEnd).length)], ["1"]);
  same("last word", [String(messages.at(-1) !== undefined && isEnd(messages.at(-1) as Received))], ["true"]);
  return [...losses, ...speakersOf(script.file, written, script.transferAfter > 0 ? 2 : 1)];
}

/** One speaker at a time: the assistant silent while an agent holds, one account an exchange. */
function speakersOf(file: string, entries: readonly Entry[], exchanges: number): string[] {
  const losses: string[] = [];
  let joined = 0;
  let holder: string | null = null;
  let held = false;
  let asked = false;
  for (const { author, account_id, detail, text } of entries) {
    const { kind = "" } = JSON.parse(detail ?? "{}") as { kind?: string };
    if (kind === "handoff-waiting" || kind === "handoff-callback") asked = true;
    if (kind === "handoff-joined") {
      if (held) losses.push(`${file}: two agents joined`);
      [joined, held, holder] = [joined + 1, true, null];
    } else if (ENDS.has(kind) || kind === "handoff-transferred") held = false;
    else if (author === "assistant" && asked) losses.push(`${file}: the assistant spoke: ${text}`);
    else if (author === "agent") {
      holder ??= account_id;
      if (!held || holder !== account_id) losses.push(`${file}: an agent spoke out of turn: ${text}`);
    }
  }
  if (joined !== exchanges) losses.push(`${file}: ${joined} agents joined instead of ${exchanges}`);
  return losses;
}

function textsBy(entries: readonly Entry[], author: string): string[] {
  return entries.filter((entry) => entry.author === author).map(({ text }) => text);
}

function isEnd({ kind }: Received): boolean {
  return ENDS.has(kind);
}
