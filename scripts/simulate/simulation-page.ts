import { escapeHtml } from "../../evals/report/html/escape-html.ts";
import { fr } from "../../src/i18n/fr/simulate.ts";
import type { Abilities } from "./doings.ts";

const { page: words } = fr;

/** The telephone of a citizen beside what the town and the network can do. */
export function simulationPage(
  abilities: Abilities,
  desk: { readonly url: string; readonly firstLink: string | null },
): string {
  const { channel, citizens, opening, media, human, failures } = abilities;
  const title = escapeHtml(words.title(channel));
  const numbers = Array.from({ length: citizens }, (_, index) => index + 1);
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="chat.css">
<script type="application/json" id="words">${JSON.stringify(words).replaceAll("<", "\\u003c")}</script>
<script type="module" src="chat.mjs"></script>
</head>
<body>
<header><h1>${title}</h1><p>${escapeHtml(words.lead)} <span>${escapeHtml(words.hour)} <time id="hour"></time></span></p>
<noscript><p>${escapeHtml(words.noScript)}</p></noscript></header>
<main>
<section class="phone" aria-labelledby="conversation">
<h2 id="conversation">${escapeHtml(words.conversation)}</h2>
<label>${escapeHtml(words.citizen)} <select id="citizen">${numbers
    .map((number) => option(String(number), words.citizenNumber(number)))
    .join("")}</select></label>
<ol id="screen" role="log" aria-labelledby="conversation" tabindex="0"></ol>
<form id="say"><label for="text">${escapeHtml(words.message)}</label>
<textarea id="text" rows="2" maxlength="20000" required></textarea><button>${escapeHtml(words.send)}</button></form>
<p id="status" role="status"></p>
</section>
<div class="sides">
<section><h2>${escapeHtml(words.more)}</h2><p class="gestures">
${opening ? gesture({ kind: "open" }, words.open) : ""}
${media.map((kind) => gesture({ kind: "send", media: kind }, mediaName(kind))).join("\n")}
${gesture({ kind: "unknown" }, words.unknown)}
</p></section>
<section><h2>${escapeHtml(words.desk)}</h2><p>${escapeHtml(words.deskHint)}</p>
${desk.firstLink === null ? "" : `<p><a href="${escapeHtml(desk.firstLink)}" target="_blank" rel="noreferrer">${escapeHtml(words.deskFirst)}</a></p>`}
<p><a href="${escapeHtml(desk.url)}" target="_blank" rel="noreferrer">${escapeHtml(words.deskOpen)}</a></p>
${
  human
    ? `<form id="human"><label for="reply">${escapeHtml(words.human)}</label>
<textarea id="reply" rows="2" maxlength="20000" required></textarea><button>${escapeHtml(words.humanSend)}</button></form>`
    : ""
}
</section>
<section><h2>${escapeHtml(words.failures)}</h2>
<form id="fail"><label for="failure">${escapeHtml(words.failure)}</label>
<select id="failure">${failures.map((failure) => option(failure, failureName(failure))).join("")}</select>
<button>${escapeHtml(words.failureArm)}</button></form></section>
<section><h2>${escapeHtml(words.broken)}</h2><ul id="broken" aria-live="polite"></ul></section>
</div>
</main>
</body>
</html>
`;
}

function gesture(doing: object, label: string): string {
  return `<button type="button" data-doing="${escapeHtml(JSON.stringify(doing))}">${escapeHtml(label)}</button>`;
}

function option(value: string, label: string): string {
  return `<option value="${escapeHtml(value)}">${escapeHtml(label)}</option>`;
}

function mediaName(kind: string): string {
  return new Map<string, string>(Object.entries(words.media)).get(kind) ?? kind;
}

function failureName(kind: string): string {
  return new Map<string, string>(Object.entries(words.failureNames)).get(kind) ?? kind;
}
