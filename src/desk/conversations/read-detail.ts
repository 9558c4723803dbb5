import type { Citation } from "../../answering/answer.ts";
import type { TranscriptDetail } from "../../conversation/transcript.ts";

/** What the transcript kept beside the words; empty when it kept nothing. */
export function readDetail(stored: string | null): {
  readonly citations: readonly Citation[];
  readonly proposals: readonly string[];
  readonly files: readonly string[];
} {
  const detail = stored === null ? {} : (JSON.parse(stored) as Partial<TranscriptDetail>);
  return {
    citations: detail.citations ?? [],
    proposals: detail.proposals ?? [],
    files: detail.files ?? [],
  };
}
