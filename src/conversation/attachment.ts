/**
 * What a citizen sent beside words: a Bot Framework Attachment of a message activity, as adapters write it.
 * Only the channel that made it knows how to read `contentUrl` and `content`.
 */
export interface ReceivedAttachment {
  /**
   * A MIME type, its subtype `*` when the platform only tells the kind: `image/*`, `audio/ogg`, `application/pdf`…;
   * `LOCATION` for a place; `OTHER` for what has no content (a story, a contact, a poll).
   */
  readonly contentType: string;
  /** File name, as the citizen's device gave it: never a path to write to. */
  readonly name?: string;
  readonly contentUrl?: string;
  /** The platform's own handle, or the coordinates of a place. */
  readonly content?: unknown;
}

export const LOCATION = "application/vnd.parvis.location";
export const OTHER = "application/vnd.parvis.other";

/** `content` of a `LOCATION`. Degrees, WGS 84. */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
  readonly name?: string;
}

export type MediaOutcome =
  | { readonly kind: "fetched"; readonly bytes: Uint8Array; readonly contentType: string }
  /** `forbidden`: not on the platform's own servers. `gone`: the platform no longer has it. */
  | { readonly kind: "refused"; readonly why: "too-big" | "forbidden" | "gone" | "failed" };

/** Largest file taken from a platform, in bytes. */
export const LARGEST_MEDIA = 16 * 1024 * 1024;
