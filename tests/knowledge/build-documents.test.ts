import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { buildDocuments } from "../../scripts/demo/build-documents.ts";
import { readDocumentFile } from "../../src/indexing/parse/read-file.ts";
import { documentPaths, KNOWLEDGE } from "./knowledge-folder.ts";

describe("the script that builds the office documents", () => {
  const folder = mkdtempSync(join(tmpdir(), "parvis-demo-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("makes every office document of the demonstration again, with the same content", async () => {
    const written = await buildDocuments(folder);
    expect([...written].sort()).toEqual(
      documentPaths().filter((path) => /\.(pdf|docx|odt|xlsx)$/.test(path)),
    );
    for (const path of written) {
      // Read rather than compared byte for byte: another zlib may compress differently.
      const built = await readDocumentFile(join(folder, path));
      expect(built, path).toMatchObject({ kind: "read", warnings: [] });
      expect(built, path).toEqual(await readDocumentFile(join(KNOWLEDGE, path)));
    }
  });
});
