import { runDemonstration } from "./demonstration.ts";
import { share } from "./metrics/share.ts";
import { type Verdict, verdict } from "./metrics/verdict.ts";

// `npm run eval:demo [-- <set>]`: every question with what was answered, wrong ones included, then the shares by category.
const outcomes = (await runDemonstration(process.argv[2])).map((outcome) => ({
  ...outcome,
  verdict: verdict(outcome),
}));
for (const { labelled, record, verdict } of outcomes) {
  const cited = record.answer.kind === "answered" ? ` [${record.answer.citations[0]?.documentId}]` : "";
  console.log(`\n${verdict.toUpperCase()} ${labelled.id} (${labelled.category}) ${labelled.question}`);
  console.log(`  expected ${labelled.expected.join("/")} ${labelled.fact ?? ""} ${labelled.document ?? ""}`);
  console.log(
    `  ${record.answer.kind} ${record.confidence.toFixed(2)} via ${record.steps.at(-1)?.step}${cited}`,
  );
  console.log(record.answer.text.replace(/^/gm, "    "));
}
const percent = (values: typeof outcomes, wanted: Verdict) =>
  `${wanted} ${(share(values, (one) => one.verdict === wanted) * 100).toFixed(0)} %`;
const categories = [...new Set(outcomes.map(({ labelled }) => labelled.category))].sort();
console.log();
for (const category of [...categories, "all"]) {
  const some = outcomes.filter(({ labelled }) => category === "all" || labelled.category === category);
  console.log(
    `${category} (n=${some.length}): ${percent(some, "right")}, ${percent(some, "incomplete")}, ${percent(some, "cautious")}, ${percent(some, "wrong")}`,
  );
}
