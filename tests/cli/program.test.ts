import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { installation } from "./command-line.ts";

describe("parvis", () => {
  it("shows help with examples and exit codes, for itself and for each command", async () => {
    const { run } = installation();
    const help = await run("--help");
    expect(help.code).toBe(0);
    for (const word of [
      "start",
      "index",
      "ask",
      "inspect",
      "doctor",
      "calibrate",
      "import",
      "Exemples",
      "Codes de sortie",
    ]) {
      expect(help.out).toContain(word);
    }
    for (const command of ["start", "index", "ask", "inspect", "doctor", "calibrate", "import"]) {
      const one = await run(command, "--help");
      expect(one.code).toBe(0);
      expect(one.out).toContain("Exemples");
    }
  });

  it("refuses an unknown command or option with exit code 2", async () => {
    const { run } = installation();
    const command = await run("indexer");
    expect(command.code).toBe(2);
    expect(command.err).toContain("commande inconnue : « indexer »");
    const option = await run("index", "--vite");
    expect(option.code).toBe(2);
    expect(option.err).toContain("option inconnue : « --vite »");
    expect((await run("ask")).err).toContain("il manque : <question>");
  });

  it("prints every problem of the configuration and exits with 2", async () => {
    const { run, folder } = installation();
    writeFileSync(join(folder, "parvis.config.json"), JSON.stringify({ knowledge: 3, colour: "red" }));
    const result = await run("doctor");
    expect(result.code).toBe(2);
    expect(result.err).toContain("✗ knowledge (PARVIS_KNOWLEDGE)");
    expect(result.err).toContain("✗ colour");
  });
});

describe("parvis index", () => {
  it("shows the plan without writing, then writes, then finds nothing to do", async () => {
    const { run } = installation();
    const plan = await run("index", "--dry-run");
    expect(plan.out).toContain("cantine.md");
    expect((await run("ask", "--json", "prix cantine")).code).toBe(0);
    const again = await run("index", "--dry-run");
    expect(again.out).not.toContain("+ cantine.md");
  });

  it("says which knowledge folder is missing", async () => {
    const { run, folder } = installation();
    writeFileSync(join(folder, "parvis.config.json"), JSON.stringify({ knowledge: "ailleurs" }));
    const result = await run("index");
    expect(result.code).toBe(3);
    expect(result.err).toContain("ailleurs");
    expect(result.err).toContain("→");
  });

  it("refuses a wrong collectivity.yaml, by line and field, rather than index under another name", async () => {
    const { run, write } = installation();
    await run("index");
    write("collectivity.yaml", "name: Essai\nwebsite: pas une adresse\n");
    for (const words of [["index"], ["ask", "prix de la cantine"]]) {
      const result = await run(...words);
      expect(result.code).toBe(3);
      expect(result.err).toMatch(/ligne 2, champ website/);
    }
  });

  it("goes back to the previous generation, and refuses when there is none", async () => {
    const { run, write } = installation();
    await run("index");
    expect((await run("index", "--rollback")).code).toBe(1);
    write("piscine.md", "# Piscine\n\nLa piscine ouvre en juin.\n");
    await run("index");
    const back = await run("index", "--rollback");
    expect(back.code).toBe(0);
    expect(back.out).toContain("de nouveau en service");
  });
});

describe("parvis ask", () => {
  it("answers with the official sentence, its source, the confidence and the passages", async () => {
    const { run } = installation();
    const { code, out } = await run("ask", "Combien coûte le repas à la cantine ?");
    expect(code).toBe(0);
    expect(out).toContain("Le repas à la cantine coûte 3,40 €");
    expect(out).toContain("Cantine scolaire");
    expect(out).toMatch(/Confiance : \d+ %/);
    expect(out).toContain("Passages trouvés");
  });

  it("gives the documented JSON", async () => {
    const { run } = installation();
    const { out } = await run("ask", "--json", "Combien coûte le repas à la cantine ?");
    expect(JSON.parse(out)).toMatchObject({
      answer: { kind: "answered", citations: [{ title: "Cantine scolaire", page: null }] },
      confidence: expect.any(Number),
      passages: [{ documentId: "cantine.md", title: "Cantine scolaire", score: expect.any(Number) }],
    });
  });

  it("asks another knowledge, a single JSON Lines file, without touching the configured one", async () => {
    const { run, folder } = installation();
    const file = join(folder, "autres.jsonl");
    const record = {
      id: "N1",
      title: "Déclarer une naissance",
      updated: "2026-02-01",
      text: "# Déclarer une naissance\n\nLa naissance se déclare dans les 5 jours.",
    };
    writeFileSync(file, `${JSON.stringify(record)}\n`);
    const { out } = await run("ask", "--json", "--knowledge", "autres.jsonl", "déclarer une naissance");
    expect(JSON.parse(out).passages[0]).toMatchObject({ documentId: "N1" });
    const configured = await run("ask", "--json", "déclarer une naissance");
    expect(configured.out).not.toContain("N1");
  });
});

describe("parvis inspect", () => {
  it("shows metadata and passages of a good document", async () => {
    const { run, knowledge } = installation();
    const { code, out } = await run("inspect", join(knowledge, "cantine.md"));
    expect(code).toBe(0);
    expect(out).toContain("title : Cantine scolaire");
    expect(out).toContain("Tarif du repas");
    expect(out).toContain("3,40 €");
  });

  it("says why a broken document would be set aside, and how to mend it", async () => {
    const { run, write } = installation();
    const { code, out } = await run("inspect", write("cassé.pdf", "%PDF-1.4 puis plus rien"));
    expect(code).toBe(1);
    expect(out).toContain("✗ Mis de côté");
    expect(out).toContain("→");
  });

  it("remarks a service that the facts do not know, and names those they do", async () => {
    const { run, write } = installation();
    const file = write(
      "marche.md",
      "---\ntitle: Marché\nservice: marche\n---\n\nLe marché a lieu le samedi.\n",
    );
    expect((await run("inspect", file)).out).toMatch(/« marche » n'est pas dans collectivity\.yaml.+mairie/);
    expect((await run("index")).out).toMatch(/marche\.md : Le service « marche »/);
  });

  it("says that a file is not there", async () => {
    expect((await installation().run("inspect", "absent.pdf")).code).toBe(2);
  });
});

describe("parvis import", () => {
  it("takes in national sheets, which then answer with their own producer", async () => {
    const { run, folder } = installation();
    const xml = `<Publication xmlns:dc="http://purl.org/dc/elements/1.1/" ID="F1" type="Fiche Question-réponse"><dc:title>Comment renouveler un permis bateau ?</dc:title><dc:date>modified 2026-03-01</dc:date><Texte><Paragraphe>Le permis bateau se renouvelle en ligne.</Paragraphe></Texte></Publication>`;
    writeFileSync(join(folder, "base.zip"), zipSync({ "F1.xml": strToU8(xml) }));
    const imported = await run("import", "service-public", join(folder, "base.zip"));
    expect(imported.code).toBe(0);
    expect(imported.out).toContain("1 fiches importées");
    const { out } = await run("ask", "--json", "Comment renouveler un permis bateau ?");
    expect(JSON.parse(out).answer.citations[0]).toMatchObject({
      producer: "Service-Public.gouv.fr / DILA",
      updated: "2026-03-01",
    });
  });

  it("refuses an unknown base and an absent source", async () => {
    const { run } = installation();
    expect((await run("import", "wikipedia", "x.zip")).code).toBe(2);
    expect((await run("import", "service-public", "absent.zip")).code).toBe(3);
  });
});

describe("parvis doctor", () => {
  it("finds a sound installation once indexed, with optional parts named", async () => {
    const { run } = installation();
    await run("index");
    const { code, out } = await run("doctor");
    expect(out).toContain("✓ Index : génération 1");
    expect(out).toContain("✓ Faits de la collectivité : Essai");
    expect(out).toContain("hnswlib-node");
    expect(code).toBe(0);
  });

  it("lists what was set aside, with reason and remedy", async () => {
    const { run, write } = installation();
    write("scan.pdf", "ceci n'est pas un PDF");
    await run("index");
    expect((await run("doctor")).out).toMatch(/! Index : scan\.pdf est mis de côté : .+\n {4}→ /);
  });

  it("places a mistake of collectivity.yaml by line and field, and fails", async () => {
    const { run, write } = installation();
    write("collectivity.yaml", "name: Essai\nwebsite: pas une adresse\n");
    const { code, out } = await run("doctor");
    expect(code).toBe(1);
    expect(out).toMatch(/✗ Faits de la collectivité : collectivity\.yaml, ligne 2, champ website/);
  });

  it("reports a damaged database instead of crashing", async () => {
    const { run, folder } = installation();
    mkdirSync(join(folder, "data"));
    writeFileSync(join(folder, "data/parvis.db"), "ceci n'est pas une base".repeat(100));
    const { code, out } = await run("doctor");
    expect(code).toBe(1);
    expect(out).toContain("✗ Base de données");
  });
});
