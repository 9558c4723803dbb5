import type { Channel } from "../../../adapters/channel.ts";
import { fr } from "../../i18n/fr/media.ts";
import type { PendingInbound } from "../../store/conversation-inbound.ts";
import { describeFault } from "../../telemetry/fault.ts";
import type { Log } from "../../telemetry/log.ts";
import { LARGEST_MEDIA } from "../attachment.ts";
import type { OutgoingActivity } from "../outgoing-activity.ts";
import { kindOf, readAttachments } from "./attachments.ts";
import { fileType } from "./file-type.ts";

/** Turns speech into text. Null when it cannot: unreachable, refused, nothing said. */
export interface Transcriber {
  transcribe(audio: { readonly bytes: Uint8Array; readonly contentType: string }): Promise<string | null>;
}

/** Characters of a voice note that are taken for a question; more is a speech. */
const LONGEST_HEARD = 1000;

/**
 * What the citizen says in the last voice note of these messages; null when there is none or it cannot be heard. The
 * sound is read from the platform, handed on, and kept nowhere.
 */
export async function hearVoice(
  events: readonly PendingInbound[],
  channel: Channel,
  transcriber: Transcriber,
  log: Log,
): Promise<string | null> {
  const voice = events
    .flatMap((event) => readAttachments(event.activity))
    .findLast((attachment) => kindOf(attachment) === "audio");
  if (voice === undefined || channel.fetchMedia === undefined) return null;
  try {
    const fetched = await channel.fetchMedia(voice);
    if (fetched.kind === "refused" || fetched.bytes.length > LARGEST_MEDIA) return null;
    const contentType = fileType(fetched.bytes);
    // Phones put speech in the same container as video.
    if (contentType === null || !/^(?:audio|video)\//.test(contentType)) return null;
    const heard = (await transcriber.transcribe({ bytes: fetched.bytes, contentType }))?.trim() ?? "";
    return heard === "" || heard.length > LONGEST_HEARD ? null : heard;
  } catch (fault) {
    log.warn("voice.failed", { channel: channel.name, fault: describeFault(fault) });
    return null;
  }
}

/** Says first what was understood, so that a citizen sees at once that they were misheard. */
export function withHeard(said: readonly OutgoingActivity[], heard: string): readonly OutgoingActivity[] {
  const [first, ...others] = said;
  if (first?.type !== "message") return said;
  const text = `${fr.heard(heard)}\n\n${first.text ?? ""}`;
  const data = first.channelData?.parvis;
  return [
    { ...first, text, ...(data === undefined ? {} : { channelData: { parvis: { ...data, heard: true } } }) },
    ...others,
  ];
}
