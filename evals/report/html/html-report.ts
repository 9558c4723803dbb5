import { fr } from "../../../src/i18n/fr/evaluation-report.ts";
import { ALL } from "../../evaluate/evaluate-run.ts";
import type { Evaluation } from "../../evaluate/evaluation.ts";
import { comparisonSections } from "./comparison-section.ts";
import { escapeHtml } from "./escape-html.ts";
import { overview } from "./overview.ts";
import { poolSection, setSection } from "./set-section.ts";
import { STYLE } from "./style.ts";

/** The whole report as one page that needs no script, no font and no network. */
export function htmlReport(evaluation: Evaluation): string {
  const { configuration, indexes, scoredAt, sets, pools } = evaluation;
  const { page } = fr;
  const day = new Date(scoredAt).toLocaleDateString("fr-FR", { dateStyle: "long", timeZone: "Europe/Paris" });
  const questions = sets.reduce((sum, { scores }) => sum + scores.n, 0);
  const { version, commit } = configuration.code;
  const indexed = indexes.map(({ sets, manifest }) =>
    page.indexed(sets, manifest.documents, manifest.passages),
  );
  return `<!doctype html>
<html lang="fr">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${page.title}</title><style>${STYLE}</style></head>
<body><main>
<h1>${page.title}</h1>
<p class="soft">${escapeHtml(page.made(day, version, commit))}</p>
<p>${escapeHtml(page.asked(questions, sets.length))}</p>
<ul class="plain">${indexed.map((line) => `<li>${escapeHtml(line)}</li>`).join("")}</ul>
${overview(evaluation)}
${comparisonSections(evaluation)}
${sets.map(setSection).join("\n")}
${pools.map((pool) => poolSection(pool.name === ALL ? page.allSets : pool.name, pool)).join("\n")}
</main></body></html>
`;
}
