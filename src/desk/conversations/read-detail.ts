import type { Citation } from "../../answering/answer.ts";
import type { SentFile } from "../../conversation/media/sent-file.ts";
import type { TranscriptDetail } from "../../conversation/transcript.ts";
import { fr } from "../../i18n/fr/media.ts";

/** What the transcript kept beside the words; empty when it kept nothing. */
export function readDetail(stored: string | null): {
  readonly citations: readonly Citation[];
  readonly proposals: readonly string[];
  readonly files: readonly SentFile[];
} {
  const detail = stored === null ? {} : (JSON.parse(stored) as Partial<TranscriptDetail>);
  return {
    citations: detail.citations ?? [],
    proposals: detail.proposals ?? [],
    files: (detail.files ?? []).map((file) => (typeof file === "string" ? named(file) : file)),
  };
}

/** Older entries kept nothing but the name. */
function named(name: string): SentFile {
  return { id: null, name, type: null, size: null, problem: fr.problems.notKept };
}
