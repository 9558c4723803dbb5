import type { DirectMessage } from "./payload.ts";

const ESCAPED = { "&lt;": "<", "&gt;": ">", "&amp;": "&" } as const;
/** Where the short link that X adds for a file points: it says nothing beside the file. */
const OF_A_FILE = /^https:\/\/(?:twitter|x)\.com\/messages\/media\/\d+$/;

/**
 * What the person wrote: X puts t.co links in place of theirs and tells the originals in `entities`, adds one for a
 * file, and escapes `&`, `<` and `>`.
 */
export function messageText({ text, entities }: DirectMessage["message_create"]["message_data"]): string {
  const written = new Map<string, string>();
  for (const { url, expanded_url } of entities?.urls ?? []) {
    if (expanded_url !== undefined && url !== "") {
      written.set(url, OF_A_FILE.test(expanded_url) ? "" : expanded_url);
    }
  }
  const plain = text.replace(/&(?:lt|gt|amp);/g, (found) => ESCAPED[found as keyof typeof ESCAPED]);
  return plain.replace(/https?:\/\/t\.co\/\w+/g, (short) => written.get(short) ?? short).trim();
}
