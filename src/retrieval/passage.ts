/** Where a date of last update comes from, most trustworthy first; anything but `declared` is said to staff. */
export type UpdatedSource = "declared" | "document" | "git" | "modified";

/** What a citation needs to know of a document, and what search may filter or weigh by. */
export interface DocumentMeta {
  /** Stable across builds: path relative to the knowledge folder (plus `#record` for files of several), or the national id. */
  readonly id: string;
  readonly title: string;
  /** Official public page; null when the document is nowhere online. */
  readonly url: string | null;
  /** Who is answerable for the text, as shown to citizens. */
  readonly producer: string;
  /** ISO date (YYYY-MM-DD). */
  readonly updated: string;
  readonly updatedSource: UpdatedSource;
  /** Id of the competent service in `collectivity.yaml`. */
  readonly service: string | null;
  readonly audience: readonly string[];
  /** Subject, the widest first: `Papiers > Passeport`. */
  readonly theme: string | null;
  /** ISO dates between which the document is in force; null means no bound. Both ends included. */
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  /** Words citizens use that the text does not. */
  readonly keywords: readonly string[];
  /** BCP 47 tag. */
  readonly lang: string;
  readonly licence: string | null;
  /** `internal` documents are indexed for agents and never shown to citizens. */
  readonly sensitivity: "public" | "internal";
  /** Local documents win over national sheets. */
  readonly origin: "local" | "national";
  /** Path of the file it was read from, relative to its root. */
  readonly source: string;
  /** One or two sentences that say what the document is about; empty when it has none. */
  readonly summary: string;
}

export type PassageKind = "section" | "table" | "faq" | "summary";

/** A piece of a document, cut along its headings: what is searched, quoted and cited. */
export interface Passage {
  /** `<documentId>::<ordinal>`. */
  readonly id: string;
  readonly documentId: string;
  /** Position in the document, from 0. */
  readonly ordinal: number;
  readonly kind: PassageKind;
  /** Heading trail from the outermost heading to the nearest, document title excluded. */
  readonly headings: readonly string[];
  /** The question of a FAQ pair; null elsewhere. */
  readonly question: string | null;
  /** Markdown, headings excluded. Never empty. */
  readonly text: string;
  /** Page of the source, from 1; null when the format has none. */
  readonly page: number | null;
  /** Fragment of the official page (no `#`), when known. */
  readonly anchor: string | null;
  /** SHA-256 (hex) of kind, headings, question and text. */
  readonly digest: string;
}
