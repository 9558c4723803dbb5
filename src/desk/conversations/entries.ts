import type { Database } from "../../store/database.ts";
import { readTranscript, type TranscriptRow } from "../../store/transcript.ts";
import type { EntryView, TraceView } from "../api/conversation.ts";
import { colleague } from "./colleague.ts";
import { delivery } from "./delivery.ts";
import { readDetail } from "./read-detail.ts";
import { traces } from "./traces.ts";

const PAGE = 200;

/** What was said before a sequence (null: lately), oldest first, and whether there is more before it. */
export async function entries(
  database: Database,
  conversationId: string,
  before: number | null,
): Promise<{ readonly entries: readonly EntryView[]; readonly more: boolean }> {
  // One more than is shown tells whether older ones are left out.
  const rows = await readTranscript(database, conversationId, before, PAGE + 1);
  const shown = rows.slice(-PAGE);
  const why = await traces(database, [...new Set(shown.flatMap((row) => row.answer_record_id ?? []))]);
  return { entries: shown.map((row) => entry(row, why)), more: rows.length > PAGE };
}

function entry(row: TranscriptRow, why: ReadonlyMap<string, TraceView>): EntryView {
  const { citations, proposals, files } = readDetail(row.detail);
  return {
    sequence: row.sequence,
    at: new Date(row.at).toISOString(),
    author: row.author,
    name: colleague(row.account_id, row.accountName)?.name ?? null,
    text: row.text,
    citations,
    proposals,
    files,
    trace: row.answer_record_id === null ? null : (why.get(row.answer_record_id) ?? null),
    delivery: delivery(row),
  };
}
