import { createHash, type Hash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { QuantisedVectors } from "./vector-index.ts";

/** Changes when graphs are built otherwise. */
const FORMAT = "hnsw-1";
/** The present generation, and those one may go back to. */
const KEPT = 3;

/** A graph of neighbours on disk: a cache that can always be rebuilt, believed only when its checksum holds. */
export interface HnswFile {
  readonly path: string;
  /** True when the graph is there and whole: a damaged one can crash the process that loads it. */
  isWhole(): Promise<boolean>;
  /** Puts a finished graph in place, durably, and forgets the oldest ones. */
  adopt(temporary: string): Promise<void>;
}

/** The file for exactly these vectors. */
export async function hnswFile(folder: string, vectors: QuantisedVectors): Promise<HnswFile> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${keyOf(vectors)}.hnsw`);
  const checksum = `${path}.sha256`;
  return {
    path,
    async isWhole() {
      if (!existsSync(path) || !existsSync(checksum)) return false;
      return (await readFile(checksum, "utf8")).trim() === (await digestOf(path));
    },
    async adopt(temporary) {
      const digest = await digestOf(temporary);
      await rm(checksum, { force: true });
      await sync(temporary);
      await rename(temporary, path);
      await writeFile(`${checksum}.new`, digest);
      await sync(`${checksum}.new`);
      // The checksum comes last: a crash before this line leaves a graph nobody believes.
      await rename(`${checksum}.new`, checksum);
      await forgetOldest(folder);
    },
  };
}

function keyOf({ dimension, count, components, scales }: QuantisedVectors): string {
  const hash = createHash("sha256").update(`${FORMAT} ${dimension} ${count}\n`);
  return update(update(hash, components), scales).digest("hex").slice(0, 32);
}

function update(hash: Hash, data: Int8Array | Float32Array): Hash {
  return hash.update(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}

async function sync(path: string): Promise<void> {
  const file = await open(path, "r+");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

async function forgetOldest(folder: string): Promise<void> {
  const graphs = (await readdir(folder)).filter((name) => name.endsWith(".hnsw"));
  const dated = await Promise.all(
    graphs.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })),
  );
  for (const { name } of dated.toSorted((a, b) => b.at - a.at).slice(KEPT)) {
    await rm(join(folder, name), { force: true });
    await rm(join(folder, `${name}.sha256`), { force: true });
  }
}
