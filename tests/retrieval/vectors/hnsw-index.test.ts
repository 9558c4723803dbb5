import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { chooseIndex } from "../../../src/retrieval/vectors/choose-index.ts";
import { buildHnswIndex, loadHnswIndex } from "../../../src/retrieval/vectors/hnsw-index.ts";
import { loadHnswLibrary } from "../../../src/retrieval/vectors/hnsw-library.ts";
import { quantised, sampleVectors, vectorIndexContract } from "../../contract/vector-index.contract.ts";

const root = mkdtempSync(join(tmpdir(), "hnsw-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const newFolder = () => mkdtempSync(join(root, "cache-"));
const graphs = (folder: string) => readdirSync(folder).filter((name) => name.endsWith(".hnsw"));

// Without a compiler at installation hnswlib-node is absent, and the exact scan serves.
if ((await loadHnswLibrary()) === null) {
  it.skip("hnswlib-node is not installed here", () => {});
} else {
  vectorIndexContract("hnswlib", async (vectors) => {
    const index = await buildHnswIndex(vectors, newFolder());
    if (index === null) throw new Error("hnswlib-node has vanished");
    return index;
  });

  describe("the graph kept on disk", () => {
    const vectors = quantised(sampleVectors(300));
    const query = sampleVectors(1)[0] ?? [];

    it("is loaded again, and answers the same", async () => {
      const folder = newFolder();
      expect(await loadHnswIndex(vectors, folder)).toBeNull();
      const built = await buildHnswIndex(vectors, folder);
      const loaded = await loadHnswIndex(vectors, folder);
      expect(loaded?.kind).toBe("hnsw");
      expect(loaded?.search(query, 10)).toEqual(built?.search(query, 10));
      expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
    });

    it("is not believed for other vectors", async () => {
      const folder = newFolder();
      await buildHnswIndex(vectors, folder);
      expect(await loadHnswIndex(quantised(sampleVectors(301)), folder)).toBeNull();
    });

    it.each([
      ["cut short", (path: string) => truncateSync(path, 1000)],
      [
        "changed by one bit",
        (path: string) => {
          const bytes = readFileSync(path);
          bytes[500] = (bytes[500] ?? 0) ^ 1;
          writeFileSync(path, bytes);
        },
      ],
      ["left without its checksum", (path: string) => rmSync(`${path}.sha256`)],
    ])("is rebuilt when %s", async (_, damage) => {
      const folder = newFolder();
      await buildHnswIndex(vectors, folder);
      damage(join(folder, graphs(folder)[0] ?? ""));
      expect(await loadHnswIndex(vectors, folder)).toBeNull();
      await buildHnswIndex(vectors, folder);
      expect((await loadHnswIndex(vectors, folder))?.search(query, 1)).toHaveLength(1);
    });

    it("keeps only the last few graphs", async () => {
      const folder = newFolder();
      for (let count = 10; count < 15; count++) await buildHnswIndex(quantised(sampleVectors(count)), folder);
      expect(graphs(folder)).toHaveLength(3);
      expect(readdirSync(folder)).toHaveLength(6);
    });
  });

  describe("chooseIndex", () => {
    const vectors = quantised(sampleVectors(300));

    it("scans small indexes exactly", async () => {
      expect((await chooseIndex(vectors, newFolder(), { exactUpTo: 300 })).kind).toBe("exact");
    });

    it("builds nothing for a command that ends at once, but walks a kept graph", async () => {
      const folder = newFolder();
      const options = { exactUpTo: 299, builds: false };
      expect((await chooseIndex(vectors, folder, options)).kind).toBe("exact");
      expect(readdirSync(folder)).toEqual([]);
      await buildHnswIndex(vectors, folder);
      expect((await chooseIndex(vectors, folder, options)).kind).toBe("hnsw");
    });

    it("scans a large one while its graph is built, then walks the graph", async () => {
      const folder = newFolder();
      const index = await chooseIndex(vectors, folder, { exactUpTo: 100 });
      expect(index.search(sampleVectors(1)[0] ?? [], 3)).toHaveLength(3);
      await expect.poll(() => index.kind, { timeout: 20_000 }).toBe("hnsw");
      expect((await chooseIndex(vectors, folder, { exactUpTo: 100 })).kind).toBe("hnsw");
    });

    it("goes on scanning when the graph can be kept nowhere", async () => {
      const file = join(newFolder(), "a-file");
      writeFileSync(file, "");
      expect((await chooseIndex(vectors, join(file, "inside"), { exactUpTo: 100 })).kind).toBe("exact");
      expect((await chooseIndex(vectors, undefined, { exactUpTo: 100 })).kind).toBe("exact");
    });
  });
}
