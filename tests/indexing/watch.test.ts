import { appendFileSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it, type TestContext, vi } from "vitest";
import { watchKnowledge } from "../../src/indexing/watch.ts";
import { createTown, sheet } from "./town.ts";

/** A followed folder with one sheet; both go when the test ends. */
async function followed(onTestFinished: TestContext["onTestFinished"]) {
  const town = await createTown();
  town.write("piscine.md", sheet("Piscine municipale", "La piscine ouvre à 10 heures."));
  let calls = 0;
  const errors: Error[] = [];
  const { close } = await watchKnowledge([town.knowledge, town.national], () => calls++, {
    quiet: 1000,
    onError: (error) => errors.push(error),
  });
  onTestFinished(async () => {
    await close();
    await town.close();
  });
  return {
    town,
    errors,
    calls: () => calls,
    called: (times: number) => vi.waitFor(() => expect(calls).toBe(times), { timeout: 10_000 }),
    calledMoreThan: (times: number) =>
      vi.waitFor(() => expect(calls).toBeGreaterThan(times), { timeout: 10_000 }),
  };
}

describe("watching the folder", () => {
  it("waits for a file that is still being written, then calls once", async ({ onTestFinished }) => {
    const { town, calls, called } = await followed(onTestFinished);
    const path = join(town.knowledge, "marche.md");
    for (const part of ["---\ntitle: Marché\n", "updated: 2026-10-01\n", "---\n\n", "Le marché a lieu "]) {
      appendFileSync(path, part);
      await sleep(150);
      expect(calls()).toBe(0);
    }
    appendFileSync(path, "le samedi matin.\n");
    await called(1);
    await town.index();
    expect((await town.find("marché"))[0]).toContain("le samedi matin");
  });
});

// Each mostly waits for the folder to stand still: together they wait once.
describe.concurrent("watching the folder, what is heard", () => {
  it("calls far less often than files change in a burst, sidecars and facts included", async ({
    onTestFinished,
  }) => {
    const { town, calls, calledMoreThan } = await followed(onTestFinished);
    town.write("a.md", sheet("A", "Un texte."));
    town.write("b/c.md", sheet("C", "Un autre texte."));
    town.write("piscine.md.meta.yaml", "keywords: [nage]\n");
    town.write("collectivity.yaml", "name: Valcour-sur-Alize\n");
    town.remove("piscine.md");
    await calledMoreThan(0);
    await sleep(1500);
    // One on a quiet machine; a loaded one may hear of the changes in two parts.
    expect(calls()).toBeLessThanOrEqual(2);
  });

  it("calls when staff teach a synonym", async ({ onTestFinished }) => {
    const { town, called } = await followed(onTestFinished);
    town.write("synonyms.yaml", "- [bassin, piscine]\n");
    await called(1);
  });

  it("is not disturbed by lock files, hidden files and folders set apart", async ({ onTestFinished }) => {
    const { town, calls } = await followed(onTestFinished);
    town.write("~$piscine.docx", "x");
    town.write("_faq-a-valider/2026-11-23-piscine.yaml", "faq: []\n");
    town.write(".piscine.md.swp", "x");
    await sleep(2500);
    expect(calls()).toBe(0);
  });

  it("sees a folder that did not exist at the start, and one that goes", async ({ onTestFinished }) => {
    const { town, called } = await followed(onTestFinished);
    await sleep(300);
    mkdirSync(town.national);
    town.writeNational("base.jsonl", "{}\n");
    await called(1);
    rmSync(town.national, { recursive: true });
    await called(2);
  });

  it("follows the folder again after it was removed and put back", async ({ onTestFinished }) => {
    const { town, calls, called, calledMoreThan } = await followed(onTestFinished);
    rmSync(town.knowledge, { recursive: true });
    await called(1);
    mkdirSync(town.knowledge);
    town.write("piscine.md", sheet("Piscine municipale", "La piscine ouvre à 11 heures."));
    await calledMoreThan(1);
    await sleep(1500);
    const before = calls();
    town.write("marche.md", sheet("Marché", "Le marché a lieu le samedi."));
    await called(before + 1);
  });

  it("does not go round in links that lead back to themselves", async ({ onTestFinished }) => {
    const { town, errors, called } = await followed(onTestFinished);
    symlinkSync(town.knowledge, join(town.knowledge, "boucle"));
    symlinkSync("soi.md", join(town.knowledge, "soi.md"));
    town.write("apres.md", sheet("Après", "Un texte."));
    await called(1);
    expect(errors).toEqual([]);
  });
});
