import { describe, expect, it } from "vitest";
import { composeExtract } from "../../../src/answering/compose/compose-extract.ts";
import type { Exchange } from "../../../src/answering/question.ts";
import { decide } from "../../../src/answering/steps/decide.ts";
import { fr } from "../../../src/i18n/fr/answering.ts";
import type { Probabilities, ScoredPassage } from "../../../src/retrieval/evidence.ts";
import { evidenceOf, scored } from "../evidence-of.ts";
import { turnOf } from "../turn-of.ts";

/** Of `evidenceOf`. */
const THRESHOLDS = { answer: 0.5, propose: 0.2, topic: 0.1 };
const SURE = 0.9;
const UNSURE = 0.4;

function decided(
  asked: string,
  passages: readonly ScoredPassage[],
  sure: number | Partial<Probabilities>,
  history: readonly Exchange[] = [],
) {
  const evidence = evidenceOf(passages, typeof sure === "number" ? sure : SURE);
  const probabilities = { ...evidence.probabilities, ...(typeof sure === "number" ? {} : sure) };
  const draft = composeExtract(asked, evidence);
  return decide({ ...turnOf(asked, history), evidence: { ...evidence, probabilities }, draft });
}

const CANTEEN = scored("Le repas coûte 3,70 €.", {
  document: { id: "cantine", title: "Cantine scolaire", service: "urbanisme" },
  passage: { headings: ["Tarifs"], anchor: "tarifs", page: 2 },
  score: 1,
  coverage: 0.6,
});
const CENTRE = scored("Le repas du mercredi coûte 4,10 €.", {
  document: { id: "centre", title: "Centre de loisirs du mercredi et des vacances : inscription et tarifs" },
  score: 0.7,
});
const PRICE = "Combien coûte un repas ?";

describe("decide: one answer", () => {
  it("answers with its source", () => {
    expect(decided(PRICE, [CANTEEN], THRESHOLDS.answer)).toEqual({
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
    const others = ["a", "b", "c"].map((id) => scored("Voir aussi.", { document: { id }, score: 0.3 }));
    const far = scored("Loin.", { document: { id: "z" }, score: 0.1 });
    const decision = decided(PRICE, [CANTEEN, ...others, far], SURE);
    expect(decision).toMatchObject({ seeAlso: [{ documentId: "a" }, { documentId: "b" }] });
    expect(decided(PRICE, [CANTEEN, far], SURE)).toMatchObject({ seeAlso: [] });
  });

  it("answers when two documents say the same figures and one of them is likely right", () => {
    const same = scored("Repas : 3,70 euros", { document: { id: "tarifs", title: "Tarifs" }, score: 0.8 });
    const either = { first: UNSURE, amongThree: THRESHOLDS.answer };
    expect(decided(PRICE, [CANTEEN, same], either)).toMatchObject({ kind: "answered" });
    expect(decided(PRICE, [CANTEEN], either)).toMatchObject({ kind: "clarify" });
  });

  it("answers with the figure asked for when no other document has the question's words", () => {
    const other = (coverage: number) =>
      scored("Autre chose.", { document: { id: "b" }, score: 0.3, coverage });
    const meal = { ...CANTEEN, parts: { ...CANTEEN.parts, coverage: 0.9 } };
    expect(decided(PRICE, [meal, other(0.5)], UNSURE)).toMatchObject({ kind: "answered" });
    expect(decided(PRICE, [meal, other(0.85)], UNSURE)).toMatchObject({ kind: "clarify" });
    expect(decided(PRICE, [CANTEEN, other(0.2)], UNSURE)).toMatchObject({ kind: "clarify" });
    expect(decided(PRICE, [meal], { first: UNSURE, answerable: 0.05 })).toMatchObject({ kind: "handoff" });
    expect(decided("Parlez-moi du repas", [meal, other(0.5)], UNSURE)).toMatchObject({ kind: "clarify" });
  });

  it("says that a source is national, old or out of force", () => {
    const text = (document: Partial<ScoredPassage["document"]>) => {
      const decision = decided("repas de midi", [scored("Le repas est servi à midi.", { document })], SURE);
      return decision.kind === "answered" ? decision.text : "";
    };
    expect(text({ origin: "national", producer: "DILA" })).toContain("Information nationale (DILA)");
    expect(text({ updated: "2025-01-01" })).toContain("date du 1er janvier 2025");
    expect(text({ validUntil: "2026-11-22" })).toContain("jusqu'au 22 novembre 2026");
    expect(text({ validUntil: "2026-11-23" })).not.toContain("Attention");
    expect(text({ updated: "2025-06-01" })).not.toContain("Attention");
  });
});

describe("decide: proposals", () => {
  it("offers both readings when two documents come close, and whom to ask otherwise", () => {
    expect(decided(PRICE, [CANTEEN, CENTRE], SURE)).toEqual({
      kind: "clarify",
      text: expect.stringMatching(
        /porte-t-elle sur l'un de ces sujets \?[\s\S]*Service urbanisme, 05 36 49 10 12/,
      ),
      proposals: [
        { label: "Cantine scolaire", question: "Cantine scolaire : Combien coûte un repas ?" },
        {
          label: "Centre de loisirs du mercredi et des vacances…",
          question: expect.stringMatching(/^Centre.*repas \?$/),
        },
      ],
    });
  });

  it("answers the reading that was chosen, however unsure of it", () => {
    const chosen = "Cantine scolaire : Combien coûte un repas ?";
    expect(decided(chosen, [CANTEEN, CENTRE], 0.01)).toMatchObject({ kind: "answered" });
  });

  it("shows a chosen page that does not say what is asked, and says so", () => {
    const silent = scored("Les repas se réservent la veille.", {
      document: { title: "Cantine", service: "urbanisme" },
    });
    const decision = decided(`Cantine : ${PRICE}`, [silent], SURE);
    expect(decision).toMatchObject({ kind: "answered", text: expect.stringContaining(fr.notStated) });
    expect(decision.text).toContain("Service urbanisme, 05 36 49 10 12");
  });

  it("offers the only reading when not sure enough to answer", () => {
    const decision = decided(PRICE, [CANTEEN], UNSURE);
    expect(decision).toMatchObject({ kind: "clarify", proposals: [{ label: "Cantine scolaire" }] });
    expect(decision.text).toContain("sur ce sujet ?");
  });

  it("offers at most three, none far behind, none twice", () => {
    const page = (id: string, score: number, title = id) =>
      scored("Repas.", { document: { id, title }, score });
    const passages = [
      page("Un", 1),
      page("Un bis", 0.9, "Un"),
      page("Deux", 0.8),
      page("Trois", 0.7),
      page("Quatre", 0.6),
    ];
    const labels = (found: readonly ScoredPassage[]) => {
      const decision = decided("menus des repas", found, UNSURE);
      return decision.kind === "clarify" ? decision.proposals.map(({ label }) => label) : [];
    };
    expect(labels(passages)).toEqual(["Un", "Deux"]);
    expect(labels([page("Un", 1), page("Deux", 0.05)])).toEqual(["Un"]);
  });

  it("leaves out the page without the amount asked for", () => {
    const silent = scored("Les repas se réservent la veille.", {
      document: { id: "a", title: "Réserver" },
      score: 1,
    });
    expect(decided(PRICE, [silent, CENTRE], UNSURE)).toMatchObject({
      proposals: [{ label: expect.stringMatching(/^Centre/) }],
    });
  });

  it("does not answer with a FAQ pair on something else", () => {
    const passage = { kind: "faq" as const, question: "Comment créer mon compte sur le portail famille ?" };
    const faq = scored("Demandez votre clé.", { passage, coverage: 0.4, faq: 0.5 });
    expect(decided("Comment créer un compte de chasseur ?", [faq], 0.85)).toMatchObject({ kind: "clarify" });
  });

  it("asks what a word or two are about when several documents hold them", () => {
    const page = (id: string, title: string, score: number, coverage: number) =>
      scored("En ligne.", { document: { id, title }, score, coverage });
    const driving = page("a", "Permis de conduire", 1, 1);
    const building = page("b", "Permis de construire", 0.01, 1);
    expect(decided("permis", [driving, building], SURE)).toMatchObject({
      kind: "clarify",
      proposals: [{ label: "Permis de conduire" }, { label: "Permis de construire" }],
    });
    expect(decided("permis de conduire", [driving, building], SURE)).toMatchObject({ kind: "answered" });
    const elsewhere = page("c", "Permis de construire", 0.01, 0.6);
    expect(decided("permis", [driving, elsewhere], SURE)).toMatchObject({ kind: "answered" });
    const long = "mon fils passe le permis cette année";
    expect(decided(long, [driving, building], SURE)).toMatchObject({ kind: "answered" });
  });
});

describe("decide: hand-off", () => {
  it("hands off what it found nothing for, to the competent service", () => {
    expect(decided("Mon permis de construire", [CANTEEN], THRESHOLDS.propose / 2)).toMatchObject({
      kind: "handoff",
      reason: "no-evidence",
      contact: { service: "Service urbanisme" },
      text: expect.stringContaining("05 36 49 10 12"),
    });
    expect(decided("Question", [], 0)).toMatchObject({
      kind: "handoff",
      reason: "no-evidence",
      contact: { service: "Accueil de la mairie" },
    });
  });

  it("proposes nothing when probably no document answers", () => {
    expect(decided(PRICE, [CANTEEN], { first: UNSURE, answerable: 0.05 })).toMatchObject({
      reason: "no-evidence",
    });
  });

  it("hands off when the document does not say the amount asked for, however sure of the document", () => {
    const silent = scored("Les repas se réservent la veille.", { document: { service: "urbanisme" } });
    expect(decided(PRICE, [silent], 0.99)).toMatchObject({
      kind: "handoff",
      reason: "low-confidence",
      contact: { service: "Service urbanisme" },
    });
  });

  it("says that a question is none of its own, unless a service of ours is named", () => {
    const offTopic = { onTopic: 0.05 };
    expect(decided("Quel film voir ce soir ?", [CANTEEN], offTopic)).toMatchObject({
      kind: "handoff",
      reason: "out-of-scope",
      contact: { service: "Accueil de la mairie" },
    });
    expect(decided("Le service urbanisme est-il là ce soir ?", [CANTEEN], offTopic)).not.toMatchObject({
      reason: "out-of-scope",
    });
  });

  it("hands off after two clarifications in vain on the same subject, and only then", () => {
    const exchange = (question: string): Exchange => ({
      question,
      answer: `${fr.clarify.one}\n\n…`,
      documentIds: [],
    });
    const again = "Le prix du repas, combien ?";
    expect(decided(again, [CANTEEN], UNSURE, [exchange(PRICE)])).toMatchObject({ kind: "clarify" });
    expect(decided(again, [CANTEEN], UNSURE, [exchange(PRICE), exchange("prix d'un repas")])).toMatchObject({
      kind: "handoff",
      reason: "low-confidence",
    });
    const elsewhere = [exchange("Où jeter mes pneus ?"), exchange("Mon voisin fait du bruit")];
    expect(decided(again, [CANTEEN], UNSURE, elsewhere)).toMatchObject({ kind: "clarify" });
    const answered = { ...exchange(PRICE), answer: "Le repas coûte 3,70 €." };
    expect(decided(again, [CANTEEN], UNSURE, [exchange(PRICE), answered])).toMatchObject({ kind: "clarify" });
  });
});
