import { existsSync, lstatSync, statSync } from "node:fs";
import { relative } from "node:path";
import type { FSWatcher } from "chokidar";
import { isDocumentPath, isMetadataPath, RESERVED } from "./document-path.ts";

interface WatchOptions {
  /** How long (ms) a file must have stood still to be taken as whole (default 200). */
  readonly quiet?: number;
  /** A folder could not be followed; changes may be missed until the next start. */
  readonly onError?: (error: Error) => void;
}

/**
 * Follows folders (or single files) and calls `onChange` once after each burst of changes to documents, their
 * metadata, or the facts and checks beside them. Paths that do not exist yet, or no longer, are waited for.
 */
export async function watchKnowledge(
  paths: readonly string[],
  onChange: () => void,
  options: WatchOptions = {},
): Promise<{ close(): Promise<void> }> {
  const { watch } = await import("chokidar");
  const { quiet = 200, onError = () => {} } = options;
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  const changed = () => {
    clearTimeout(timer);
    // Longer than a file takes to be seen whole, so that removals beside it belong to the same burst.
    if (!closed) timer = setTimeout(onChange, quiet * 1.5);
  };
  const follow = (path: string) => {
    const watcher = watch(path, {
      ignoreInitial: true,
      awaitWriteFinish: { stabilityThreshold: quiet, pollInterval: Math.ceil(quiet / 5) },
      ignored: (found) => found !== path && (isPassing(path, found) || isLinkToNoFile(found)),
    })
      .on("all", (event, found) => {
        if (event === "unlinkDir" && found === path) void followAgain(path, watcher);
        if (event !== "addDir") changed();
      })
      .on("error", (error) => onError(error instanceof Error ? error : new Error(String(error))));
    watchers.set(path, watcher);
    return new Promise<void>((resolve) => watcher.once("ready", () => resolve()));
  };
  // chokidar no longer sees a folder that was removed and came back: a share mounted again, a folder replaced.
  const followAgain = async (path: string, gone: FSWatcher) => {
    await gone.close();
    if (closed) return;
    await follow(path);
    changed();
  };
  // Among paths of which one is missing, chokidar says it is ready before it follows the others: one watcher each.
  const present = paths.filter((path) => existsSync(path));
  for (const path of paths.filter((one) => !present.includes(one))) void follow(path);
  await Promise.all(present.map(follow));
  return {
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await Promise.all([...watchers.values()].map((watcher) => watcher.close()));
    },
  };
}

function isPassing(root: string, path: string): boolean {
  const name = relative(root, path).replaceAll("\\", "/");
  // chokidar also asks about the folder above, where it waits for one that was removed.
  if (name === ".." || name.startsWith("../")) return false;
  return !isDocumentPath(name) && !isMetadataPath(name) && !RESERVED.has(name);
}

/** Linked folders are not read (they may lead back to themselves), nor links that lead nowhere. */
function isLinkToNoFile(path: string): boolean {
  try {
    return (
      lstatSync(path).isSymbolicLink() && !(statSync(path, { throwIfNoEntry: false })?.isFile() ?? false)
    );
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ELOOP";
  }
}
