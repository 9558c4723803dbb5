/** A piece of a line. Links only lead to http(s), tel: and mailto:. */
export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "strong"; readonly text: string }
  | { readonly kind: "link"; readonly text: string; readonly href: string };

type Line = readonly Inline[];

export type Block =
  | { readonly kind: "paragraph"; readonly lines: readonly Line[] }
  | {
      readonly kind: "list";
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly Line[];
    };

/** Reads the little Markdown the assistant writes; whatever else is written shows as it is. */
export function parseMarkdown(text: string): Block[] {
  const blocks: Array<
    { kind: "paragraph"; lines: Line[] } | { kind: "list"; ordered: boolean; start: number; items: Line[] }
  > = [];
  let open = false;
  for (const line of text.split(/\r\n?|\n/)) {
    const last = open ? blocks.at(-1) : undefined;
    const item = /^\s*(?:[-*+•]|(\d{1,3})[.)])\s+(.*)$/.exec(line);
    if (line.trim() === "") {
      open = false;
      continue;
    }
    if (item !== null) {
      const ordered = item[1] !== undefined;
      const content = parseInline(item[2] ?? "");
      if (last?.kind === "list" && last.ordered === ordered) last.items.push(content);
      else blocks.push({ kind: "list", ordered, start: Number(item[1] ?? 1), items: [content] });
    } else {
      const heading = /^#{1,6}\s+(.*)$/.exec(line);
      const content: Line =
        heading === null ? parseInline(line.trim()) : [{ kind: "strong", text: heading[1] ?? "" }];
      if (last?.kind === "paragraph") last.lines.push(content);
      else blocks.push({ kind: "paragraph", lines: [content] });
    }
    open = true;
  }
  return blocks;
}

const TOKEN = new RegExp(
  [
    String.raw`\*\*(?<strong>\S(?:.*?\S)?)\*\*`,
    String.raw`\[(?<label>[^\]\n]{1,500})\]\((?<target>[^\s()]+)\)`,
    String.raw`(?<url>https?:\/\/[^\s<>()«»"]+[^\s<>()«»".,;:!?])`,
    String.raw`(?<email>(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+)`,
    String.raw`(?<phone>(?<!\d)0[1-9](?:[  .]?\d{2}){4}(?!\d))`,
    String.raw`\\(?<escaped>[\\\x60*_{}[\]()#+\-.!|])`,
  ].join("|"),
  "g",
);

function parseInline(line: string): Inline[] {
  const found: Inline[] = [];
  const plain = (text: string) => {
    const last = found.at(-1);
    if (text === "") return;
    if (last?.kind === "text") found[found.length - 1] = { kind: "text", text: last.text + text };
    else found.push({ kind: "text", text });
  };
  let end = 0;
  for (const match of line.matchAll(TOKEN)) {
    plain(line.slice(end, match.index));
    end = match.index + match[0].length;
    const { strong, label, target, url, email, phone, escaped } = match.groups ?? {};
    const href = target === undefined ? null : safeHref(target);
    if (strong !== undefined) found.push({ kind: "strong", text: strong });
    else if (label !== undefined && href !== null) found.push({ kind: "link", text: label, href });
    else if (url !== undefined) found.push({ kind: "link", text: url, href: url });
    else if (email !== undefined) found.push({ kind: "link", text: email, href: `mailto:${email}` });
    else if (phone !== undefined) found.push({ kind: "link", text: phone, href: phoneHref(phone) });
    else plain(escaped ?? match[0]);
  }
  plain(line.slice(end));
  return found;
}

/** The address, if a citizen may safely follow it. */
export function safeHref(address: string): string | null {
  const url = URL.parse(address);
  return url !== null && ["http:", "https:", "tel:", "mailto:"].includes(url.protocol) ? url.href : null;
}

export function phoneHref(phone: string): string {
  return `tel:${phone.replace(/[^\d+]/g, "")}`;
}
