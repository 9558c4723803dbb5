import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composeExtract } from "../../../src/answering/compose/compose-extract.ts";
import { expectedAnswer, fits } from "../../../src/answering/compose/expected-answer.ts";
import { safeMarkdown } from "../../../src/answering/compose/safe-markdown.ts";
import { evidenceOf, scored } from "../evidence-of.ts";

const LONG =
  "Ce paragraphe décrit le service sans rien dire d'utile à la question, pour que la page soit longue. ".repeat(
    4,
  );

const FEES = `Les tarifs sont votés chaque année par le conseil municipal.

| Catégorie | Habitant | Extérieur |
|---|---|---|
| Enfant de moins de 12 ans | 2,00 € | 3,50 € |
| Étudiant, demandeur d'emploi | 3,00 € | 4,50 € |
| Adulte | 4,20 € | 6,00 € |
| Famille nombreuse | 10,00 € | 15,00 € |
| Groupe de dix personnes | 25,00 € | 40,00 € |

Le règlement se fait à la caisse.`;

const compose = (asked: string, text: string, about: Parameters<typeof scored>[1] = {}) =>
  composeExtract(asked, evidenceOf([scored(text, about)]));

const bodyOf = (draft: ReturnType<typeof compose>) => draft?.parts.map(({ body }) => body).join("\n") ?? "";

describe("composeExtract", () => {
  it("gives a short price list whole: the citizen knows which row is theirs", () => {
    const body = bodyOf(compose("Combien coûte l'entrée pour un adulte ?", FEES));
    expect(body).toContain("- Catégorie : Adulte ; Habitant : 4,20 € ; Extérieur : 6,00 €");
    expect(body).toContain("2,00 €");
    expect(body).toContain("25,00 €");
  });

  it("gives of a long list the row asked for, under its columns, and no other", () => {
    const more = ["Classe", "Curiste", "Licencié", "Retraité"].map(
      (who, i) => `| ${who} | ${i + 50},00 € | 90,00 € |`,
    );
    const long = FEES.replace("| Groupe de dix", `${more.join("\n")}\n| Groupe de dix`);
    const body = bodyOf(compose("Combien coûte l'entrée pour un adulte ?", long));
    expect(body).toContain("- Catégorie : Adulte ; Habitant : 4,20 € ; Extérieur : 6,00 €");
    expect(body).not.toContain("25,00 €");
  });

  it("does not take what a service costs the town, or what others give it, for its price", () => {
    const price = expectedAnswer("Combien coûte un repas à la cantine ?");
    expect(
      fits(price, "Le coût complet d'un repas est de 9,80 €. L'État aide la commune pour les repas à 1 €."),
    ).toBe(false);
    expect(fits(price, "Le coût complet est de 9,80 €. Les familles paient de 1,00 € à 4,40 €.")).toBe(true);
  });

  it("gives every row when the question names none", () => {
    const body = bodyOf(compose("Quel est le tarif de l'entrée ?", FEES));
    expect(body).toContain("2,00 €");
    expect(body).toContain("40,00 €");
  });

  it("gives every row when the question only names a column", () => {
    const text = FEES.replace("| Catégorie |", "| Entrée |").replace(
      "Groupe de dix personnes",
      "Carte de 10 entrées",
    );
    expect(bodyOf(compose("Quel est le prix de l'entrée ?", text))).toContain(
      "- Entrée : Adulte ; Habitant : 4,20 €",
    );
  });

  it("gives the whole list of documents with the line that announces it", () => {
    const text = `${LONG}

Pour la demande, apportez les pièces suivantes :

- une photo d'identité de moins de 6 mois ;
- un justificatif de domicile de moins d'un an ;
- l'ancien titre ;
- le timbre fiscal.

${LONG}`;
    const body = bodyOf(compose("Quels papiers apporter pour la demande ?", text));
    expect(body).toContain("Pour la demande, apportez les pièces suivantes :\n- une photo d'identité");
    expect(body).toContain("- le timbre fiscal.");
    expect(body).not.toContain("sans rien dire d'utile");
  });

  it("keeps the exception next to the rule", () => {
    const text = `${LONG} L'inscription à la cantine se fait avant le 15 juillet. Toutefois, les familles arrivées en cours d'année s'inscrivent à tout moment. ${LONG}`;
    const body = bodyOf(compose("Quelle est la date limite d'inscription à la cantine ?", text));
    expect(body).toContain("avant le 15 juillet. Toutefois, les familles");
  });

  it("takes the sentence a pronoun leans on", () => {
    const text = `${LONG} La carte de résident est délivrée par la police municipale. Elle coûte 20,00 € par an. ${LONG}`;
    const body = bodyOf(compose("Combien coûte la carte de résident ?", text));
    expect(body).toContain(
      "La carte de résident est délivrée par la police municipale. Elle coûte 20,00 € par an.",
    );
  });

  it("marks what it leaves out between two sentences of a paragraph", () => {
    const text = `Le composteur coûte 25 €. ${LONG} Le composteur de remplacement coûte 30 €.`;
    expect(bodyOf(compose("prix du composteur", text))).toMatch(/25 €\..*\[…\].*30 €\./s);
  });

  it("keeps the bold line a paragraph stands under", () => {
    const text = `${LONG}

**Vous êtes mineur**

Un parent vous accompagne au rendez-vous du passeport.

${LONG}`;
    expect(bodyOf(compose("Qui accompagne un mineur pour le passeport ?", text))).toContain(
      "**Vous êtes mineur**\n",
    );
  });

  it("gives the answer of a FAQ pair whole", () => {
    const text = `Oui, dans la limite de 2 m³. ${LONG}`;
    const passage = { kind: "faq" as const, question: "Puis-je apporter des gravats ?" };
    expect(bodyOf(compose("gravats déchèterie", text, { passage }))).toBe(safeMarkdown(text));
  });

  it("chooses in the document the passage that holds the amount asked for", () => {
    const evidence = evidenceOf([
      scored("Les repas se réservent sur le portail famille.", {
        score: 0.9,
        passage: { headings: ["Réserver"] },
      }),
      scored("Le repas coûte 3,70 €.", { score: 0.6, passage: { ordinal: 1, headings: ["Tarifs"] } }),
    ]);
    const draft = composeExtract("Combien coûte un repas ?", evidence);
    expect(draft?.parts.map(({ heading }) => heading)).toEqual(["Tarifs"]);
    expect(draft?.fit).toBe("exact");
  });

  it("opens with the first words of the document when its title is the question", () => {
    const document = { title: "Peut-on passer chez le voisin pour des travaux ?" };
    const evidence = evidenceOf([
      scored("Le juge donne un droit de passage chez le voisin pour des travaux.", {
        document,
        passage: { ordinal: 2, headings: ["Recours"] },
      }),
      scored(`Oui, avec son accord. ${LONG}`, { document, score: 0.8 }),
    ]);
    const draft = composeExtract("peut-on passer chez le voisin pour des travaux", evidence);
    expect(draft?.parts[0]?.body).toMatch(/^Oui, avec son accord\./);
  });

  it("says when no passage holds the amount asked for", () => {
    expect(compose("Combien coûte un repas ?", "Les repas se réservent la veille.")?.fit).toBe("missing");
  });

  it("composes from a real passage when a summary comes first", () => {
    const evidence = evidenceOf([
      scored("Tout sur la cantine.", { passage: { kind: "summary" } }),
      scored("La cantine ouvre à midi.", { score: 0.5, passage: { ordinal: 1 } }),
    ]);
    expect(composeExtract("cantine", evidence)?.source.passage.ordinal).toBe(1);
  });

  it("has nothing to say without passages", () => {
    expect(composeExtract("cantine", evidenceOf([]))).toBeNull();
  });

  it("shows only words of the source, whatever the source and the question", () => {
    const word = fc.constantFrom(
      "tarif",
      "cantine",
      "Toutefois",
      "12 €",
      "Elle",
      "avant",
      "le 3 mai",
      "M.",
      "art.",
      "enfant",
    );
    const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => `${words.join(" ")}.`);
    const paragraph = fc.array(sentence, { minLength: 1, maxLength: 6 }).map((list) => list.join(" "));
    const list = fc
      .array(sentence, { minLength: 1, maxLength: 6 })
      .map((items) => items.map((item) => `- ${item}`).join("\n"));
    const text = fc
      .array(fc.oneof(paragraph, list), { minLength: 1, maxLength: 6 })
      .map((blocks) => blocks.join("\n\n"));
    fc.assert(
      fc.property(text, sentence, (source, asked) => {
        const flat = (markdown: string) => markdown.replace(/\s+/g, " ").trim();
        const shown = bodyOf(compose(asked, source)).split(/ \[…\] |\n/);
        for (const line of shown) expect(flat(source)).toContain(flat(line));
      }),
    );
  });
});
