/** GSM 7 bit default alphabet, without the escape (3GPP TS 23.038, 6.2.1). */
const ALPHABET = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
);
/** Its extension table: two septets each. */
const EXTENSION = new Set("\f^{}\\[~]|€");

/** Characters of French texts that would make a message twice as dear → their nearest in the alphabet. */
const NEAREST: Readonly<Record<string, string>> = {
  ...{ "’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "...", "•": "-" },
  ...{ "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2011": "-", "\u200b": "", "\ufeff": "", "\u00ad": "" },
  ...{ œ: "oe", Œ: "OE", ç: "c", "\t": " ", "‹": '"', "›": '"', "°": "o", "²": "2", "³": "3" },
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
  const quoted = text.normalize("NFC").replace(/«\s?/g, '"').replace(/\s?»/g, '"');
  return Array.from(quoted, (character) => {
    if (septets(character) !== null) return character;
    const nearest = NEAREST[character];
    if (nearest !== undefined) return nearest;
    const bare = character.normalize("NFD").replace(/\p{M}/gu, "");
    return bare !== "" && Array.from(bare).every((one) => septets(one) !== null) ? bare : character;
  }).join("");
}
