export type Piece =
  | { readonly kind: "text" | "strong"; readonly text: string }
  | { readonly kind: "link"; readonly text: string; readonly href: string };

export type Line = readonly Piece[];

export type Block =
  | { readonly kind: "paragraph" | "bullets"; readonly lines: readonly Line[] }
  | { readonly kind: "numbers"; readonly start: number; readonly lines: readonly Line[] };

const ITEM = /^\s*(?:[-*+•]|(?<number>\d{1,3})[.)])\s+(?<text>.+)$/;
const HEADING = /^#{1,6}\s+(?<title>.+)$/;
const PIECE =
  /\*\*(?<strong>[^\s*](?:[^*]*[^\s*])?)\*\*|\[(?<label>[^\]\n]{1,500})\]\((?<target>[^\s()]+)\)|(?<url>https?:\/\/[^\s<>()«»"]*[^\s<>()«»".,;:!?])|\\(?<escaped>[\\`*_{}[\]()#+\-.!|])/g;

/** Reads the little Markdown of the assistant and of official texts; anything else shows as it is written. */
export function parseMarkdown(text: string): Block[] {
  const blocks: Block[] = [];
  let open: { block: Block; lines: Line[] } | null = null;
  const add = (block: Block, line: Line, joins: boolean) => {
    if (joins && open !== null) open.lines.push(line);
    else {
      const lines = [line];
      open = { block: { ...block, lines }, lines };
      blocks.push(open.block);
    }
  };
  for (const written of text.split(/\r\n?|\n/)) {
    const last: Block["kind"] | undefined = (open as { block: Block } | null)?.block.kind;
    const item = ITEM.exec(written)?.groups;
    if (written.trim() === "") open = null;
    else if (item?.number !== undefined) {
      add(
        { kind: "numbers", start: Number(item.number), lines: [] },
        pieces(item.text ?? ""),
        last === "numbers",
      );
    } else if (item !== undefined) {
      add({ kind: "bullets", lines: [] }, pieces(item.text ?? ""), last === "bullets");
    } else {
      const title = HEADING.exec(written)?.groups?.title;
      const line: Line = title === undefined ? pieces(written.trim()) : [{ kind: "strong", text: title }];
      add({ kind: "paragraph", lines: [] }, line, last === "paragraph");
    }
  }
  return blocks;
}

function pieces(line: string): Piece[] {
  const found: Piece[] = [];
  const plain = (text: string) => {
    const last = found.at(-1);
    if (last?.kind === "text") found[found.length - 1] = { kind: "text", text: last.text + text };
    else if (text !== "") found.push({ kind: "text", text });
  };
  let end = 0;
  for (const match of line.matchAll(PIECE)) {
    plain(line.slice(end, match.index));
    end = match.index + match[0].length;
    const { strong, label, target, url, escaped } = match.groups ?? {};
    const href = safeHref(url ?? target ?? "");
    if (strong !== undefined) found.push({ kind: "strong", text: strong });
    else if (href !== null) found.push({ kind: "link", text: label ?? url ?? "", href });
    else plain(escaped ?? match[0]);
  }
  plain(line.slice(end));
  return found;
}

/** The address, if it may be followed from the Desk. */
export function safeHref(address: string): string | null {
  const url = URL.parse(address);
  return url !== null && ["http:", "https:", "tel:", "mailto:"].includes(url.protocol) ? url.href : null;
}
