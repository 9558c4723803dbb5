import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";

/** Beside what is indexed: folders whose name begins with `_` are not read. */
const DRAFTS = "_faq-a-valider";
const PUBLISHED = "faq";

export interface DraftFolder {
  /** Names of the drafts, oldest first. */
  list(): Promise<string[]>;
  /** Where a draft is; null for a name that is not in the folder. */
  find(name: string): Promise<string | null>;
  /** Its text; null when it has gone. */
  read(name: string): Promise<string | null>;
  /** Writes a new file under a free name that begins with `base`, and gives the name. */
  create(base: string, text: string): Promise<string>;
  /** False when the draft has gone. */
  replace(name: string, text: string): Promise<boolean>;
  /** False when the draft has gone. */
  remove(name: string): Promise<boolean>;
  /** Moves a draft among the published questions; gives its new path in the knowledge folder, null when it has gone. */
  publish(name: string): Promise<string | null>;
}

/**
 * Questions waiting for approval, one file each. A file appears whole or not at all, and never takes another's place.
 * Whatever name comes in is only compared to those in the folder.
 */
export function openDraftFolder(knowledgeFolder: string, ids: () => string): DraftFolder {
  const drafts = join(knowledgeFolder, DRAFTS);
  const published = join(knowledgeFolder, PUBLISHED);

  const list = async () => {
    const entries = await readdir(drafts, { withFileTypes: true }).catch(orWhenAbsent([]));
    return entries
      .filter((entry) => entry.isFile() && /^[^.].*\.ya?ml$/i.test(entry.name))
      .map(({ name }) => name)
      .sort();
  };
  const find = async (name: string) => {
    const known = (await list()).find((one) => one === name);
    return known === undefined ? null : join(drafts, known);
  };

  return {
    list,
    find,
    async read(name) {
      const path = await find(name);
      return path === null ? null : readFile(path, "utf8").catch(orWhenAbsent(null));
    },
    async create(base, text) {
      await mkdir(drafts, { recursive: true });
      const aside = await writeAside(drafts, ids(), text);
      try {
        return await intoFreeName(aside, drafts, `${base}.yaml`);
      } finally {
        await rm(aside, { force: true });
      }
    },
    async replace(name, text) {
      const path = await find(name);
      if (path === null) return false;
      await rename(await writeAside(drafts, ids(), text), path);
      return true;
    },
    async remove(name) {
      const path = await find(name);
      if (path === null) return false;
      await rm(path, { force: true });
      return true;
    },
    async publish(name) {
      const path = await find(name);
      if (path === null) return null;
      await mkdir(published, { recursive: true });
      const taken = await intoFreeName(path, published, name).catch(orWhenAbsent(null));
      return taken === null ? null : `${PUBLISHED}/${taken}`;
    },
  };
}

/** A hidden file, ignored wherever the folder is read. */
async function writeAside(folder: string, id: string, text: string): Promise<string> {
  const path = join(folder, `.${id}.tmp`);
  const file = await open(path, "wx");
  try {
    await file.writeFile(text, "utf8");
    await file.sync();
  } finally {
    await file.close();
  }
  return path;
}

/** Holds the name with an empty file first: unlike a hard link, that works on every network share. */
async function intoFreeName(from: string, folder: string, wanted: string): Promise<string> {
  const [, base = wanted, extension = ""] = /^(.*)(\.ya?ml)$/i.exec(wanted) ?? [];
  for (let count = 1; ; count++) {
    const name = count === 1 ? wanted : `${base}-${count}${extension}`;
    const path = join(folder, name);
    if (!(await reserve(path))) continue;
    try {
      await rename(from, path);
      return name;
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
  }
}

async function reserve(path: string): Promise<boolean> {
  try {
    await (await open(path, "wx")).close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function orWhenAbsent<T>(value: T): (error: NodeJS.ErrnoException) => T {
  return (error) => {
    if (error.code === "ENOENT") return value;
    throw error;
  };
}
