import { describe, expect, it } from "vitest";
import { composeExtract } from "../../../src/answering/compose/compose-extract.ts";
import { decide } from "../../../src/answering/steps/decide.ts";
import { DEFAULT_THRESHOLDS } from "../../../src/answering/thresholds.ts";
import type { ScoredPassage } from "../../../src/retrieval/evidence.ts";
import { evidenceOf, scored } from "../evidence-of.ts";
import { turnOf } from "../turn-of.ts";

const { answer, clarify, sure } = DEFAULT_THRESHOLDS;

function decided(asked: string, passages: readonly ScoredPassage[], confidence: number) {
  const evidence = evidenceOf(passages, confidence);
  return decide(DEFAULT_THRESHOLDS)({ ...turnOf(asked), evidence, draft: composeExtract(asked, evidence) });
}

const CANTEEN = scored("Le repas coûte 3,70 €.", {
  document: { id: "cantine", title: "Cantine scolaire", service: "urbanisme" },
  passage: { headings: ["Tarifs"], anchor: "tarifs", page: 2 },
});
const CENTRE = scored("Le repas du mercredi coûte 4,10 €.", {
  document: { id: "centre", title: "Centre de loisirs du mercredi et des vacances : inscription et tarifs" },
  score: 0.88,
});

describe("decide", () => {
  it("answers with its source", () => {
    expect(decided("Combien coûte un repas ?", [CANTEEN], answer)).toEqual({
      kind: "answered",
      text: "**Tarifs**\n\nLe repas coûte 3,70 €.",
      citations: [
        {
          documentId: "cantine",
          title: "Cantine scolaire",
          url: "https://www.valcour-sur-alize.example/essai#tarifs",
          producer: "Commune de Valcour-sur-Alize",
          updated: "2026-10-01",
          heading: "Tarifs",
          page: 2,
          quote: "Le repas coûte 3,70 €.",
        },
      ],
      seeAlso: [],
    });
  });

  it("cites at most two other documents, and none far behind", () => {
    const others = ["a", "b", "c"].map((id) => scored("Voir aussi.", { document: { id }, score: 0.7 }));
    const far = scored("Loin.", { document: { id: "z" }, score: 0.2 });
    const decision = decided("Combien coûte un repas ?", [CANTEEN, ...others, far], sure);
    expect(decision).toMatchObject({ seeAlso: [{ documentId: "a" }, { documentId: "b" }] });
    expect(decided("Combien coûte un repas ?", [CANTEEN, far], sure)).toMatchObject({ seeAlso: [] });
  });

  it("offers both readings when two documents come close", () => {
    expect(decided("Combien coûte un repas ?", [CANTEEN, CENTRE], answer)).toMatchObject({
      kind: "clarify",
      proposals: [
        { label: "Cantine scolaire", question: "Cantine scolaire : Combien coûte un repas ?" },
        { label: "Centre de loisirs du mercredi et des vacances…" },
      ],
    });
  });

  it("answers the reading that was chosen", () => {
    const chosen = "Cantine scolaire : Combien coûte un repas ?";
    expect(decided(chosen, [CANTEEN, CENTRE], clarify)).toMatchObject({ kind: "answered" });
  });

  it("answers when the close document says the same figures", () => {
    const same = scored("Repas : 3,70 euros", { document: { id: "tarifs", title: "Tarifs" }, score: 0.89 });
    expect(decided("Combien coûte un repas ?", [CANTEEN, same], clarify)).toMatchObject({ kind: "answered" });
  });

  it("offers the only reading when not sure enough to answer", () => {
    const decision = decided("Combien coûte un repas ?", [CANTEEN], (answer + clarify) / 2);
    expect(decision).toMatchObject({ kind: "clarify", proposals: [{ label: "Cantine scolaire" }] });
  });

  it("hands off what it found nothing for, to the competent service", () => {
    expect(decided("Mon permis de construire", [CANTEEN], clarify / 3)).toMatchObject({
      kind: "handoff",
      reason: "no-evidence",
      contact: { service: "Service urbanisme" },
      text: expect.stringContaining("05 36 49 10 12"),
    });
    expect(decided("Question", [], 0)).toMatchObject({
      kind: "handoff",
      contact: { service: "Accueil de la mairie" },
    });
  });

  it("hands off when the document does not say the amount asked for, however sure of the document", () => {
    const silent = scored("Les repas se réservent la veille.", { document: { service: "urbanisme" } });
    expect(decided("Combien coûte un repas ?", [silent], 0.99)).toMatchObject({
      kind: "handoff",
      reason: "low-confidence",
      contact: { service: "Service urbanisme" },
    });
  });

  it("does not answer with a FAQ pair on something else", () => {
    const passage = { kind: "faq" as const, question: "Comment créer mon compte sur le portail famille ?" };
    const faq = scored("Demandez votre clé.", { passage, coverage: 0.4, faq: 0.5 });
    expect(decided("Comment créer un compte de chasseur ?", [faq], 0.85)).toMatchObject({ kind: "clarify" });
  });

  it("says that a source is national, old or out of force", () => {
    const text = (document: Partial<ScoredPassage["document"]>) => {
      const decision = decided("repas", [scored("Le repas est servi à midi.", { document })], sure);
      return decision.kind === "answered" ? decision.text : "";
    };
    expect(text({ origin: "national", producer: "DILA" })).toContain("Information nationale (DILA)");
    expect(text({ updated: "2025-01-01" })).toContain("date du 1er janvier 2025");
    expect(text({ validUntil: "2026-11-22" })).toContain("jusqu'au 22 novembre 2026");
    expect(text({ validUntil: "2026-11-23" })).not.toContain("Attention");
    expect(text({ updated: "2025-06-01" })).not.toContain("Attention");
  });
});
