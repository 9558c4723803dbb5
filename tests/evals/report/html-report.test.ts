import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { compare } from "../../../evals/evaluate/compare.ts";
import type { Case, Evaluation } from "../../../evals/evaluate/evaluation.ts";
import { scoreSet } from "../../../evals/evaluate/score-set.ts";
import { htmlReport } from "../../../evals/report/html/html-report.ts";
import { axeViolationsInBothSchemes, CHROMIUM, launchBrowser, visit } from "../../journeys/browser.ts";
import { answered, labelledCase, output } from "../labelled-cases.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const HOSTILE = `<script>alert(1)</script> "cité" & l'autre`;

const cases: readonly Case[] = [
  ...Array.from({ length: 12 }, (_, at) =>
    labelledCase(
      `q${at}`,
      { document: "a", expected: ["answered"], style: at % 2 ? "sms" : "plain" },
      output(["a", "b"], { sure: at / 12, ...answered("a", "Oui.") }),
    ),
  ),
  labelledCase(
    "bad",
    { question: HOSTILE, document: "z", category: HOSTILE, expected: ["answered"] },
    output([HOSTILE], { text: HOSTILE }),
  ),
];

function report(some: readonly Case[] = cases): string {
  const judged = some.map((one) => one.judged);
  const comparison = compare(judged, judged);
  const evaluation: Evaluation = {
    configuration: {
      knowledge: [],
      sets: {},
      baseline: true,
      memory: null,
      embeddings: { kind: "built-in" },
      code: { version: "0.1.0", commit: null },
    },
    indexes: [],
    scoredAt: "2026-11-23T10:00:00Z",
    compared: HOSTILE,
    sets: [
      {
        name: HOSTILE,
        cases: some,
        scores: scoreSet(judged),
        againstBaseline: comparison,
        againstCompared: comparison,
      },
    ],
    pools: [],
  };
  return htmlReport(evaluation);
}

describe("the report page", () => {
  const page = report();

  it("needs nothing but itself: no script, no address, everything escaped", () => {
    expect(page).not.toMatch(/<script|<link|src=|@import|url\(|href=/);
    expect(page).not.toContain(HOSTILE);
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt; &quot;cité&quot; &amp; l&#39;autre");
  });

  it("says in words what was found, and that nothing is shown where the interval holds 0", () => {
    expect(page).toContain("elle est trouvée en premier 92 fois sur 100");
    expect(page).toContain("pas de différence démontrée");
    expect(page).not.toContain("NaN");
  });

  it("lists each failure with the reason and the pages found", () => {
    expect(page).toContain("La bonne page n&#39;est pas parmi les dix premières.");
    expect(page.match(/<details><summary>&lt;script/g)).toHaveLength(1);
  });

  it("gives every chart a description and a table", () => {
    const charts = page.match(/<svg class="chart"[^>]*>/g) ?? [];
    expect(charts).toHaveLength(3);
    for (const chart of charts) expect(chart).toMatch(/role="img" aria-label="[^"]{20,}"/);
    expect(page.match(/<figure>[\s\S]*?<\/figure>/g)?.every((figure) => figure.includes("<table>"))).toBe(
      true,
    );
  });

  it("stands without a single question", () => {
    expect(report([])).toContain("Aucune question de ce jeu n'a échoué.");
  });
});

describe.skipIf(CHROMIUM === null)("the report page in a browser (skipped without Chromium)", () => {
  it("is accessible in light and dark, and never wider than a desktop or a phone", async () => {
    const file = join(temporaryFolder(), "report.html");
    // Axe is a script, that the page's own policy rightly keeps out.
    writeFileSync(
      file,
      report()
        .replace(/<meta http-equiv[^>]*>/, "")
        .replaceAll("<details>", "<details open>"),
    );
    const browser = await launchBrowser();
    try {
      const { page } = await visit(browser, pathToFileURL(file).href);
      for (const width of [1000, 320]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await axeViolationsInBothSchemes(page)).toEqual([]);
        const wide = await page.evaluate(
          "document.documentElement.scrollWidth - document.documentElement.clientWidth",
        );
        expect({ width, wide }).toEqual({ width, wide: 0 });
      }
    } finally {
      await browser.close();
    }
  });
});
