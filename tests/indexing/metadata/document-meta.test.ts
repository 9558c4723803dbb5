import { describe, expect, it } from "vitest";
import { documentMeta } from "../../../src/indexing/metadata/document-meta.ts";
import type { FoundMetadata, ParsedDocument } from "../../../src/indexing/parse/parsed-document.ts";

const parsed = (metadata: FoundMetadata, record: string | null = null): ParsedDocument => ({
  record,
  metadata,
  blocks: [
    { kind: "paragraph", text: "Bonjour." },
    { kind: "heading", level: 1, text: "La cantine" },
  ],
});

function settle(document: ParsedDocument, layers: readonly FoundMetadata[] = [], git: string | null = null) {
  return documentMeta({
    parsed: document,
    layers,
    relativePath: "documents/reglement_cantine-2026.pdf",
    origin: "local",
    fileDates: { git, modified: "2026-05-04T10:00:00.000Z" },
    defaults: { producer: "Mairie de Valcour-sur-Alize" },
  });
}

describe("precedence", () => {
  it("prefers the document, then the sidecar, then the nearest defaults; keywords add up", () => {
    const { meta, warnings } = settle(parsed({ updated: "2026-01-01", theme: "École", keywords: ["a"] }), [
      { title: "Règlement", theme: "Autre", keywords: ["b", "a"] },
      { service: "enfance", producer: "CCAS" },
      { service: "accueil" },
    ]);
    expect(meta).toMatchObject({
      id: "documents/reglement_cantine-2026.pdf",
      title: "Règlement",
      theme: "École",
      service: "enfance",
      producer: "CCAS",
      keywords: ["a", "b"],
      updated: "2026-01-01",
      updatedSource: "declared",
      lang: "fr",
      sensitivity: "public",
    });
    expect(warnings).toEqual([]);
  });

  it("keeps the records of one file apart, and a record's own id whole", () => {
    expect(settle(parsed({}, "q1")).meta.id).toBe("documents/reglement_cantine-2026.pdf#q1");
    expect(settle(parsed({}, "q1"), [{ id: "faq" }]).meta.id).toBe("faq#q1");
    expect(settle(parsed({ id: "F1" }, "F1")).meta.id).toBe("F1");
  });
});

describe("fallbacks", () => {
  it("takes the container's title, then the first heading, then the file name", () => {
    expect(settle(parsed({ documentTitle: "Page" })).meta.title).toBe("Page");
    expect(settle(parsed({})).meta.title).toBe("La cantine");
    const bare = settle({ record: null, metadata: { updated: "2026-01-01" }, blocks: [] });
    expect(bare.meta.title).toBe("Reglement cantine 2026");
    expect(bare.warnings).toHaveLength(1);
  });

  it.each([
    [{ documentDate: "2026-02-02" }, "2026-03-03", "2026-02-02", "document"],
    [{}, "2026-03-03T08:00:00+02:00", "2026-03-03", "git"],
    [{}, null, "2026-05-04", "modified"],
  ] as const)("dates %j by what there is, and says so", (metadata, git, updated, updatedSource) => {
    const { meta, warnings } = settle(parsed(metadata), [], git);
    expect(meta).toMatchObject({ updated, updatedSource });
    expect(warnings.map((warning) => warning.message).join()).toContain(updated);
  });
});
