/** A piece of a page under its headings, the outermost first. */
export interface PageSection {
  readonly headings: readonly string[];
  /** Markdown or plain text. */
  readonly text: string;
}

/** One public page to learn from. */
export interface Page {
  readonly id: string;
  readonly title: string;
  /** Empty when the page has none. */
  readonly summary: string;
  readonly sections: readonly PageSection[];
  /** Words that other pages use to point to this one. */
  readonly anchors: readonly string[];
}

/** A term and what it means, or an abbreviation and what it stands for. */
export interface Meaning {
  readonly term: string;
  readonly meaning: string;
}
