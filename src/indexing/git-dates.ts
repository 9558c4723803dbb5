import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * Date (YYYY-MM-DD) of the last commit of each file under `folder`, by path relative to it. Empty when the folder is
 * not in a git repository; files with uncommitted changes are left out, for their last commit is not their date.
 */
export async function gitDates(folder: string): Promise<ReadonlyMap<string, string>> {
  const dates = new Map<string, string>();
  try {
    const log = await git(folder, ["log", "--format=%x00%cs", "--name-only", "--relative", "-z", "--", "."]);
    let date = "";
    for (const part of log.split("\0")) {
      const text = part.trim();
      if (/^\d{4}-\d{2}-\d{2}$/.test(text)) date = text;
      else if (text !== "" && !dates.has(text)) dates.set(text, date);
    }
    const changed = await git(folder, ["diff", "HEAD", "--name-only", "--relative", "-z", "--", "."]);
    for (const path of changed.split("\0")) dates.delete(path);
  } catch {
    return new Map();
  }
  return dates;
}

async function git(folder: string, words: readonly string[]): Promise<string> {
  const { stdout } = await run("git", [...words], { cwd: folder, maxBuffer: 64 << 20, timeout: 10_000 });
  return stdout;
}
