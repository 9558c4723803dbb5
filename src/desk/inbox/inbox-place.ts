import { z } from "zod";
import { BOXES, type Box } from "../api/inbox.ts";

/** Where a page of a box ends. */
export interface InboxPlace {
  readonly box: Box;
  /** Part of the box: open hand-offs come before what the assistant holds. */
  readonly part: "open" | "rest";
  /** Milliseconds since 1970. */
  readonly key: number;
  readonly id: string;
}

const placeSchema = z.tuple([z.enum(BOXES), z.enum(["open", "rest"]), z.int(), z.string().max(200)]);

/** What a page gives to ask for the next one. */
export function writePlace({ box, part, key, id }: InboxPlace): string {
  return Buffer.from(JSON.stringify([box, part, key, id])).toString("base64url");
}

/** Null for what `writePlace` did not write. */
export function readPlace(written: string): InboxPlace | null {
  try {
    const [box, part, key, id] = placeSchema.parse(
      JSON.parse(Buffer.from(written, "base64url").toString("utf8")),
    );
    return { box, part, key, id };
  } catch {
    return null;
  }
}
