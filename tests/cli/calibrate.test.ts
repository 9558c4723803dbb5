import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PAGES } from "../indexing/calibration/calibrated-town.ts";
import { installation } from "./command-line.ts";

/** An installation of twelve pages, indexed, with a labelled set when asked. */
async function town({ labelled }: { readonly labelled: boolean }) {
  const made = installation();
  mkdirSync(join(made.knowledge, "pages"));
  for (const [name, [title, text]] of Object.entries(PAGES)) {
    made.write(`pages/${name}.md`, `# ${title}\n\n## ${title}\n\n${text}\n`);
  }
  if (labelled) {
    const rows = Object.entries(PAGES).map(([name, [, , question]]) => `${question};pages/${name}.md;`);
    const foreign = ["La recette du cassoulet ?;;passer la main", "Qui a gagné la coupe ?;;passer la main"];
    made.write("evaluation.csv", ["question;document;attendu", ...rows, ...foreign].join("\n"));
  }
  await made.run("index");
  return made;
}

describe("parvis calibrate", () => {
  it("shows figures and thresholds and writes nothing on a dry run; then puts them in service", async () => {
    const { run } = await town({ labelled: true });
    const dry = await run("calibrate", "--target-error", "20 %", "--dry-run");
    expect(dry.code).toBe(0);
    expect(dry.out).toContain("Questions de evaluation.csv");
    expect(dry.out).toContain("14 questions (2 sans réponse)");
    expect(dry.out).toMatch(/→ 20 % d'erreurs +0,\d{3} /);
    expect(dry.out).toContain("Seuils : répondre dès 0,");
    expect(dry.out).toContain("Conseil :");
    expect((await run("doctor")).out).toContain("✓ Calibration : livrée.");
    const kept = await run("calibrate", "--target-error", "20%");
    expect(kept.out).toContain("la génération 2 est en service avec ces seuils");
    expect((await run("doctor")).out).toMatch(
      /✓ Calibration : propre à la collectivité : 20 % d'erreurs visées, mesurée le \d{4}-\d\d-\d\d sur 14 questions/,
    );
    const back = await run("calibrate", "--shipped");
    expect(back.out).toContain("La calibration livrée sert de nouveau (génération 3)");
    expect((await run("calibrate", "--shipped")).out).toContain("sert déjà");
  });

  it("gives every figure as JSON", async () => {
    const { run, folder } = await town({ labelled: false });
    writeFileSync(
      join(folder, "ours.csv"),
      "question;document\nQuand passe le bac jaune ?;pages/dechets.md\n",
    );
    const { code, out } = await run("calibrate", "--json", "--dry-run", "--set", "ours.csv");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      origin: "sets",
      sets: ["ours.csv"],
      generation: null,
      targetError: 0.05,
      thresholds: { answer: 0.99, propose: expect.any(Number), topic: expect.any(Number) },
      choice: { target: 0.05, reached: false },
      others: [{ target: 0.05 }, { target: 0.1 }, { target: 0.2 }],
      counts: { questions: 2, unanswerable: 1 },
    });
  });

  it("says what cannot be promised", async () => {
    const { run } = await town({ labelled: true });
    const { out } = await run("calibrate", "--target-error", "0.01");
    expect(out).toContain("1 % d'erreurs ne peut pas être promis");
    const doctor = await run("doctor");
    expect(doctor.out).toContain("! Calibration : La calibration de la collectivité n'atteint pas les 1 %");
    expect(doctor.out).toContain("calibrate --shipped");
  });

  it("tells a collectivity without labelled questions what the shipped calibration means", async () => {
    const { run } = await town({ labelled: false });
    const { code, out, err } = await run("calibrate");
    expect(code).toBe(1);
    expect(out).toBe("");
    expect(err).toContain("Aucune question étiquetée");
    expect(err).toContain("commune fictive");
    expect(err).toContain("30 à 100 vraies questions");
  });

  it("refuses a share that is none, a set with a mistake and an index that is not there", async () => {
    const { run, folder } = await town({ labelled: false });
    const share = await run("calibrate", "--target-error", "5");
    expect(share.code).toBe(2);
    expect(share.err).toContain("--target-error : « 5 »");
    expect((await run("calibrate", "--target-miss", "beaucoup")).err).toContain("--target-miss");
    writeFileSync(join(folder, "wrong.jsonl"), '{"id": 1, "question": "?"}\n{');
    const wrong = await run("calibrate", "--set", "wrong.jsonl");
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain("wrong.jsonl");
    expect(wrong.err).toContain("→");
    const absent = await installation().run("calibrate");
    expect(absent.code).toBe(3);
    expect(absent.err).toContain("npm run index");
  });
});
