import { Worker } from "node:worker_threads";
import { readingMessages } from "../../../i18n/fr/reading.ts";
import { quarantined } from "../outcome.ts";
import type { ReadOutcome } from "../parsed-document.ts";
import type { ReadLimits } from "../read-limits.ts";
import type { ReadingJob, ReadingMessage } from "./reading-job.ts";

/** An idle thread is kept this long: loading the PDF reader takes longer than reading most files. */
const IDLE_MILLISECONDS = 3_000;
const WATCH_MILLISECONDS = 200;

type Ending = { readonly kind: "done"; readonly outcome: ReadOutcome } | { readonly kind: Death };
type Death = "died" | "too-slow" | "out-of-memory";

interface Thread {
  readonly worker: Worker;
  readonly megabytes: number;
  used: boolean;
}

let idle: Thread | null = null;
let retirement: NodeJS.Timeout | undefined;
let queue: Promise<unknown> = Promise.resolve();

/**
 * Reads a file in a thread with a time and memory limit, one file at a time. A file that kills the thread is set aside;
 * the thread is replaced.
 */
export function readInWorker(job: ReadingJob): Promise<ReadOutcome> {
  const outcome = queue.then(() => readFresh(job));
  queue = outcome.catch(() => {});
  return outcome;
}

/** A damaged file may strike after it was read: when a thread that served before dies, a fresh one decides. */
async function readFresh(job: ReadingJob): Promise<ReadOutcome> {
  const thread = takeThread(job.limits);
  const reused = thread.used;
  let ending = await run(thread, job);
  if (ending.kind === "died" && reused) ending = await run(takeThread(job.limits), job);
  if (ending.kind === "done") return ending.outcome;
  const messages = readingMessages.quarantine;
  switch (ending.kind) {
    case "died":
      return quarantined("corrupt", messages.corrupt(job.extension));
    case "too-slow":
      return quarantined("too-slow", messages.tooSlow(Math.ceil(job.limits.maxMilliseconds / 1000)));
    case "out-of-memory":
      return quarantined("too-large", messages.tooMuchMemory);
  }
}

function takeThread({ maxMegabytes }: ReadLimits): Thread {
  clearTimeout(retirement);
  const kept = idle;
  idle = null;
  if (kept?.megabytes === maxMegabytes) return kept;
  void kept?.worker.terminate();
  const worker = new Worker(new URL("./reading-thread.ts", import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: maxMegabytes },
    // What readers print (warnings of the PDF engine) is of no use to staff.
    stdout: true,
    stderr: true,
  });
  return { worker, megabytes: maxMegabytes, used: false };
}

async function run(thread: Thread, job: ReadingJob): Promise<Ending> {
  const { worker } = thread;
  thread.used = true;
  worker.ref();
  const ending = await listen(worker, job);
  // One name at a time: removing every listener would cut the thread's own plumbing.
  for (const name of ["message", "error", "exit"]) worker.removeAllListeners(name);
  // Late failures of a damaged file must not fall on the next one.
  if (ending.kind === "done" && ending.outcome.kind === "read") keep(thread);
  else await worker.terminate();
  return ending;
}

function listen(worker: Worker, job: ReadingJob): Promise<Ending> {
  return new Promise((resolve) => {
    const baseline = process.memoryUsage.rss();
    const end = (ending: Ending): void => {
      clearTimeout(timer);
      clearInterval(watch);
      resolve(ending);
    };
    const timer = setTimeout(() => end({ kind: "too-slow" }), job.limits.maxMilliseconds);
    // The heap limit does not cover typed arrays, where a decompression bomb lands.
    const watch = setInterval(() => {
      const grown = (process.memoryUsage.rss() - baseline) / 1_000_000;
      if (grown > job.limits.maxMegabytes * 2) end({ kind: "out-of-memory" });
    }, WATCH_MILLISECONDS);
    worker.on("message", (message: ReadingMessage) => {
      if (message.kind === "progress") timer.refresh();
      else end(message);
    });
    worker.on("error", (error: NodeJS.ErrnoException) =>
      end({ kind: error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "out-of-memory" : "died" }),
    );
    worker.on("exit", () => end({ kind: "died" }));
    worker.postMessage(job);
  });
}

function keep(thread: Thread): void {
  idle = thread;
  const retire = (): void => {
    if (idle === thread) idle = null;
    void thread.worker.terminate();
  };
  // A thread that dies while idle is simply forgotten.
  for (const end of ["error", "exit"]) thread.worker.on(end, retire);
  thread.worker.unref();
  retirement = setTimeout(retire, IDLE_MILLISECONDS);
  retirement.unref();
}
