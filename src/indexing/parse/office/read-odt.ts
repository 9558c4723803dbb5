import { load } from "cheerio/slim";
import { strFromU8, type Unzipped } from "fflate";
import { readingMessages } from "../../../i18n/fr/reading.ts";
import { isoDate } from "../../metadata/iso-date.ts";
import { quarantined, read } from "../outcome.ts";
import type { ReadOutcome } from "../parsed-document.ts";
import { elements } from "../web/dom.ts";
import { odtBlocks } from "./odt-blocks.ts";

/** Reads an OpenDocument text from its decompressed parts. */
export function readOdt(parts: Unzipped): ReadOutcome {
  const manifest = parts["META-INF/manifest.xml"];
  if (manifest && strFromU8(manifest).includes("encryption-data")) {
    return quarantined("encrypted", readingMessages.quarantine.encrypted);
  }
  const content = parts["content.xml"];
  if (!content) return quarantined("corrupt", readingMessages.quarantine.corrupt("ODT"));
  const $ = load(strFromU8(content), { xml: true });
  const body = $("office\\:text").get(0);
  const blocks = body ? odtBlocks(elements(body), listStyles($)) : [];
  if (blocks.length === 0) return quarantined("empty", readingMessages.quarantine.empty);
  const meta = parts["meta.xml"];
  const date = meta && /<dc:date>([^<]+)</.exec(strFromU8(meta))?.[1];
  const documentDate = date ? isoDate(date) : null;
  return read([{ record: null, metadata: documentDate ? { documentDate } : {}, blocks }]);
}

/** Names of the list styles whose first level is numbered. */
function listStyles($: ReturnType<typeof load>): ReadonlySet<string> {
  const numbered = new Set<string>();
  for (const style of $("text\\:list-style").toArray()) {
    const first = elements(style)[0];
    const name = style.attribs["style:name"];
    if (first?.name === "text:list-level-style-number" && name) numbered.add(name);
  }
  return numbered;
}
