import type { Citation } from "../answering/answer.ts";
import { maskPersonal } from "../privacy/mask.ts";
import type { PendingInbound } from "../store/conversation-inbound.ts";
import type { NewTranscriptEntry } from "../store/transcript-writing.ts";
import type { OutgoingActivity } from "./outgoing-activity.ts";

/** What the transcript keeps beside the words, as JSON. */
export interface TranscriptDetail {
  /** `ParvisData.kind` of what was said; `message` for citizens. */
  readonly kind: string;
  readonly citations: readonly Citation[];
  /** Choices offered as buttons. */
  readonly proposals: readonly string[];
  /** Names of the files a citizen sent. */
  readonly files?: readonly string[];
  /** Key of the e-mail that carries an agent's reply, when it does not go through the channel. */
  readonly emailKey?: string;
}

/** What the citizen wrote, as agents read it: masked while only the assistant was addressed. */
export function citizenEntries(
  events: readonly PendingInbound[],
  inClear: boolean,
): readonly NewTranscriptEntry[] {
  return events.flatMap((event) => {
    const { type, text, attachments } = JSON.parse(event.activity) as Readonly<Record<string, unknown>>;
    const files = Array.isArray(attachments) ? attachments.flatMap(fileName) : [];
    const words = typeof text === "string" ? text : "";
    if (type !== "message" || (words === "" && files.length === 0)) return [];
    const detail: TranscriptDetail = { kind: "message", citations: [], proposals: [], files };
    return [
      {
        at: event.sentAt,
        author: "citizen" as const,
        account_id: null,
        text: inClear ? words : maskPersonal(words),
        detail: files.length === 0 ? null : JSON.stringify(detail),
        answer_record_id: null,
        outgoing_key: null,
        event_id: event.eventId,
      },
    ];
  });
}

/** What was said to the citizen. */
export function saidDetail(activity: OutgoingActivity, emailKey?: string): TranscriptDetail {
  const data = activity.channelData?.parvis;
  return {
    kind: data?.kind ?? "message",
    citations: data?.citations ?? [],
    proposals: activity.suggestedActions?.actions.map(({ title }) => title) ?? [],
    ...(emailKey === undefined ? {} : { emailKey }),
  };
}

function fileName(attachment: unknown): string[] {
  const name = (attachment as { readonly name?: unknown } | null)?.name;
  return typeof name === "string" && name !== "" ? [name.slice(0, 200)] : [];
}
