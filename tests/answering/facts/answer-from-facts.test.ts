import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerFromFacts } from "../../../src/answering/facts/answer-from-facts.ts";
import { fixtureCollectivity, paris } from "../../collectivity/fixture.ts";

const collectivity = await fixtureCollectivity();
const ask = (text: string, at = "2026-11-23 10:00") =>
  answerFromFacts(collectivity, { text, history: [], at: paris(at) })?.answer ?? null;
const textOf = (text: string, at?: string) => ask(text, at)?.text ?? null;
const PHONE = "\n\nTéléphone : 05 36 49 10 00.";

describe("answerFromFacts", () => {
  it.each([
    ["ouvert samedi ?", "2026-11-23 10:00", "Samedi 28 novembre 2026, la mairie est ouverte de 9 h à 12 h."],
    [
      "ouvert le 14 juillet ?",
      "2026-07-01 10:00",
      "Mardi 14 juillet 2026 (fête nationale), la mairie est fermée. Elle rouvre mercredi 15 juillet à 9 h.",
    ],
    [
      "ouvert aujourd'hui ?",
      "2026-11-23 12:30",
      "Aujourd'hui, lundi 23 novembre 2026, la mairie est ouverte de 9 h à 12 h et de 14 h à 17 h 30. La mairie est fermée en ce moment. Elle rouvre aujourd'hui à 14 h.",
    ],
    ["ouvert ?", "2026-11-23 12:30", null],
    [
      "vous êtes ouverts maintenant ?",
      "2026-11-23 10:00",
      "La mairie est ouverte en ce moment, jusqu'à 12 h, puis de 14 h à 17 h 30.",
    ],
    [
      "ouvert maintenant ?",
      "2026-12-26 10:00",
      "La mairie est fermée en ce moment (fermeture de fin d'année). Elle rouvre lundi 28 décembre à 10 h.",
    ],
    [
      "ouvert le 28 décembre ?",
      "2026-11-23 10:00",
      "Lundi 28 décembre 2026, la mairie est ouverte de 10 h à 11 h (horaires exceptionnels : permanence électorale).",
    ],
    [
      "ouvert le 25 décembre ?",
      "2026-11-23 10:00",
      "Vendredi 25 décembre 2026 (Noël), la mairie est fermée (fermeture de fin d'année). Elle rouvre lundi 28 décembre à 10 h.",
    ],
    [
      "ouvert samedi à 18h ?",
      "2026-11-23 10:00",
      "Samedi 28 novembre 2026 à 18 h, la mairie est fermée. Ce jour-là, elle est ouverte de 9 h à 12 h.",
    ],
    [
      "ouvert samedi à 11 h 30 ?",
      "2026-11-23 10:00",
      "Samedi 28 novembre 2026 à 11 h 30, la mairie est ouverte. Ce jour-là, elle est ouverte de 9 h à 12 h.",
    ],
    [
      "ouvert samedi après-midi ?",
      "2026-11-23 10:00",
      "Samedi 28 novembre 2026, la mairie est ouverte de 9 h à 12 h. Elle est donc fermée l'après-midi.",
    ],
    [
      "ouvert le samedi ?",
      "2026-11-23 10:00",
      "Le samedi, la mairie est ouverte de 9 h à 12 h. Du 1er juillet au 31 août, le samedi : fermée.\n\nÀ noter :\n- Le samedi 26 décembre 2026 : fermée (fermeture de fin d'année)\n- Le samedi 2 janvier 2027 : fermée (fermeture de fin d'année)",
    ],
    [
      "ouvert le lundi ?",
      "2026-07-06 10:00",
      "Du 1er juillet au 31 août, le lundi : de 9 h à 12 h. Le reste de l'année, le lundi : de 9 h à 12 h et de 14 h à 17 h 30.",
    ],
    [
      "ouvert ce week-end ?",
      "2026-11-23 10:00",
      "Horaires de la mairie à ces dates :\n- Samedi 28 novembre 2026 : de 9 h à 12 h\n- Dimanche 29 novembre 2026 : fermée",
    ],
    [
      "horaires en août",
      "2026-11-23 10:00",
      "Horaires de la mairie du 1er au 31 août 2027 :\n- Du lundi au vendredi : de 9 h à 12 h\n- Samedi et dimanche : fermée",
    ],
    [
      "horaires la semaine prochaine",
      "2026-12-17 10:00",
      "Horaires de la mairie du 21 au 27 décembre 2026 :\n- Du lundi 21 au mardi 22 décembre : de 9 h à 12 h et de 14 h à 17 h 30\n- Mercredi 23 décembre : de 9 h à 17 h\n- Du jeudi 24 au dimanche 27 décembre : fermée (fermeture de fin d'année)",
    ],
  ])("%s (%s)", (text, at, expected) => {
    if (expected === null) expect(textOf(text, at)).toContain("Horaires habituels de la mairie :");
    else expect(textOf(text, at)).toBe(`${expected}${PHONE}`);
  });

  it("gives the whole week, the other seasons and what is special within 30 days", () => {
    expect(textOf("horaires de la mairie", "2026-12-01 13:00")).toBe(
      [
        "La mairie est fermée en ce moment. Elle rouvre aujourd'hui à 14 h.",
        "Horaires habituels de la mairie :\n- Lundi, mardi et jeudi : de 9 h à 12 h et de 14 h à 17 h 30\n- Mercredi : de 9 h à 17 h\n- Vendredi : de 9 h à 12 h et de 14 h à 16 h 30\n- Samedi : de 9 h à 12 h\n- Dimanche : fermée",
        "Du 1er juillet au 31 août :\n- Du lundi au vendredi : de 9 h à 12 h\n- Samedi et dimanche : fermée",
        "À noter :\n- Du 24 au 27 décembre 2026 : fermée (fermeture de fin d'année)\n- Le lundi 28 décembre 2026 : de 10 h à 11 h (horaires exceptionnels : permanence électorale)\n- Du 29 au 31 décembre 2026 : fermée (fermeture de fin d'année)",
        "Téléphone : 05 36 49 10 00.",
      ].join("\n\n"),
    );
  });

  it("puts the season in force first", () => {
    const text = textOf("horaires de la déchèterie en été") ?? "";
    expect(text).toMatch(
      /^Horaires de la déchèterie du 1er avril au 31 octobre :\n- Mercredi : de 14 h à 19 h/,
    );
    expect(textOf("horaires de la déchèterie")).toMatch(
      /Horaires de la déchèterie du 1er novembre au 31 mars :/,
    );
  });

  it("adds the service's note, as a sentence", () => {
    expect(textOf("l'état civil est ouvert mardi ?")).toBe(
      "Mardi 24 novembre 2026, le service de l'état civil est ouvert de 9 h à 12 h.\n\nSur rendez-vous uniquement.\n\nTéléphone : 05 36 49 10 01.",
    );
  });

  it("says what public holidays do", () => {
    expect(textOf("le marché est ouvert les jours fériés ?")).toBe(
      "Les jours fériés, le marché est ouvert aux horaires habituels du jour, sauf exception.\n\nProchains jours fériés :\n- Vendredi 25 décembre 2026 : fermé (Noël)\n- Vendredi 1er janvier 2027 : fermé (jour de l'An)\n- Lundi 29 mars 2027 : fermé (lundi de Pâques)",
    );
  });

  it.each([
    ["téléphone de la médiathèque", /^Le numéro de téléphone de la médiathèque est le 05 36 49 10 20\./],
    ["mail des services techniques", /^L'adresse électronique des services techniques est techniques@/],
    [
      "où est la mairie ?",
      /^La mairie se trouve à cette adresse : 1 place du Beffroi, 99456 Montreval-les-Sources\.\n\nAccès : Entrée de plain-pied par la cour\.$/,
    ],
    ["qui est le maire", /^Maire : Jeanne Delorme\.$/],
    [
      "qui sont les adjoints ?",
      /\n- Premier adjoint, .* : Paul Marchal\n- Deuxième adjointe, .* : Nora Saïdi$/,
    ],
    ["qui s'occupe des passeports ?", /^Pour cette demande, adressez-vous au service de l'état civil\./],
  ])("%s", (text, expected) => {
    expect(textOf(text)).toMatch(expected);
  });

  it("cites the file, with the line used", () => {
    expect(ask("ouvert samedi ?")).toMatchObject({
      kind: "answered",
      seeAlso: [],
      citations: [
        {
          documentId: "collectivity.yaml",
          title: "Horaires : Accueil de la mairie",
          producer: "La commune de Montreval-les-Sources",
          updated: "2026-11-02",
          url: "https://www.montreval.example",
          heading: null,
          page: null,
          quote: "Samedi : de 9 h à 12 h",
        },
      ],
    });
    expect(ask("tel état civil")).toMatchObject({
      citations: [{ url: "https://www.montreval.example/etat-civil", quote: "Téléphone : 05 36 49 10 01" }],
    });
  });

  it("asks which one when a name fits several, and each proposal is then answered", () => {
    const answer = ask("l'école est ouverte lundi 30 novembre ?");
    if (answer?.kind !== "clarify") throw new Error("a clarification was expected");
    expect(answer.proposals.map(({ label }) => label)).toEqual([
      "École maternelle des Tilleuls",
      "École élémentaire du Lavoir",
    ]);
    expect(answer.proposals.map(({ question }) => textOf(question))).toEqual([
      expect.stringContaining("Lundi 30 novembre 2026, l'école maternelle est ouverte de 8 h 30 à 16 h 30."),
      expect.stringContaining("Lundi 30 novembre 2026, l'école élémentaire est ouverte de 8 h 20 à 16 h 20."),
    ]);
    for (const kind of ["téléphone", "adresse"]) {
      const other = ask(`${kind} de l'école`);
      if (other?.kind !== "clarify") throw new Error("a clarification was expected");
      expect(textOf(other.proposals[0]?.question ?? "")).toMatch(/l'école maternelle/i);
    }
  });

  it("never says a time that the file does not have, and never throws", () => {
    const known = new Set<string>();
    for (const { hours, exceptions } of collectivity.services) {
      const written = [
        ...hours.flatMap(({ week }) => Object.values(week).flat()),
        ...exceptions.flatMap((e) => e.hours),
      ];
      for (const range of written) for (const time of (range ?? "").split("-")) known.add(time);
    }
    const services = fc.constantFrom(
      "la mairie",
      "l'état civil",
      "la médiathèque",
      "la déchèterie",
      "le marché",
    );
    const dates = fc.constantFrom(
      ..."|demain|samedi|le samedi|ce week-end|le 14 juillet|à Noël|en août|cet été|la semaine prochaine|maintenant|les jours fériés|samedi matin|entre Noël et le jour de l'an".split(
        "|",
      ),
    );
    fc.assert(
      fc.property(services, dates, fc.integer({ min: 0, max: 800 * 24 }), (service, date, hour) => {
        const at = new Date(paris("2026-01-01 00:30").getTime() + hour * 3_600_000);
        const found = answerFromFacts(collectivity, {
          text: `${service} est ouvert ${date}`,
          history: [],
          at,
        });
        expect(found?.answer.kind).toBe("answered");
        for (const [, h = "", m] of (found?.answer.text ?? "").matchAll(/(\d{1,2}) h(?: (\d\d))?/g)) {
          expect(known).toContain(`${h.padStart(2, "0")}:${m ?? "00"}`);
        }
      }),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (text) => {
        answerFromFacts(collectivity, {
          text,
          history: [{ question: text, answer: "", documentIds: [] }],
          at: paris("2026-11-23 10:00"),
        });
      }),
    );
  });
});
