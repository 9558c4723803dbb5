import type { Citation } from "../answering/answer.ts";
import { maskPersonal } from "../privacy/mask.ts";
import type { PendingInbound } from "../store/conversation-inbound.ts";
import type { NewTranscriptEntry } from "../store/transcript-writing.ts";
import { placeInWords, readAttachments } from "./media/attachments.ts";
import { notKept, type SentFile } from "./media/sent-file.ts";
import type { OutgoingActivity } from "./outgoing-activity.ts";

/** What the transcript keeps beside the words, as JSON. */
export interface TranscriptDetail {
  /** `ParvisData.kind` of what was said; `message` for citizens. */
  readonly kind: string;
  readonly citations: readonly Citation[];
  /** Choices offered as buttons. */
  readonly proposals: readonly string[];
  /** What a citizen sent beside words; once, only names were kept. */
  readonly files?: ReadonlyArray<string | SentFile>;
  /** Key of the e-mail that carries an agent's reply, when it does not go through the channel. */
  readonly emailKey?: string;
}

/**
 * What the citizen wrote, as agents read it: masked while only the assistant was addressed, files named but not kept.
 *
 * @param kept files by event id, where a person is to read them.
 */
export function citizenEntries(
  events: readonly PendingInbound[],
  inClear: boolean,
  kept: ReadonlyMap<string, readonly SentFile[]> = new Map(),
): readonly NewTranscriptEntry[] {
  return events.flatMap((event) => {
    const { type, text } = JSON.parse(event.activity) as Readonly<Record<string, unknown>>;
    const sent = readAttachments(event.activity);
    const places = inClear ? sent.flatMap((one) => placeInWords(one) ?? []) : [];
    const unread = sent.filter((one) => !inClear || placeInWords(one) === null);
    const files = kept.get(event.eventId) ?? unread.map((one) => notKept(one, "notKept"));
    const written = typeof text === "string" ? text : "";
    const words = [...(written === "" ? [] : [written]), ...places].join("\n");
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
