import { strToU8, type Zippable, zipSync } from "fflate";

/** Zip keeps local times without a zone and starts in 1980; any fixed date will do. */
const FIXED = new Date(2026, 0, 1);

/** Zips parts in the order given, always to the same bytes; OpenDocument wants `mimetype` first and stored. */
export function archive(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files: Zippable = {};
  for (const [path, content] of Object.entries(parts)) {
    const bytes = typeof content === "string" ? strToU8(content) : content;
    files[path] = [bytes, { level: path === "mimetype" ? 0 : 9, mtime: FIXED }];
  }
  return zipSync(files);
}

/** Text made safe between XML tags and inside double quotes. */
export function xml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
