import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fr } from "../i18n/fr/indexing.ts";
import type { EmbedderConfig } from "../retrieval/embedding/create-embedder.ts";
import type { DocumentDefaults } from "./metadata/document-meta.ts";
import type { Receipt } from "./receipt.ts";
import type { KnowledgeRoot } from "./scan.ts";

/** Crosses processes: plain data only. */
export interface IndexerOptions {
  /** File the process opens with a connection of its own. */
  readonly databaseFile: string;
  readonly embeddings: EmbedderConfig;
  readonly roots: readonly KnowledgeRoot[];
  readonly defaults: DocumentDefaults & { readonly timezone?: string };
}

/** What the process says: how far it has come, and last how its run ended. */
export type IndexerMessage =
  | { readonly kind: "progress"; readonly phase: string; readonly done: number; readonly total: number }
  | { readonly kind: "receipt"; readonly receipt: Receipt }
  | { readonly kind: "failed"; readonly message: string; readonly remedy: string | null };

/** A run ended without a receipt; the last good generation still serves. */
export class IndexingFailed extends Error {
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.name = "IndexingFailed";
    this.remedy = remedy;
  }
}

/** Indexing beside the server, one run after the other: neither its time nor its memory is citizens'. */
export interface Indexer {
  /** The first run, begun at once. Rejects with IndexingFailed. */
  readonly ready: Promise<Receipt>;
  /** Asks for a run; asked during one, exactly one more follows it. */
  requestRun(): void;
  /** Called after every run that gave a receipt, the first included. */
  onReceipt(listener: (receipt: Receipt) => void): void;
  /** Called after every run that failed, the first included. */
  onFailure(listener: (error: IndexingFailed) => void): void;
  /** Stops at once; what was being built is dropped by the next run. */
  close(): Promise<void>;
}

type OnProgress = (phase: string, done: number, total: number) => void;

/**
 * Each run is a process, not a thread: a thread's memory stays with the server once it has ended
 * (measured on the national base: 460 MB resident after the run, against 110 MB).
 */
export function startIndexer(options: IndexerOptions, onProgress: OnProgress = () => {}): Indexer {
  const onReceipt: Array<(receipt: Receipt) => void> = [];
  const onFailure: Array<(error: IndexingFailed) => void> = [];
  let running: ChildProcess | null = null;
  let again = false;
  let closed = false;

  const run = async (): Promise<Receipt> => {
    running = fork(new URL("./indexer-worker.ts", import.meta.url));
    try {
      const receipt = await outcomeOf(running, options, onProgress);
      for (const listener of onReceipt) listener(receipt);
      return receipt;
    } catch (error) {
      if (!closed && error instanceof IndexingFailed) for (const listener of onFailure) listener(error);
      throw error;
    } finally {
      running = null;
      if (again && !closed) {
        again = false;
        run().catch(() => {});
      }
    }
  };
  const ready = run();
  // Whoever awaits it sees the failure; nobody has to.
  ready.catch(() => {});
  return {
    ready,
    requestRun: () => {
      if (closed) return;
      if (running === null) run().catch(() => {});
      else again = true;
    },
    onReceipt: (listener) => void onReceipt.push(listener),
    onFailure: (listener) => void onFailure.push(listener),
    close: async () => {
      closed = true;
      // A process that has ended says so no second time.
      if (running === null || running.exitCode !== null || running.signalCode !== null) return;
      const ended = once(running, "exit");
      running.kill();
      await ended;
    },
  };
}

/** Settles once the process has ended, so that two runs never overlap. */
function outcomeOf(running: ChildProcess, options: IndexerOptions, onProgress: OnProgress): Promise<Receipt> {
  return new Promise((resolve, reject) => {
    let message: Exclude<IndexerMessage, { kind: "progress" }> | null = null;
    const failed = (cause: string, remedy: string | null) => {
      const words = fr.workerStopped(cause);
      reject(new IndexingFailed(remedy === null ? words.message : cause, remedy ?? words.remedy));
    };
    running.on("message", (received) => {
      const said = received as IndexerMessage;
      if (said.kind === "progress") onProgress(said.phase, said.done, said.total);
      else message = said;
    });
    running.on("error", (error) => failed(error.message, null));
    running.on("exit", (code, signal) => {
      if (message === null) failed(signal ?? `code ${code}`, null);
      else if (message.kind === "receipt") resolve(message.receipt);
      else failed(message.message, message.remedy);
    });
    running.send(options, (error) => {
      if (error !== null) failed(error.message, null);
    });
  });
}
