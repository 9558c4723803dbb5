import { describe, expect, test } from "vitest";
import { ours } from "../../../bench/retrieval/ours.ts";
import { SYSTEMS } from "../../../bench/retrieval/systems.ts";

const PAGES = [
  ["etat-civil", "Acte de naissance", "La mairie délivre gratuitement les copies d'un acte de naissance."],
  ["dechets", "Collecte des ordures ménagères", "Les bacs sont ramassés le mardi et le vendredi matin."],
  ["piscine", "Piscine municipale", "Le bassin ouvre l'été, de juin à septembre ; l'entrée coûte 3 €."],
  ["ecole", "Inscriptions à l'école", "Inscrivez votre enfant avant la rentrée auprès du service scolaire."],
] as const;
const DOCUMENTS = PAGES.map(([id, title, body]) => ({
  id,
  title,
  summary: title,
  text: `# ${title}\n${body}`,
}));
const PEERS = SYSTEMS.filter((system) => !ours.includes(system));

describe.each(PEERS)("$name", ({ load }) => {
  test.each([
    ["Comment obtenir la copie de mon acte de naissance ?", "etat-civil"],
    ["quand passe la collecte des ordures ménagères", "dechets"],
    ["Prix de l'entrée de la piscine", "piscine"],
    ["inscrire mon enfant à l'école: que faut-il faire ?", "ecole"],
  ])("%s", async (question, page) => {
    const { search } = await (await load())({ names: [], documents: DOCUMENTS });
    const found = await search(question);
    expect(found[0]).toBe(page);
    expect(new Set(found).size).toBe(found.length);
  });

  test("the syntax of a query language is read as words, and a question without words finds nothing", async () => {
    const { search } = await (await load())({ names: [], documents: DOCUMENTS });
    expect((await search(`"piscine" AND title:* -(NEAR ^2~ OR`))[0]).toBe("piscine");
    expect(await search("?!… 🙂")).toEqual([]);
  });
});
