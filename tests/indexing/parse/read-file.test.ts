import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ACCEPTED_EXTENSIONS, readDocumentFile } from "../../../src/indexing/parse/read-file.ts";
import { makePdf } from "./make-pdf.ts";
import { readAs, temporaryFolder, textOf, verdict } from "./temp-files.ts";

const folder = temporaryFolder();
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

describe("names", () => {
  it("lists the accepted formats for one it does not read", async () => {
    const outcome = await readAs(folder, "a.pptx", "x");
    expect(outcome).toMatchObject({ quarantine: { code: "unsupported" } });
    for (const extension of ACCEPTED_EXTENSIONS) expect(JSON.stringify(outcome)).toContain(extension);
    expect(verdict(await readAs(folder, "sans-extension", "x"))).toBe("unsupported");
  });

  it("reads a wrongly named file as what it is, with a warning", async () => {
    const pdf = await makePdf((page) => page.text("Le marché a lieu le samedi matin."));
    for (const name of ["a.docx", "a.md", "a.csv"]) {
      const outcome = await readAs(folder, name, pdf);
      expect(textOf(outcome)).toContain("samedi matin");
      expect(outcome).toMatchObject({ warnings: [{ message: expect.stringContaining("pdf") }] });
    }
    const page = await readAs(
      folder,
      "b.pdf",
      "<!DOCTYPE html><html><body><p>Fermé lundi.</p></body></html>",
    );
    expect(textOf(page)).toContain("Fermé lundi.");
    expect(verdict(await readAs(folder, "c.pdf", "du texte simple"))).toBe("corrupt");
    expect(verdict(await readAs(folder, "parle-de-pdf.md", "Un fichier commence par %PDF-1.7."))).toBe(
      "read",
    );
  });

  it("accepts capitals", async () => {
    expect(verdict(await readAs(folder, "LISEZMOI.MD", "Bonjour"))).toBe("read");
  });
});

describe("content", () => {
  it("sets empty, missing, huge and protected files aside", async () => {
    for (const extension of ACCEPTED_EXTENSIONS) {
      expect(verdict(await readAs(folder, `vide${extension}`, ""))).toBe("empty");
    }
    expect(verdict(await readAs(folder, "blanc.md", " \n\t\n"))).toBe("empty");
    expect(verdict(await readDocumentFile(join(folder, "absent.md")))).toBe("unreadable");
    expect(verdict(await readDocumentFile(folder.replace(/$/, ".md")))).toBe("unreadable");
    expect(verdict(await readAs(folder, "gros.md", "x".repeat(2_000), { limits: { maxBytes: 1_000 } }))).toBe(
      "too-large",
    );
    const encrypted = Buffer.concat([OLE, Buffer.from("EncryptedPackage", "utf16le")]);
    expect(verdict(await readAs(folder, "protege.docx", encrypted))).toBe("encrypted");
    expect(verdict(await readAs(folder, "ancien.docx", Buffer.concat([OLE, Buffer.alloc(600)])))).toBe(
      "unsupported",
    );
  });

  it("gives up on nesting that would take for ever", async () => {
    const nested = Array.from({ length: 1500 }, (_, depth) => `${" ".repeat(depth * 2)}- x`).join("\n");
    const limits = { maxMilliseconds: 1500 };
    expect(verdict(await readAs(folder, "listes.md", nested, { limits }))).toBe("too-slow");
    const long = `# Titre\n\n${"Le marché a lieu le samedi matin.\n\n".repeat(5000)}`;
    expect(textOf(await readAs(folder, "long.md", long))).toContain("samedi matin");
  });

  it("reads old encodings right, and says so", async () => {
    const old = await readAs(
      folder,
      "vieux.md",
      Buffer.from("\u00c9t\u00e9 : 3 \u0080, l\u0092\u0153uvre".replace("\u0153", "\u009c"), "latin1"),
    );
    expect(textOf(old)).toContain("Été : 3 €, l’œuvre");
    expect(old).toMatchObject({ warnings: [{ message: expect.stringContaining("windows-1252") }] });
    const utf16 = await readAs(folder, "bloc-notes.txt", Buffer.from("\ufeffÉté", "utf16le"));
    expect(textOf(utf16)).toContain("Été");
  });

  // Each file that a thread cannot read costs a thread: what is read apart is tried less often than text.
  it.each([
    ["text", ["", "---\n", "- question: ", '{"id":1'], 120],
    ["what a thread reads", ["%PDF-1.7\n", "PK\u0003\u0004", "<html>"], 24],
  ])("never throws, whatever the bytes and the name: %s", async (_kind, starts, numRuns) => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...ACCEPTED_EXTENSIONS),
        fc.constantFrom(...starts),
        fc.uint8Array({ minLength: 1, maxLength: 400 }),
        async (extension, start, rest) => {
          const outcome = await readAs(
            folder,
            `hasard${extension}`,
            Buffer.concat([Buffer.from(start), rest]),
          );
          if (outcome.kind === "quarantined") {
            expect(outcome.quarantine.reason).not.toBe("");
            expect(outcome.quarantine.remedy).not.toBe("");
          } else expect(outcome.documents.length).toBeGreaterThan(0);
        },
      ),
      { numRuns },
    );
  });
});
