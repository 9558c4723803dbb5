type DecodedText =
  | {
      readonly kind: "text";
      /** Without byte order mark. */
      readonly text: string;
      readonly encoding: "utf-8" | "utf-16" | "windows-1252";
    }
  | { readonly kind: "binary" };

/** Control characters no text holds, NUL first; tab, line feed, form feed, carriage return and escape are let through. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: looking for them is the point
const CONTROLS = /[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]/g;

/** Reads bytes as text: byte order mark, else strict UTF-8, else windows-1252; `binary` when it is no text at all. */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return textUnlessBinary(bytes, "utf-16le", "utf-16");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return textUnlessBinary(bytes, "utf-16be", "utf-16");
  try {
    return plausible(new TextDecoder("utf-8", { fatal: true }).decode(bytes), "utf-8");
  } catch {
    return textUnlessBinary(bytes, "windows-1252", "windows-1252");
  }
}

function textUnlessBinary(
  bytes: Uint8Array,
  label: string,
  encoding: "utf-16" | "windows-1252",
): DecodedText {
  return plausible(new TextDecoder(label).decode(bytes), encoding);
}

function plausible(text: string, encoding: "utf-8" | "utf-16" | "windows-1252"): DecodedText {
  if (text.includes("\0")) return { kind: "binary" };
  const controls = text.match(CONTROLS)?.length ?? 0;
  if (controls > text.length / 500) return { kind: "binary" };
  return { kind: "text", text: controls === 0 ? text : text.replace(CONTROLS, ""), encoding };
}
