import { fr } from "../i18n/fr/privacy.ts";

/** Groups of digits as people type them: single spaces, dots, dashes or slashes between. */
const GAP = String.raw`[\s.\-/]?`;

/** Most telling first: what one rule replaces, the next no longer sees. */
const RULES: ReadonlyArray<readonly [RegExp, string]> = [
  // Begins where a word begins: a long one without "@" must be read once, not from each of its letters.
  [/(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]+\s?@\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu, fr.email],
  // French IBANs have 27 characters; others are only recognised as banks print them.
  [/(?<![\p{L}\p{N}])(?:FR|MC)[ .-]?\d{2}(?:[ .-]?[A-Z0-9]){23}(?![\p{L}\p{N}])/giu, fr.iban],
  [/(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![\p{L}\p{N}])/gu, fr.iban],
  // Sex, year, month, department (2A and 2B for Corsica), commune, order, and the optional key.
  [
    new RegExp(
      String.raw`(?<!\d)[1-478]${digits(4)}${GAP}(?:\d${GAP}[\dAB])${digits(6)}(?:${digits(2)})?(?!\d)`,
      "giu",
    ),
    fr.nir,
  ],
  [new RegExp(String.raw`(?<!\d)[3-6]${digits(12)}(?:${digits(3)})?(?!\d)`, "gu"), fr.card],
  [
    new RegExp(
      String.raw`(?<![\d+])(?:(?:\+|00)\d{1,3}[\s.\-]?(?:\(0\))?|0)${GAP}[1-9](?:[\s.\-/]{0,2}\d{2}){4}(?!\d)`,
      "gu",
    ),
    fr.phone,
  ],
  [new RegExp(String.raw`(?<!\d)\d${digits(8)}(?:${GAP}\d)*(?!\d)`, "gu"), fr.number],
];

function digits(count: number): string {
  return `(?:${GAP}\\d){${count}}`;
}

/**
 * Replaces e-mail addresses, IBANs, social security and card numbers, telephones, and any other run of nine
 * digits or more. Dates, amounts, times and postal codes stay. Masking twice changes nothing.
 */
export function maskPersonal(text: string): string {
  return RULES.reduce((masked, [pattern, placeholder]) => masked.replace(pattern, placeholder), text);
}
