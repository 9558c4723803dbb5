const NAME = String.raw`\p{Lu}[\p{L}'’.-]*`;
const TITLE = String.raw`(?:à (?:vous|tous|toutes)|[Mm]adame|[Mm]onsieur|[Mm]ademoiselle|[Mm]me|[Mm]lle|[Mm]r|M\.)`;

/** Tried again and again until none is left at the beginning. */
const OPENINGS: readonly RegExp[] = [
  new RegExp(
    String.raw`^(?:[Rr]e-?)?(?:[Bb]onjour|BONJOUR|[Bb]onsoir|[Ss]alut)(?![\p{L}-])(?: ${TITLE})*(?:(?: ${NAME}){1,3}(?=\s*(?:[,!.:\n]|$)))?[\s,!.…:;]*`,
    "u",
  ),
  new RegExp(String.raw`^${TITLE}(?:,? ${TITLE})*(?: ${NAME}){0,3}\s*,\s*`, "u"),
  /^[Mm]erci (?:beaucoup )?(?:pour|de) (?:votre|vos|nous avoir|m'avoir)[^.!\n]*(?:[.!\n]\s*|$)/u,
  new RegExp(
    String.raw`^(?:[Jj]e suis|[Ii]ci|[Jj]e m['’]appelle) (?:${TITLE} )?${NAME}(?: ${NAME}){0,2}(?:,? (?:du|de la|de l['’]|des) ?[^.!,\n\d]{1,60})?\s*[.!,\n]\s*`,
    "u",
  ),
];

const CLOSING_WORDS = [
  "(?:[Bb]ien |[Tt]rès )?[Cc]ordialement",
  "[Cc]dt",
  "[Bb]ien à vous",
  "(?:[Mm]es |[Ss]incères |[Mm]eilleures )[Ss]alutations",
  "[Rr]espectueusement",
  "(?:[Jj]e vous souhaite une )?[Bb]onne (?:journée|soirée|fin de journée|fin de semaine|continuation|réception)",
  "[Bb]on week-?end",
  "[Jj]e (?:reste|suis|demeure) à votre (?:entière )?disposition",
  "[Nn]ous restons à votre (?:entière )?disposition",
  "[Nn]['’]hésitez pas à (?:revenir vers|nous (?:recontacter|réécrire)|me (?:recontacter|réécrire))",
  "[Àà] bientôt",
  "[Aa]u revoir",
  "[Mm]erci (?:d['’]avance|par avance|encore|à vous|et bonne|de votre réponse|pour votre réponse)",
  "[Mm]erci beaucoup[.! ]*$",
  "[Mm]erci[.! ]*$",
];

/** A closing at the beginning of a line or sentence, and all that follows: the signature. */
const CLOSING = new RegExp(
  String.raw`(?<=^|\n|[.!?…,]\s{1,3})\s*(?:${CLOSING_WORDS.join("|")})(?![\p{L}])[\s\S]{0,300}$`,
  "u",
);

/**
 * A message without its greetings, its thanks, its closing and what follows it.
 *
 * @param names people who may have signed: a last line that is one of them goes too.
 */
export function trimCourtesies(message: string, names: readonly string[] = []): string {
  let text = withoutEmptyRuns(message);
  for (let before = ""; before !== text; ) {
    before = text;
    for (const opening of OPENINGS) text = text.replace(opening, "");
    text = withoutSignature(text.replace(CLOSING, ""), names).replace(/(?<![\s,;:])[\s,;:]+$/u, "");
  }
  return text.charAt(0).toLocaleUpperCase("fr") + text.slice(1);
}

function withoutSignature(text: string, names: readonly string[]): string {
  const lines = text.trim().split("\n");
  while (lines.length > 0 && names.includes(lines.at(-1)?.trim() ?? "")) lines.pop();
  return lines.join("\n");
}

/** Long runs of spaces and empty lines would make the expressions above slow. */
function withoutEmptyRuns(message: string): string {
  return message
    .split(/\r?\n/)
    .map((line) =>
      line
        .replace(/^\s{8,}/, "        ")
        .replace(/(?<=\S)\s+/g, " ")
        .trimEnd(),
    )
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
