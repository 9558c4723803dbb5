import { fr } from "../../i18n/fr/media.ts";
import type { ReceivedAttachment } from "../attachment.ts";
import { shownName } from "./attachments.ts";

/** A file of a citizen, as the transcript tells of it. */
export interface SentFile {
  /** Null when it was not kept. */
  readonly id: string | null;
  /** As the citizen's device named it: for showing only. */
  readonly name: string;
  /** By its bytes; null when it was not kept. */
  readonly type: string | null;
  /** Bytes; null when it was not kept. */
  readonly size: number | null;
  /** Why it was not kept, in French; null when it was. */
  readonly problem: string | null;
}

export function notKept(attachment: ReceivedAttachment, why: keyof typeof fr.problems): SentFile {
  return { id: null, name: shownName(attachment), type: null, size: null, problem: fr.problems[why] };
}
