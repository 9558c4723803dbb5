import { fold } from "../analysis/fold.ts";

/** What kind of answer a question seems to want; several may be true. */
export interface QuestionKind {
  readonly how: boolean;
  readonly yesNo: boolean;
  readonly amount: boolean;
  readonly form: boolean;
  readonly delay: boolean;
  readonly business: boolean;
}

const HOW = /\bcomment\b|quelle? (?:demarche|procedure)|que (?:dois|faut)|quoi faire/;
const YES_NO =
  /\best[- ]ce que\b|\b(?:puis|peut|peux|dois|doit|ai|a|est|sont)[- ](?:je|t[- ]on|on|il|elle)\b|\bj'?ai le droit\b|\best[- ](?:il|ce)\b|\bfaut[- ]il\b/;
const AMOUNT = /\bcombien\b|\bmontants?\b|\bprix\b|\bcouts?\b|\btarifs?\b|\btaux\b|\bplafonds?\b|\bbareme/;
const FORM =
  /\bformulaires?\b|\bcerfas?\b|\bmodeles?\b|\blettres?\b|\bimprimes?\b|\btelecharger\b|\bteleservice|\ben ligne\b|\battestations?\b/;
const DELAY = /\bdelais?\b|\bcombien de temps\b|\bquand\b|\bdurees?\b|\bdate\b|\bpreavis\b|\bpour combien de/;
const BUSINESS =
  /\bentreprises?\b|\bsocietes?\b|\b(?:auto|micro)[- ]?entrepreneurs?\b|\bsarl\b|\bsas\b|\bgerante?s?\b|\bcommer(?:ce|cant)s?\b|\bprofessionnels?\b|\bkbis\b|\bsiret\b/;

/** Reads the kind from the words of a question. */
export function questionKind(text: string): QuestionKind {
  const folded = fold(text);
  return {
    how: HOW.test(folded),
    yesNo: YES_NO.test(folded),
    amount: AMOUNT.test(folded),
    form: FORM.test(folded),
    delay: DELAY.test(folded),
    business: BUSINESS.test(folded),
  };
}
