import { fr } from "../../../src/i18n/fr/evaluation-report.ts";
import { matchesOneOf } from "../../../src/question-sets/match-document.ts";
import type { Case } from "../../evaluate/evaluation.ts";
import { FAILURE_KINDS, type Failure, failuresOf } from "../../evaluate/failures.ts";
import { escapeHtml } from "./escape-html.ts";
import { decimal } from "./numbers.ts";
import { table } from "./table.ts";

const SHOWN = 60;
const PAGES = 5;

/** What went wrong, question by question, with the reason in words. */
export function failureList(cases: readonly Case[]): string {
  const words = fr.failures;
  const failures = failuresOf(cases);
  if (failures.length === 0) return `<h3>${words.title}</h3><p>${words.none}</p>`;
  const reasons = FAILURE_KINDS.flatMap((kind) => {
    const count = failures.filter((failure) => failure.kind === kind).length;
    return count === 0 ? [] : [[words.kinds[kind] ?? kind, String(count)]];
  });
  const shown = failures.slice(0, SHOWN);
  return `<h3>${words.title}</h3>
<p>${words.count(failures.length, shown.length)}</p>
${table(words.byReason, [words.reason, fr.page.questions], reasons)}
${shown.map(failureDetails).join("\n")}`;
}

function failureDetails({ labelled, output, kind, position }: Failure): string {
  const words = fr.failures;
  const { answer, found } = output;
  const isRelevant = matchesOneOf(labelled.relevant);
  const rows = found
    .slice(0, PAGES)
    .map(({ id, title, heading, score, matched }, at) => [
      String(at + 1),
      heading === null ? title : `${title} › ${heading}`,
      decimal(score, 2),
      matched.join(", "),
      isRelevant(id) ? words.yes : words.no,
    ]);
  const after =
    labelled.after.length === 0
      ? ""
      : ` <span class="soft">(${escapeHtml(words.after(labelled.after))})</span>`;
  return `<details><summary>${escapeHtml(labelled.question)}${after}</summary>
<p class="reason">${escapeHtml(reason(kind, position))}</p>
<p><strong>${words.expected}</strong> : ${escapeHtml(expected(labelled))}</p>
<p><strong>${words.given}</strong> : ${escapeHtml(words.kindsOfAnswer[answer.kind] ?? answer.kind)}</p>
<blockquote>${escapeHtml([answer.text.replaceAll("**", ""), ...answer.proposals.map((label) => `• ${label}`)].join("\n"))}</blockquote>
${rows.length === 0 ? "" : table(words.found, words.foundHeaders, rows)}</details>`;
}

function reason(kind: Failure["kind"], position: number | null): string {
  const words = fr.failures;
  const told = words.kinds[kind] ?? kind;
  if (kind === "further" && position !== null) return `${told} : ${words.position(position)}.`;
  return kind === "not-answered" && position === 1 ? `${told} : ${words.firstYet}.` : `${told}.`;
}

function expected({ expected, fact, relevant, answerable }: Failure["labelled"]): string {
  const words = fr.failures;
  const parts = [
    ...(expected.length > 0 ? [expected.map((kind) => words.kindsOfAnswer[kind] ?? kind).join(" ou ")] : []),
    ...(fact === null ? [] : [words.fact(fact)]),
    ...(relevant.length === 0 ? [] : [words.document(relevant)]),
  ];
  if (parts.length > 0) return parts.join(" ; ");
  return answerable === false ? words.nothing : "–";
}
