import { decodeText } from "../decode-text.ts";

/** Reads a page's bytes: byte order mark, then valid UTF-8, then the charset the page declares, then windows-1252. */
export function decodeHtml(bytes: Uint8Array): string | null {
  const decoded = decodeText(bytes);
  if (decoded.kind === "binary") return null;
  if (decoded.encoding !== "windows-1252") return decoded.text;
  const declared = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(decoded.text.slice(0, 2048))?.[1];
  // Pages that declare UTF-8 and are not would lose every accent if believed.
  if (!declared || /^utf-?8$/i.test(declared)) return decoded.text;
  try {
    return new TextDecoder(declared).decode(bytes);
  } catch {
    return decoded.text;
  }
}
