import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Files of citizens, outside the database: `<folder>/<conversation id>/<file id>`, readable by this process alone. */
export interface MediaFolder {
  write(conversationId: string, id: string, bytes: Uint8Array): Promise<void>;
  /** Null when the file is no more. */
  read(conversationId: string, id: string): Promise<Buffer | null>;
  remove(conversationId: string, ids: readonly string[]): Promise<void>;
  /**
   * Removes what no row knows.
   *
   * @param known ids of the files of a conversation that have a row.
   * @param isYoung whether a file may still be waiting for its row; asked with its time, milliseconds since 1970.
   * @returns files removed.
   */
  sweep(known: ReadonlyMap<string, ReadonlySet<string>>, isYoung: (at: number) => boolean): Promise<number>;
}

export function createMediaFolder(folder: string): MediaFolder {
  const pathOf = (conversationId: string, id: string) => join(folder, named(conversationId), named(id));
  const remove = async (conversationId: string, ids: readonly string[]) => {
    for (const id of ids) await rm(pathOf(conversationId, id), { force: true });
  };
  return {
    remove,
    async write(conversationId, id, bytes) {
      const path = pathOf(conversationId, id);
      await mkdir(join(folder, named(conversationId)), { recursive: true, mode: 0o700 });
      // Aside first: a file that has its name is whole.
      await writeFile(`${path}.part`, bytes, { mode: 0o600, flush: true });
      await rename(`${path}.part`, path);
    },
    async read(conversationId, id) {
      try {
        return await readFile(pathOf(conversationId, id));
      } catch (fault) {
        if ((fault as NodeJS.ErrnoException).code === "ENOENT") return null;
        throw fault;
      }
    },
    async sweep(known, isYoung) {
      let removed = 0;
      for (const conversation of await list(folder)) {
        const kept = known.get(conversation.name);
        const path = join(folder, conversation.name);
        let left = 0;
        for (const file of await list(path)) {
          if (kept?.has(file.name) || isYoung(file.at)) {
            left += 1;
            continue;
          }
          await rm(join(path, file.name), { force: true, recursive: true });
          removed += 1;
        }
        if (left === 0 && !isYoung(conversation.at)) await rm(path, { recursive: true, force: true });
      }
      return removed;
    },
  };
}

/** Ids are ours and random; anything else would be a way out of the folder. */
function named(id: string): string {
  if (!/^[\w-]{1,64}$/.test(id))
    throw new Error("An id of a conversation or of a file has unexpected characters");
  return id;
}

async function list(folder: string): Promise<ReadonlyArray<{ readonly name: string; readonly at: number }>> {
  try {
    const names = await readdir(folder);
    return await Promise.all(
      names.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })),
    );
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw fault;
  }
}
