import type { Block } from "../parse/parsed-document.ts";

/** Blocks below one heading and above the next. */
export interface Section {
  /** Heading trail, outermost first, document title excluded. */
  readonly headings: readonly string[];
  /** Of the nearest heading that has one. */
  readonly anchor: string | null;
  readonly page: number | null;
  readonly blocks: readonly Exclude<Block, { kind: "heading" }>[];
}

type Heading = Extract<Block, { kind: "heading" }>;

/**
 * Groups blocks under their headings. A first heading that repeats the title is the title; a heading with nothing
 * below it keeps its words as a section of its own, so that no text is lost.
 */
export function sectionsOf(title: string, blocks: readonly Block[]): Section[] {
  const sections: Section[] = [];
  let trail: Heading[] = [];
  let held: Exclude<Block, { kind: "heading" }>[] = [];
  const close = (next: Heading | null): void => {
    const nearest = trail.at(-1);
    if (held.length === 0 && nearest && (next === null || next.level <= nearest.level)) {
      held.push({ kind: "paragraph", text: nearest.text, ...(nearest.page ? { page: nearest.page } : {}) });
    }
    if (held.length > 0) {
      sections.push({
        headings: trail.map((heading) => heading.text),
        anchor: trail.findLast((heading) => heading.anchor !== undefined)?.anchor ?? null,
        page: nearest?.page ?? null,
        blocks: held,
      });
    }
    held = [];
  };
  for (const block of withoutTitle(title, blocks)) {
    if (block.kind !== "heading") {
      held.push(block);
      continue;
    }
    close(block);
    trail = [...trail.filter((heading) => heading.level < block.level), block];
  }
  close(null);
  return sections;
}

function withoutTitle(title: string, blocks: readonly Block[]): readonly Block[] {
  const first = blocks.findIndex((block) => block.kind === "heading");
  const heading = blocks[first];
  if (heading?.kind !== "heading" || !sameWords(heading.text, title)) return blocks;
  // The title alone is a document whose only text is its title.
  if (blocks.length === 1) return [{ kind: "paragraph", text: heading.text }];
  return blocks.filter((_, index) => index !== first);
}

function sameWords(left: string, right: string): boolean {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
  return plain(left) === plain(right);
}
