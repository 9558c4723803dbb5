import { Worker } from "node:worker_threads";
import { fr } from "../i18n/fr/indexing.ts";
import type { EmbedderConfig } from "../retrieval/embedding/create-embedder.ts";
import type { Receipt } from "./receipt.ts";
import type { KnowledgeRoot } from "./scan.ts";

/** Crosses threads: plain data only. */
export interface IndexerOptions {
  /** File the thread opens with a connection of its own. */
  readonly databaseFile: string;
  readonly embeddings: EmbedderConfig;
  readonly roots: readonly KnowledgeRoot[];
  readonly defaults: { readonly producer: string };
}

/** What the thread says when its run ends. */
export type IndexerMessage =
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

/** Indexing beside the server: runs follow one another in threads, citizens' event loop is never held. */
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

/** Begins the first run at once. */
export function startIndexer(options: IndexerOptions): Indexer {
  const onReceipt: Array<(receipt: Receipt) => void> = [];
  const onFailure: Array<(error: IndexingFailed) => void> = [];
  let worker: Worker | null = null;
  let again = false;
  let closed = false;

  const run = async (): Promise<Receipt> => {
    worker = new Worker(new URL("./indexer-worker.ts", import.meta.url), { workerData: options });
    try {
      const receipt = await outcomeOf(worker);
      for (const listener of onReceipt) listener(receipt);
      return receipt;
    } catch (error) {
      if (!closed && error instanceof IndexingFailed) for (const listener of onFailure) listener(error);
      throw error;
    } finally {
      worker = null;
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
      if (worker === null) run().catch(() => {});
      else again = true;
    },
    onReceipt: (listener) => void onReceipt.push(listener),
    onFailure: (listener) => void onFailure.push(listener),
    close: async () => {
      closed = true;
      await worker?.terminate();
    },
  };
}

/** Settles once the thread has ended, so that two runs never overlap. */
function outcomeOf(worker: Worker): Promise<Receipt> {
  return new Promise((resolve, reject) => {
    let message: IndexerMessage | null = null;
    const stopped = (cause: string) => {
      const words = fr.workerStopped(cause);
      return new IndexingFailed(words.message, words.remedy);
    };
    worker.on("message", (received: IndexerMessage) => {
      message = received;
    });
    worker.on("error", (error: Error) => reject(stopped(error.message)));
    worker.on("exit", (code) => {
      if (message === null) reject(stopped(`code ${code}`));
      else if (message.kind === "receipt") resolve(message.receipt);
      else {
        const { remedy } = fr.workerStopped(message.message);
        reject(new IndexingFailed(message.message, message.remedy ?? remedy));
      }
    });
  });
}
