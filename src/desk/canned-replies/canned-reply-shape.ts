import { z } from "zod";
import { fr } from "../../i18n/fr/desk-server.ts";

const LONGEST_TITLE = 80;
const LONGEST_TEXT = 2000;

const words = fr.cannedReplies;

/** What the Desk's pages send; `services` are those that exist. */
export function cannedReplyShape(services: ReadonlyArray<{ readonly id: string }>) {
  return z.object({
    title: z
      .string(words.noTitle)
      .transform((title) =>
        title
          .toWellFormed()
          .replace(/[\p{Cc}\s]+/gu, " ")
          .trim(),
      )
      .pipe(z.string().min(1, words.noTitle).max(LONGEST_TITLE, words.longTitle(LONGEST_TITLE))),
    text: z
      .string(words.noText)
      .transform((text) => text.toWellFormed().replace(/\r\n?/g, "\n").trim())
      .pipe(z.string().min(1, words.noText).max(LONGEST_TEXT, words.longText(LONGEST_TEXT))),
    service: z
      .string(words.wrongService)
      .refine((id) => services.some((service) => service.id === id), words.wrongService)
      .nullable(),
  });
}
