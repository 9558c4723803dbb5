import type { Channel } from "../../../adapters/channel.ts";
import type { PendingInbound } from "../../store/conversation-inbound.ts";
import type { MediaRow } from "../../store/media.ts";
import { describeFault } from "../../telemetry/fault.ts";
import type { Log } from "../../telemetry/log.ts";
import { LARGEST_MEDIA, LOCATION, OTHER, type ReceivedAttachment } from "../attachment.ts";
import { readAttachments, shownName } from "./attachments.ts";
import { fileType } from "./file-type.ts";
import type { MediaFolder } from "./media-folder.ts";
import { notKept, type SentFile } from "./sent-file.ts";

export interface KeepFilesDeps {
  readonly media: MediaFolder;
  readonly ids: () => string;
  readonly log: Log;
}

/** Files on the disk that wait for their rows: the turn commits them, or gives them up with `remove`. */
export interface KeptFiles {
  /** By event id; what was not kept says why. */
  readonly files: ReadonlyMap<string, readonly SentFile[]>;
  readonly rows: readonly MediaRow[];
}

export const NO_FILES: KeptFiles = { files: new Map(), rows: [] };

const MOST_FILES = 10;
const WHY = { "too-big": "tooBig", forbidden: "forbidden", gone: "gone", failed: "failed" } as const;

/** Reads what came with the messages from the platform and keeps it, for the person who will read them. Never fails. */
export async function keepFiles(
  conversationId: string,
  events: readonly PendingInbound[],
  channel: Channel,
  deps: KeepFilesDeps,
): Promise<KeptFiles> {
  const files = new Map<string, readonly SentFile[]>();
  const rows: MediaRow[] = [];
  for (const event of events) {
    const sent = readAttachments(event.activity).filter(({ contentType }) => contentType !== LOCATION);
    if (sent.length === 0) continue;
    const kept = sent.map((attachment, index) =>
      index < MOST_FILES
        ? keepFile(conversationId, attachment, channel, deps)
        : notKept(attachment, "tooMany"),
    );
    const told = await Promise.all(kept);
    files.set(event.eventId, told);
    for (const { id, name, type, size } of told) {
      if (id === null || type === null || size === null) continue;
      rows.push({
        ...{ id, conversation_id: conversationId, event_id: event.eventId, name, size },
        content_type: type,
        at: event.sentAt,
      });
    }
  }
  return { files, rows };
}

async function keepFile(
  conversationId: string,
  attachment: ReceivedAttachment,
  channel: Channel,
  { media, ids, log }: KeepFilesDeps,
): Promise<SentFile> {
  if (attachment.contentType === OTHER || channel.fetchMedia === undefined) {
    return notKept(attachment, "notKept");
  }
  try {
    const outcome = await channel.fetchMedia(attachment);
    if (outcome.kind === "refused") return notKept(attachment, WHY[outcome.why]);
    const { bytes } = outcome;
    if (bytes.length > LARGEST_MEDIA) return notKept(attachment, "tooBig");
    const type = fileType(bytes);
    if (type === null) return notKept(attachment, "wrongType");
    const id = ids();
    await media.write(conversationId, id, bytes);
    return { id, name: shownName(attachment), type, size: bytes.length, problem: null };
  } catch (fault) {
    log.warn("media.failed", { channel: channel.name, fault: describeFault(fault) });
    return notKept(attachment, "failed");
  }
}
