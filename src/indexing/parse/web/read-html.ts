import { type CheerioAPI, load } from "cheerio/slim";
import { readingMessages } from "../../../i18n/fr/reading.ts";
import { isoDate } from "../../metadata/iso-date.ts";
import { metadataShape } from "../../metadata/metadata-schema.ts";
import { quarantined, read } from "../outcome.ts";
import type { Block, FoundMetadata, ReadOutcome } from "../parsed-document.ts";
import { decodeHtml } from "./decode-html.ts";
import { htmlBlocks } from "./html-blocks.ts";

/** Main content shorter than this is probably not the main content. */
const ENOUGH = 200;

/** Reads the main content of a web page: its `main` element, else what Readability finds, else the body without its frame. */
export async function readHtml(bytes: Uint8Array): Promise<ReadOutcome> {
  const html = decodeHtml(bytes);
  if (html === null) return quarantined("corrupt", readingMessages.quarantine.notText);
  const $ = load(html);
  const metadata = pageMetadata($);
  const blocks = withTitle(declaredMain($) ?? (await readable(html)) ?? body($), metadata.documentTitle);
  if (blocks.length === 0) return quarantined("empty", readingMessages.quarantine.empty);
  return read([{ record: null, metadata, blocks }]);
}

function declaredMain($: CheerioAPI): Block[] | null {
  const main = $("main,[role=main]");
  if (main.length !== 1 || main.text().trim().length < ENOUGH) return null;
  const content = main.clone();
  content.find("aside,[role=complementary],[role=navigation],[role=search],form").remove();
  return nonEmpty(htmlBlocks($.html(content)));
}

async function readable(html: string): Promise<Block[] | null> {
  const [{ parseHTML }, { Readability }] = await Promise.all([
    import("linkedom"),
    import("@mozilla/readability"),
  ]);
  const article = new Readability(parseHTML(html).document, { charThreshold: ENOUGH }).parse();
  if (!article?.content || (article.textContent ?? "").trim().length < ENOUGH) return null;
  return nonEmpty(htmlBlocks(article.content));
}

function body($: CheerioAPI): Block[] {
  const content = load($.html($("body").length > 0 ? $("body") : $.root()));
  content("head,body > header,body > footer,aside,[role=banner],[role=contentinfo]").remove();
  return htmlBlocks(content.html());
}

function nonEmpty(blocks: Block[]): Block[] | null {
  return blocks.length > 0 ? blocks : null;
}

/** Readability drops the page's own title from its content. */
function withTitle(blocks: Block[], title: string | undefined): Block[] {
  if (
    !title ||
    blocks.length === 0 ||
    blocks.some((block) => block.kind === "heading" && block.level === 1)
  ) {
    return blocks;
  }
  return [{ kind: "heading", level: 1, text: title }, ...blocks];
}

function pageMetadata($: CheerioAPI): FoundMetadata {
  const meta = (name: string): string =>
    $(`meta[name="${name}"],meta[property="${name}"]`).first().attr("content")?.trim() ?? "";
  const heading = $("h1").length === 1 ? $("h1").text() : "";
  const title = [heading, meta("og:title"), $("title").first().text()]
    .map((text) => text.replace(/\s+/g, " ").trim())
    .find((text) => text !== "");
  const url = metadataShape.url.safeParse($("link[rel=canonical]").attr("href") ?? meta("og:url"));
  const modified = isoDate(
    meta("article:modified_time") || meta("dcterms.modified") || meta("last-modified"),
  );
  const summary = meta("description");
  return {
    ...(title ? { documentTitle: title } : {}),
    ...(url.success ? { url: url.data } : {}),
    ...(modified ? { documentDate: modified } : {}),
    ...(summary ? { summary } : {}),
  };
}
