/** Where a town spreads links and codes that lead into its chat. */
export const NETWORKS = [
  "site",
  "poster",
  "facebook",
  "instagram",
  "whatsapp",
  "x",
  "telegram",
  "linkedin",
  "snapchat",
] as const;

export type Network = (typeof NETWORKS)[number];

/** `POST entries/link` */
export interface EntryLinkChange {
  readonly network: Network;
  /** 1 to 60 characters. */
  readonly campaign: string;
  /** Id; null for the whole town. */
  readonly service: string | null;
  /** ISO date of the last day it serves; null without end. */
  readonly lastDay: string | null;
}

export interface EntryLinkView {
  readonly address: string;
  /** The same as a QR code, in SVG. */
  readonly code: string;
  /** False when the address is only this page's own: nobody else may reach it. */
  readonly lasting: boolean;
}

/** `GET entries?days=`: conversations begun from links and codes, most first. */
export interface EntriesView {
  /** ISO date. */
  readonly from: string;
  readonly counts: ReadonlyArray<{
    readonly network: string;
    readonly campaign: string;
    readonly conversations: number;
  }>;
}
