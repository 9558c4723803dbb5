import { readingMessages } from "../../../i18n/fr/reading.ts";
import { quarantined } from "../outcome.ts";
import type { ReadOutcome } from "../parsed-document.ts";

export async function readInWorker(job: {
  readonly format: string;
  readonly extension: string;
}): Promise<ReadOutcome> {
  return quarantined("unsupported", readingMessages.quarantine.unsupported(job.extension, []));
}
