import { z } from "zod";
import type { FoundMetadata } from "../parse/parsed-document.ts";
import { isoDate } from "./iso-date.ts";

const text = z.string().trim().min(1);
const words = z.union([z.array(text), text.transform((list) => list.split(/[,;\n]/))]).transform(trimmed);
const date = z.string().transform((value, context) => {
  const found = isoDate(value);
  if (found) return found;
  context.addIssue({ code: "custom", message: "date" });
  return z.NEVER;
});

/** Schema of each metadata key, shared by front matter, sidecars, folder defaults and records. */
export const metadataShape = {
  id: text.regex(/^[^\s#]+$/).refine((id) => !id.includes("::")),
  title: text,
  url: z.url({ protocol: /^https?$/ }),
  producer: text,
  service: text.regex(/^[a-z0-9-]+$/),
  audience: words,
  theme: text,
  updated: date,
  valid_from: date,
  valid_until: date,
  keywords: words,
  synonyms: words,
  lang: text.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/),
  licence: text,
  sensitivity: z.enum(["public", "internal"]),
  summary: text,
} as const;

/** Keys as staff write them, in the order shown to them. */
export const METADATA_KEYS = Object.keys(metadataShape) as ReadonlyArray<keyof typeof metadataShape>;

/** Strict: an unknown key is an error, so that a misspelt `valid_until` never goes unnoticed. */
export const metadataSchema = z
  .strictObject(metadataShape)
  .partial()
  .refine((found) => !found.valid_from || !found.valid_until || found.valid_from <= found.valid_until, {
    path: ["valid_until"],
  });

/** What any subset of the keys parses to. */
export type MetadataFields = z.infer<typeof metadataSchema>;

/** Turns the keys staff write into those the code uses, leaving absent ones out. */
export function foundMetadata(
  fields: {
    readonly [Key in keyof MetadataFields]?: MetadataFields[Key] | null | undefined;
  },
): FoundMetadata {
  const { valid_from, valid_until, synonyms, keywords, ...rest } = fields;
  const all = [...(keywords ?? []), ...(synonyms ?? [])];
  const found = {
    ...rest,
    validFrom: valid_from,
    validUntil: valid_until,
    keywords: all.length > 0 ? all : undefined,
  };
  return Object.fromEntries(
    Object.entries(found).filter(([, value]) => value !== undefined && value !== null),
  ) as FoundMetadata;
}

function trimmed(list: readonly string[]): string[] {
  return [...new Set(list.map((word) => word.trim()).filter((word) => word !== ""))];
}
