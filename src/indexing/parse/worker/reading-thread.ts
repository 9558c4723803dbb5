import { parentPort } from "node:worker_threads";
import { readingMessages } from "../../../i18n/fr/reading.ts";
import { quarantined } from "../outcome.ts";
import type { ReadOutcome } from "../parsed-document.ts";
import type { ReadingJob, ReadingMessage } from "./reading-job.ts";

/** Entry of the reading worker: reads what may be slow, greedy or fatal. */
parentPort?.on("message", async (job: ReadingJob) => {
  const tell = (message: ReadingMessage): void => parentPort?.postMessage(message);
  const progress = (): void => tell({ kind: "progress" });
  progress();
  try {
    tell({ kind: "done", outcome: await readJob(job, progress) });
  } catch {
    tell({
      kind: "done",
      outcome: quarantined("corrupt", readingMessages.quarantine.corrupt(job.extension)),
    });
  }
});

async function readJob(job: ReadingJob, progress: () => void): Promise<ReadOutcome> {
  switch (job.format) {
    case "pdf":
      return (await import("../pdf/read-pdf.ts")).readPdf(job, progress);
    case "office":
      return (await import("../office/read-office.ts")).readOffice(job);
    case "html":
      return (await import("../web/read-html.ts")).readHtml(job.bytes);
    case "markdown":
      return (await import("../markdown/read-markdown.ts")).readMarkdown(new TextDecoder().decode(job.bytes));
  }
}
