import { basename } from "node:path";
import { isDocumentPath, isMetadataPath, RESERVED } from "./document-path.ts";

interface WatchOptions {
  /** Quiet time (ms) after the last change before `onChange` is called (default 300). */
  readonly debounce?: number;
  /** A file still growing is waited for until its size has stood still this long (ms, default 300). */
  readonly stability?: number;
  /** The folder could not be followed; changes may be missed until the next start. */
  readonly onError?: (error: Error) => void;
}

/**
 * Follows folders (or single files) and calls `onChange` once after each burst of changes to documents, their
 * metadata, or the facts and checks beside them. Paths that do not exist yet are waited for.
 */
export async function watchKnowledge(
  paths: readonly string[],
  onChange: () => void,
  options: WatchOptions = {},
): Promise<{ close(): Promise<void> }> {
  const { watch } = await import("chokidar");
  const { debounce = 300, stability = 300, onError = () => {} } = options;
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch([...paths], {
    ignoreInitial: true,
    awaitWriteFinish: { stabilityThreshold: stability, pollInterval: Math.max(20, stability / 5) },
    ignored: (path) => !paths.includes(path) && isPassing(path),
  });
  watcher.on("all", (event) => {
    if (event === "addDir") return;
    clearTimeout(timer);
    timer = setTimeout(onChange, debounce);
  });
  watcher.on("error", (error) => onError(error instanceof Error ? error : new Error(String(error))));
  await new Promise<void>((resolve) => watcher.once("ready", () => resolve()));
  return {
    close: async () => {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}

function isPassing(path: string): boolean {
  const name = basename(path);
  return !isDocumentPath(name) && !isMetadataPath(name) && !RESERVED.has(name);
}
