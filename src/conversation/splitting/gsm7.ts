/** GSM 7 bit default alphabet, without the escape (3GPP TS 23.038, 6.2.1). */
const ALPHABET = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
);
/** Its extension table: two septets each. */
const EXTENSION = new Set("\f^{}\\[~]|€");

/** Characters of French texts that would make a message twice as dear → their nearest in the alphabet. */
const NEAREST: Readonly<Record<string, string>> = {
  ...{ "’": "'", "‘": "'", "‚": "'", "‛": "'", "′": "'", "`": "'", "´": "'", ʼ: "'" },
  ...{ "“": '"', "”": '"', "„": '"', "‟": '"', "″": '"', "‹": '"', "›": '"', "«": '"', "»": '"' },
  ...{ "–": "-", "—": "-", "―": "-", "‐": "-", "‑": "-", "‒": "-", "−": "-", "•": "-", "→": "->" },
  ...{ "…": "...", "·": ".", "×": "x", "⁄": "/", œ: "oe", Œ: "OE", ç: "c", "°": "o", "²": "2", "³": "3" },
  ...{ "\t": " ", "\u2028": "\n", "\u2029": "\n" },
};

/** Septets a character takes; null when the alphabet does not have it. */
export function septets(character: string): 1 | 2 | null {
  if (ALPHABET.has(character)) return 1;
  return EXTENSION.has(character) ? 2 : null;
}

/**
 * Writes a text with the characters of the GSM alphabet as far as they have a near one there (ê → e, « → "); emoji and
 * other scripts stay. Doing it twice changes nothing.
 */
export function toGsm7(text: string): string {
  return (
    text
      .replace(/[\u00ad\u200b\u2060\ufeff]/g, "")
      .normalize("NFC")
      // A link must lead where it did.
      .replace(/https?:\/\/\S+/g, (url) => url.replace(/\p{L}/gu, encoded))
      .replace(/«[^\S\n]?/g, '"')
      .replace(/[^\S\n]?»/g, '"')
      // 2½ would become 21/2, and 10² 102.
      .replace(/(?<=\d)(?=[¼½¾⅐-⅞])/g, " ")
      .replace(/(?<=\d)(?=[⁰¹²³⁴-⁹])/g, "^")
      .replace(/\P{M}\p{M}*/gu, (character) => nearest(character) ?? character)
  );
}

function encoded(letter: string): string {
  return septets(letter) === null ? encodeURIComponent(letter) : letter;
}

/** The nearest to a character and its marks; null where the alphabet has none. A mark left alone would double the price. */
function nearest(character: string): string | null {
  const [base = ""] = character;
  const pieces = septets(base) === null ? Array.from(NEAREST[base] ?? bare(base)) : [base];
  return pieces.length > 0 && pieces.every((one) => septets(one) !== null) ? pieces.join("") : null;
}

/** ê → e, ½ → 1/2, № → No. */
function bare(character: string): string {
  const pieces = character.normalize("NFKD").replace(/\p{M}/gu, "");
  return Array.from(pieces, (one) => NEAREST[one] ?? one).join("");
}
