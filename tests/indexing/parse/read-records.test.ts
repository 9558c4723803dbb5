import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { blocksOf, readAs, temporaryFolder, verdict } from "./temp-files.ts";

const folder = temporaryFolder();

describe("YAML FAQ", () => {
  it("reads a list of pairs as one document", async () => {
    const text =
      "- question: Quand ouvre la mairie ?\n  réponse: À 9 h.\n- question: Où est-elle ?\n  answer: |\n    Place du Parvis.\n    Au fond.\n";
    expect(blocksOf(await readAs(folder, "faq.yaml", text))).toEqual([
      { kind: "faq", question: "Quand ouvre la mairie ?", answer: "À 9 h." },
      { kind: "faq", question: "Où est-elle ?", answer: "Place du Parvis.\nAu fond." },
    ]);
  });

  it("reads metadata above the list and in each pair", async () => {
    const text =
      "service: accueil\nupdated: 2026-03-01\nfaq:\n  - question: Quand ?\n    answer: À 9 h.\n    variants: [C'est ouvert ?]\n    updated: 2026-04-01\n";
    expect(await readAs(folder, "faq2.yml", text)).toMatchObject({
      documents: [
        {
          record: "quand",
          metadata: {
            title: "Quand ?",
            service: "accueil",
            updated: "2026-04-01",
            keywords: ["C'est ouvert ?"],
          },
        },
      ],
    });
  });

  it.each([
    ["- question: Quand ?\n  answer: À 9 h.\n- question: Où ?\n", 3, "answer"],
    ["- question: Quand ?\n  anwser: À 9 h.\n", 2, "anwser"],
    ["- question: Quand ?\n  answer: À 9 h.\n  url: mairie\n", 3, "url"],
    ["faq:\n  - question: Quand ?\n    answer: À 9 h.\nservise: accueil\n", 4, "servise"],
  ])("gives line and field of the fault in %j", async (text, line, field) => {
    expect(await readAs(folder, "faute.yaml", text)).toMatchObject({ quarantine: { line, field } });
  });

  it.each(["titre: rien\n", "une phrase\n", "- a\n- b\n", "a: [1\nb: 2\n"])("explains %j", async (text) => {
    expect(verdict(await readAs(folder, "forme.yaml", text))).toBe("invalid-syntax");
  });
});

const record = (fields: object): string =>
  JSON.stringify({ id: "F1", title: "Carte d'identité", text: "# Carte\n\nGratuite.", ...fields });

describe("JSON Lines", () => {
  it("reads records with their own id and metadata", async () => {
    const line = record({
      url: "https://www.service-public.fr/F1",
      publisher: "DILA",
      updated: "2020-01-01",
      audience: ["particuliers"],
      theme: null,
      chars: 12,
    });
    expect(await readAs(folder, "a.jsonl", line)).toEqual({
      kind: "read",
      warnings: [],
      documents: [
        {
          record: "F1",
          metadata: {
            id: "F1",
            title: "Carte d'identité",
            url: "https://www.service-public.fr/F1",
            producer: "DILA",
            updated: "2020-01-01",
            audience: ["particuliers"],
          },
          blocks: [
            { kind: "heading", level: 1, text: "Carte" },
            { kind: "paragraph", text: "Gratuite." },
          ],
        },
      ],
    });
  });

  it("reads the good lines of a damaged file and numbers the others", async () => {
    const lines = [
      record({}),
      '{"id": "F2", "title"',
      record({ id: "F3", text: "" }),
      "",
      record({ id: "F1" }),
      record({ id: "F6", url: "nulle part" }),
    ];
    const outcome = await readAs(folder, "b.ndjson", lines.join("\n"));
    expect(outcome.kind === "read" && outcome.documents.map((document) => document.record)).toEqual([
      "F1",
      "F6",
    ]);
    expect(outcome.kind === "read" && outcome.warnings.map((warning) => warning.line)).toEqual([2, 3, 5, 6]);
  });

  it("sets aside a file without a good line", async () => {
    expect(await readAs(folder, "c.jsonl", "\n[1]\n{}\n")).toMatchObject({
      quarantine: { code: "invalid-syntax", line: 2 },
    });
    expect(verdict(await readAs(folder, "d.jsonl", "\n\n"))).toBe("empty");
  });

  it("inflates gzip within its limit", async () => {
    expect(verdict(await readAs(folder, "e.jsonl.gz", gzipSync(record({}))))).toBe("read");
    const bomb = gzipSync(Buffer.alloc(30_000_000, 32));
    expect(
      verdict(await readAs(folder, "f.jsonl.gz", bomb, { limits: { maxInflatedBytes: 10_000_000 } })),
    ).toBe("archive-bomb");
    expect(verdict(await readAs(folder, "g.jsonl.gz", gzipSync(record({})).subarray(0, 40)))).toBe("corrupt");
    expect(verdict(await readAs(folder, "h.jsonl.gz", "pas du gzip"))).toBe("invalid-syntax");
  });
});
