import { existsSync } from "node:fs";
import { basename } from "node:path";
import { isDocumentPath, isMetadataPath, RESERVED } from "./document-path.ts";

interface WatchOptions {
  /** How long (ms) a file must have stood still to be taken as whole (default 200). */
  readonly quiet?: number;
  /** A folder could not be followed; changes may be missed until the next start. */
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
  const { quiet = 200, onError = () => {} } = options;
  let timer: NodeJS.Timeout | undefined;
  const follow = (followed: string[]) =>
    watch(followed, {
      ignoreInitial: true,
      awaitWriteFinish: { stabilityThreshold: quiet, pollInterval: Math.ceil(quiet / 5) },
      ignored: (path) => !followed.includes(path) && isPassing(path),
    })
      .on("all", (event) => {
        if (event === "addDir") return;
        clearTimeout(timer);
        // Longer than a file takes to be seen whole, so that removals beside it belong to the same burst.
        timer = setTimeout(onChange, quiet * 1.5);
      })
      .on("error", (error) => onError(error instanceof Error ? error : new Error(String(error))));
  // Among paths of which one is missing, chokidar says it is ready before it follows the others.
  const present = paths.filter((path) => existsSync(path));
  const watchers = [follow(present), follow(paths.filter((path) => !present.includes(path)))];
  if (present.length > 0) await new Promise<void>((resolve) => watchers[0]?.once("ready", () => resolve()));
  return {
    close: async () => {
      clearTimeout(timer);
      await Promise.all(watchers.map((watcher) => watcher.close()));
    },
  };
}

function isPassing(path: string): boolean {
  const name = basename(path);
  return !isDocumentPath(name) && !isMetadataPath(name) && !RESERVED.has(name);
}
