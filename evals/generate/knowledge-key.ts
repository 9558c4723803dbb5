import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";

/** Names the content of files and folders (SHA-256, 16 hex digits): same key, same documents, wherever they lie. */
export async function knowledgeKey(paths: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const path of [...paths].sort()) {
    for (const file of await filesOf(path)) {
      const digest = createHash("sha256").update(await readFile(join(path, file)));
      hash.update(`${file === "" ? basename(path) : file}\0${digest.digest("hex")}\n`);
    }
  }
  return hash.digest("hex").slice(0, 16);
}

async function filesOf(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [""];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1))
    .sort();
}
