import type { Transaction } from "kysely";
import { renderSVG } from "uqr";
import type { Tables } from "../../src/store/database.ts";
import { countEntry } from "../../src/store/entry-counts.ts";
import { type Entry, readReference, signedReference } from "./signed-reference.ts";

/** Links and codes that a town spreads on networks and posters; each leads into the web chat, and is counted there. */
export interface Entrances {
  /** The address to spread, and the same as a QR code in SVG. `base`: address of this installation, without final slash. */
  link(base: string, entry: Entry, expires: Date | null): { readonly address: string; readonly code: string };
  /** Null for a reference that is not ours, or that has expired. */
  read(reference: unknown): Entry | null;
  /** Counts one new conversation, in the transaction that opens it. */
  count(entry: Entry, within: Transaction<Tables>): Promise<void>;
}

export interface EntrancesDeps {
  /** Signs references; links printed on posters die with it. */
  readonly key: string;
  readonly clock: () => Date;
  /** The town's day, `YYYY-MM-DD`. */
  readonly today: () => string;
}

export function createEntrances({ key, clock, today }: EntrancesDeps): Entrances {
  return {
    link(base, entry, expires) {
      const url = new URL(`${base}/chat`);
      url.searchParams.set("src", entry.network);
      url.searchParams.set("ref", signedReference(entry, expires, key));
      // Medium error correction: a poster gets scratched, and a long link must stay readable.
      return { address: url.href, code: renderSVG(url.href, { ecc: "M", border: 4 }) };
    },
    read: (reference) => readReference(reference, key, clock()),
    count: ({ network, campaign }, within) => countEntry(within, { network, campaign, day: today() }),
  };
}
