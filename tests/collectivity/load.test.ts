import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadCollectivity } from "../../src/collectivity/load.ts";
import { fr } from "../../src/i18n/fr/collectivity.ts";

const VALID = await readFile(new URL("../fixtures/collectivity/collectivity.yaml", import.meta.url), "utf8");

async function problemsOf(text: string) {
  const folder = await mkdtemp(join(tmpdir(), "collectivity-"));
  await writeFile(join(folder, "collectivity.yaml"), text);
  const loaded = await loadCollectivity(folder);
  return loaded.kind === "invalid" ? loaded.problems : [];
}

/** Breaks one line of the valid file, and gives its number. */
function broken(from: string, to: string): { text: string; line: number } {
  const at = VALID.indexOf(from);
  if (at < 0) throw new Error(`not in the fixture: ${from}`);
  return { text: VALID.replace(from, to), line: VALID.slice(0, at).split("\n").length };
}

describe("loadCollectivity", () => {
  it("reads a valid file", async () => {
    expect(await problemsOf(VALID)).toEqual([]);
  });

  it("says what to create when the file is missing, with an example that is itself valid", async () => {
    const folder = await mkdtemp(join(tmpdir(), "collectivity-"));
    const loaded = await loadCollectivity(folder);
    expect(loaded).toMatchObject({
      kind: "invalid",
      problems: [{ message: expect.stringContaining(folder) }],
    });
    if (loaded.kind !== "invalid") return;
    expect(await problemsOf(loaded.problems[0]?.example ?? "")).toEqual([]);
  });

  it.each([
    [
      "timezone unknown",
      "website: https",
      "timezone: Europe/Pariss\nwebsite: https",
      "timezone",
      "Pariss",
      0,
    ],
    [
      "default service unknown",
      "defaultService: mairie",
      "defaultService: marie",
      "defaultService",
      "« marie »",
      0,
    ],
    ["bad hours", '["14:00-19:00"]', '["14h-19h"]', "services[1].hours[0].week.jeudi[0]", "14h-19h", 0],
    [
      "range reversed",
      '["14:00-19:00"]',
      '["19:00-14:00"]',
      "services[1].hours[0].week.jeudi[0]",
      "fin de la plage",
      0,
    ],
    [
      "unknown key",
      "phone: 05 36 49 10 01",
      "telefone: 05 36 49 10 01",
      "services[1].telefone",
      "champ inconnu",
      0,
    ],
    [
      "unknown day",
      'jeudi: ["14:00-19:00"]',
      'Jeudi: ["14:00-19:00"]',
      "services[1].hours[0].week.Jeudi",
      "lundi",
      0,
    ],
    ["wrong type", "aliases: [état civil]", "aliases: état civil", "services[1].aliases", "une liste", 0],
    [
      "bad e-mail",
      "email: mairie@montreval.example",
      "email: mairie",
      "services[0].email",
      "adresse électronique",
      0,
    ],
    [
      "bad address",
      "url: https://www.montreval.example/etat-civil",
      "url: etat-civil",
      "services[1].url",
      "https://",
      0,
    ],
    ["same id", "id: etat-civil", "id: mairie", "services[1].id", "deux services", 0],
    ["no such day", "from: 07-01", "from: 06-31", "services[0].hours[0].from", "06-31", 0],
    ["closure reversed", "to: 2027-01-02", "to: 2026-12-02", "services[0].closures[0].to", "précède", 0],
    ["half period", "        to: 08-31\n", "", "services[0].hours[0]", "complétez-la", -2],
    [
      "same exception twice",
      "{ date: 2026-12-28,",
      "{ date: 2026-12-28, hours: [], reason: a }\n      - { date: 2026-12-28,",
      "services[0].exceptions[1].date",
      "deux exceptions",
      1,
    ],
  ])("places: %s", async (_, from, to, field, said, shift) => {
    const { text, line } = broken(from, to);
    const problems = await problemsOf(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ field, line: line + shift, message: expect.stringContaining(said) });
  });

  const HANDOFF = "defaultService: mairie\nhandoff:\n";
  it.each([
    ["  longestWaitMinutes: 1\n", "handoff.longestWaitMinutes", "au moins 2", 1],
    ["  longestWaitMinutes: 61\n", "handoff.longestWaitMinutes", "au plus 60", 1],
    ["  callbackPromiseDays: 0\n", "handoff.callbackPromiseDays", "au moins 1", 1],
    ["  longestWait: 5\n", "handoff.longestWait", "champ inconnu", 1],
    ["  always:\n    - topics: []\n", "handoff.always[0].topics", "au moins 1", 2],
    ["  always:\n    - service: mairie\n", "handoff.always[0].topics", "obligatoire", 2],
    ['  always:\n    - topics: [expulsion, "..."]\n', "handoff.always[0].topics[1]", "au moins un mot", 2],
    ["  always:\n    - topics: [expulsion, le la]\n", "handoff.always[0].topics[1]", "trop courants", 2],
    [
      "  always:\n    - topics: [expulsion]\n      service: ccass\n",
      "handoff.always[0].service",
      "« ccass »",
      3,
    ],
  ])("places what is wrong about hand-offs: %j", async (yaml, field, said, shift) => {
    const { text, line } = broken("defaultService: mairie\n", `${HANDOFF}${yaml}`);
    expect(await problemsOf(text)).toMatchObject([
      { field, line: line + 1 + shift, message: expect.stringContaining(said) },
    ]);
  });

  /** Gives services of the valid file a desk, each as one line of YAML. */
  const withDesks = (desks: Readonly<Record<string, string>>) =>
    Object.entries(desks).reduce(
      (text, [id, desk]) => text.replace(`  - id: ${id}\n`, `  - id: ${id}\n    desk: ${desk}\n`),
      VALID,
    );

  it.each([
    [{ marche: "{ answeredBy: marie }" }, "services[4].desk.answeredBy", "« marie »"],
    [{ marche: "{ answeredBy: marche }" }, "services[4].desk.answeredBy", "par lui-même"],
    [
      {
        mairie: "{ answeredBy: marche }",
        marche: "{ answeredBy: cantine }",
        cantine: "{ answeredBy: mairie }",
      },
      "services[0].desk.answeredBy",
      "mairie → marche → cantine → mairie",
    ],
    [
      {
        mairie: "{ answeredBy: marche }",
        marche: "{ answeredBy: mairie }",
        cantine: "{ answeredBy: marche }",
      },
      "services[0].desk.answeredBy",
      "mairie → marche → mairie",
    ],
    [
      { marche: '{ answeredBy: mairie, hours: [{ week: { lundi: ["09:00-12:00"] } }] }' },
      "services[4].desk.hours",
      "ne serviront jamais",
    ],
    [
      { marche: "{ hours: [{ from: 06-31, to: 07-31, week: {} }] }" },
      "services[4].desk.hours[0].from",
      "06-31",
    ],
    [{ marche: "{ hours: [{ week: {} }, { week: {} }] }" }, "services[4].desk.hours[1]", "ne servira jamais"],
    [{ marche: "{ hours: [] }" }, "services[4].desk.hours", "au moins 1"],
    [{ marche: "{ answered: mairie }" }, "services[4].desk.answered", "champ inconnu"],
  ])("places what is wrong about who answers: %j", async (desks, field, said) => {
    expect(await problemsOf(withDesks(desks))).toMatchObject([
      { field, line: expect.any(Number), message: expect.stringContaining(said) },
    ]);
  });

  it("gives an example that is itself valid for each field about hand-offs", async () => {
    const { examples } = fr;
    const handoff = [examples.longestWaitMinutes, examples.callbackPromiseDays, examples.always]
      .join("\n")
      .replaceAll("ccas", "mairie");
    const text = VALID.replace(
      "defaultService: mairie\n",
      `$&handoff:\n${handoff.replace(/^/gm, "  ")}\n`,
    ).replace("  - id: marche\n", `$&${examples.desk?.replace(/^/gm, "    ")}\n`);
    expect(await problemsOf(text)).toEqual([]);
  });

  it("lets hand-offs be unsaid", async () => {
    const folder = await mkdtemp(join(tmpdir(), "collectivity-"));
    await writeFile(join(folder, "collectivity.yaml"), VALID);
    expect(await loadCollectivity(folder)).toMatchObject({
      collectivity: { handoff: { longestWaitMinutes: 10, callbackPromiseDays: 1, always: [] } },
    });
  });

  it("refuses an address that a browser would run", async () => {
    const { text, line } = broken("website: https://", "website: javascript://");
    expect(await problemsOf(text)).toMatchObject([{ line, field: "website" }]);
  });

  it("gives an example for a missing field, at its parent's line", async () => {
    const { text, line } = broken("    called: le marché\n", "");
    expect(await problemsOf(text)).toEqual([
      expect.objectContaining({
        field: "services[4].called",
        line: line - 2,
        message: expect.stringContaining("obligatoire"),
        example: "called: la mairie",
      }),
    ]);
  });

  it("refuses a period that can never serve", async () => {
    const general = '      - week:\n          mardi: ["09:00-12:00"]\n          jeudi: ["14:00-19:00"]\n';
    const { text } = broken(general, `${general}      - from: 07-01\n        to: 08-31\n        week: {}\n`);
    expect(await problemsOf(text)).toMatchObject([{ field: "services[1].hours[1]" }]);
  });

  it("refuses a desk held by two services", async () => {
    const { text } = broken("topics: [livres, emprunt]", "topics: [livres]\n    pivots: [mairie]");
    expect(await problemsOf(text)).toMatchObject([
      { field: "services[2].pivots[0]", message: expect.stringContaining("etat-civil") },
    ]);
  });

  it.each([
    ["a tab", "name: A\n\tcalled: b", 2],
    ["a field written twice", "name: A\nname: B", 2],
    ["an open quote", 'name: A\ncalled: "b\n', undefined],
    ["an empty file", "", 1],
    ["a list", "- a\n- b", 1],
  ])("places what is not YAML: %s", async (_, text, line) => {
    const [problem] = await problemsOf(text);
    expect(problem?.message).toBeTruthy();
    expect(problem?.line).toBe(line ?? problem?.line);
    expect(problem?.line).toBeGreaterThan(0);
  });

  it("reports every problem at once", async () => {
    const { text } = broken("id: etat-civil", "id: État civil");
    expect(await problemsOf(text.replace("email: mairie@montreval.example", "email: x"))).toHaveLength(2);
  });

  it("survives aliases that expand without end", async () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${"bcdefghi"
      .split("")
      .map((key, index) => `${key}: &${key} [${Array(9).fill(`*${"abcdefgh"[index]}`).join(",")}]`)
      .join("\n")}\n`;
    expect(await problemsOf(bomb)).not.toEqual([]);
  });
});
