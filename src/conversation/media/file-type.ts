const OFFICE: ReadonlyArray<readonly [string, string]> = [
  ["word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  ["xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
];
const ODT = "application/vnd.oasis.opendocument.text";
const HEIC = ["heic", "heix", "hevc", "mif1", "msf1", "heim", "heis"];

/**
 * The type of a file by its own bytes, among those an agent may be given; null for all others, whatever the file was
 * said to be. Office files with macros are among the others.
 */
export function fileType(content: Uint8Array): string | null {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const at = (offset: number, text: string) =>
    bytes.subarray(offset, offset + text.length).toString("latin1") === text;
  if (at(0, "\xff\xd8\xff")) return "image/jpeg";
  if (at(0, "\x89PNG\r\n\x1a\n")) return "image/png";
  if (at(0, "GIF87a") || at(0, "GIF89a")) return "image/gif";
  if (at(0, "RIFF") && at(8, "WEBP")) return "image/webp";
  if (at(0, "RIFF") && at(8, "WAVE")) return "audio/wav";
  if (at(0, "%PDF-")) return "application/pdf";
  if (at(0, "OggS")) return "audio/ogg";
  if (at(0, "#!AMR")) return "audio/amr";
  if (at(0, "ID3") || (bytes[0] === 0xff && [0xfb, 0xf3, 0xf2].includes(bytes[1] ?? 0))) return "audio/mpeg";
  if (at(4, "ftyp")) return isoMedia(bytes.subarray(8, 12).toString("latin1"));
  if (at(0, "PK\x03\x04")) return officeFile(bytes);
  return isPlainText(bytes) ? "text/plain" : null;
}

function isoMedia(brand: string): string | null {
  if (HEIC.includes(brand)) return "image/heic";
  if (brand.startsWith("M4A")) return "audio/mp4";
  if (brand.startsWith("3g")) return "video/3gpp";
  return /^(?:iso|mp4|avc|M4V|dash|qt)/.test(brand) ? "video/mp4" : null;
}

function officeFile(bytes: Buffer): string | null {
  if (bytes.includes("vbaProject.bin")) return null;
  if (bytes.subarray(0, 200).includes(`mimetype${ODT}`)) return ODT;
  return OFFICE.find(([part]) => bytes.includes(part))?.[1] ?? null;
}

/** UTF-8 without control characters, and nothing that a browser could take for a page or a script for a program. */
function isPlainText(bytes: Buffer): boolean {
  if (bytes.length === 0) return false;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    // Tabs, line ends and page breaks are of any text; no other control character is.
    return !/\p{Cc}/u.test(text.replace(/[\t\n\r\f]/g, "")) && !/^\s*(?:<|#!|@echo)/i.test(text);
  } catch {
    return false;
  }
}
