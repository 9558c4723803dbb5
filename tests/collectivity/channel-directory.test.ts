import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { loadCollectivity } from "../../src/collectivity/load.ts";

const VALID = await readFile(new URL("../fixtures/collectivity/collectivity.yaml", import.meta.url), "utf8");
const BEFORE = VALID.split("\n").length;

async function problemsOf(entries: readonly string[]) {
  const folder = await mkdtemp(join(tmpdir(), "directory-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const lines = ["channels:", ...entries.map((entry) => `  - { ${entry} }`)];
  await writeFile(join(folder, "collectivity.yaml"), `${VALID}\n${lines.join("\n")}\n`);
  const loaded = await loadCollectivity(folder);
  return loaded.kind === "invalid" ? loaded.problems : [];
}

it("reads the addresses of each network", async () => {
  const entries = [
    'network: web, address: "https://town.example/chat"',
    'network: telegram, name: Bot, address: "https://t.me/town_bot"',
    "network: email, address: town@town.example",
    'network: sms, address: "+33 6 12 34 56 78"',
  ];
  expect(await problemsOf(entries)).toEqual([]);
});

it.each([
  [
    "a link that is not https",
    ['network: messenger, address: "http://m.me/town"'],
    "[0].address",
    "https://",
  ],
  ["a link for an address", ['network: email, address: "mailto:a@b.example"'], "[0].address", "mailto:"],
  ["a number that is none", ["network: sms, address: mairie"], "[0].address", "numéro"],
  ["an unknown network", ["network: minitel, address: VALCOUR"], "[0].network", "messenger"],
  [
    "an address given twice",
    ["network: email, address: a@b.example", "network: email, address: a@b.example"],
    "[1].address",
    "une seule fois",
  ],
])("says where %s is", async (_what, entries, field, words) => {
  const [problem, ...others] = await problemsOf(entries);
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ field: `channels${field}`, message: expect.stringContaining(words) });
  expect(problem?.line).toBe(BEFORE + 1 + entries.length);
});
