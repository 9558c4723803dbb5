/** First line of a block that holds somebody else's mail, unmarked, to the end (Outlook, forwards). */
const SEPARATORS = [
  /^-{2,}\s*(message d'origine|message original|original message|message transféré|forwarded message|e-mail d'origine)\s*-{2,}$/i,
  /^_{20,}$/,
  /^d[ée]but du message (transféré|réexpédié)\s*:?$/i,
  /^begin forwarded message\s*:?$/i,
];
/** Outlook's header block begins so, and goes on with one of the second within a few lines. */
const HEADER_FIRST = /^\*?(de|from)\s*:\*?\s*\S/i;
const HEADER_NEXT = /^\*?(envoyé|date|sent|à|to|objet|subject)\s*:\*?/i;
const HEADER_REACH = 4;
/** « Le 3 mars 2026 à 10:12, X <x@y> a écrit : » and its English form, on one line or broken over some. */
const INTRO = /^(le\b.{3,300}\ba écrit\s*:|on\b.{3,300}\bwrote\s*:)$/i;
const INTRO_LINES = 4;
const QUOTED = /^\s*>/;
const SIGNATURE = /^--\s?$/;
const FROM_PHONE =
  /^(envoyé (de|depuis|à partir de) (mon|ma|l'application|outlook|yahoo|courrier|orange)|sent from (my|outlook|mail for|yahoo))\b/i;

/**
 * What the citizen themselves wrote in a mail: without quotations, signature and forwarded mails. French and English
 * forms of the usual programs (Outlook, Gmail, Apple Mail, Thunderbird). The lines kept are the mail's own, in order.
 */
export function ownWords(body: string): string {
  const lines = body.replace(/\r\n?/g, "\n").replaceAll("\u00a0", " ").split("\n");
  const kept: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = (lines[at] ?? "").trimEnd();
    const bare = line.trim();
    if (SIGNATURE.test(line) || FROM_PHONE.test(bare)) {
      // An answer below a quotation may have a signature above it (a telephone's reply on top has none below).
      if (kept.some((one) => one.trim() !== "")) break;
      continue;
    }
    if (SEPARATORS.some((separator) => separator.test(bare)) || isHeaderBlock(lines, at)) break;
    const intro = introLength(lines, at);
    if (intro > 0) {
      at += intro - 1;
      // Without marks, nothing tells where what was quoted ends.
      if (!quotedNext(lines, at + 1)) break;
      continue;
    }
    if (!QUOTED.test(line)) kept.push(line);
  }
  return kept
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function isHeaderBlock(lines: readonly string[], at: number): boolean {
  if (!HEADER_FIRST.test((lines[at] ?? "").trim())) return false;
  const following = lines.slice(at + 1, at + 1 + HEADER_REACH);
  return following.some((line) => HEADER_NEXT.test(line.trim()));
}

/** Lines that an introduction of a quotation takes from here; 0 when there is none. */
function introLength(lines: readonly string[], at: number): number {
  if (!/^(le|on)\b/i.test((lines[at] ?? "").trim())) return 0;
  for (let count = 1; count <= INTRO_LINES; count += 1) {
    const joined = lines
      .slice(at, at + count)
      .map((line) => line.trim())
      .join(" ");
    if (INTRO.test(joined)) return count;
  }
  return 0;
}

function quotedNext(lines: readonly string[], from: number): boolean {
  const next = lines.slice(from).find((line) => line.trim() !== "");
  return next !== undefined && QUOTED.test(next);
}
