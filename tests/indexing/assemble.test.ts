import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assembleDocuments } from "../../src/indexing/assemble.ts";

const files = fc.array(
  fc.record({
    origin: fc.constantFrom("local" as const, "national" as const),
    path: fc.string({ minLength: 1 }),
    documents: fc.array(
      fc.record({
        version: fc.nat(),
        digest: fc.string(),
        documentId: fc.constantFrom("a", "b", "c", "d"),
        passages: fc.nat(),
      }),
    ),
  }),
);

describe("documents of a generation", () => {
  it("keep the first of each id and report every other one", () => {
    fc.assert(
      fc.property(files, (given) => {
        const { members, duplicates } = assembleDocuments(given);
        const all = given.flatMap((file) => file.documents.map((document) => ({ file, document })));
        expect(members.length + duplicates.length).toBe(all.length);
        const ids = members.map((member) => member.documentId);
        expect(new Set(ids).size).toBe(ids.length);
        for (const member of members) {
          const first = all.find(({ document }) => document.documentId === member.documentId);
          expect(member.version).toBe(first?.document.version);
          expect(member.origin).toBe(first?.file.origin);
        }
      }),
    );
  });
});
