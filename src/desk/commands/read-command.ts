import { z } from "zod";
import { CLOSE_REASONS } from "../api/conversation.ts";
import { LONGEST_REPLY } from "../conversations/view-conversation.ts";
import { cleanWords, saysSomething } from "./clean-words.ts";

const version = z.int().min(0).optional();
const key = z.string().regex(/^[\w-]{8,64}$/);
const words = (longest: number) => z.string().max(longest).overwrite(cleanWords);
const text = words(LONGEST_REPLY).refine(saysSomething);
const webAddress = words(2000).pipe(z.url({ protocol: /^https?$/ }));
const short = words(500);

/** What a page may cite: shown to the citizen as links and quotes, never as anything a browser would run. */
const citation = z.object({
  documentId: short,
  title: short,
  url: webAddress.nullable(),
  producer: short,
  updated: short,
  heading: short.nullable(),
  page: z.int().nullable(),
  quote: words(5000),
});

/** Bodies of the Desk's commands, by name. */
export const COMMANDS = {
  claim: z.object({ version }),
  "give-back": z.object({ version }),
  transfer: z.object({
    version,
    service: short,
    colleague: short.nullable(),
    note: words(LONGEST_REPLY),
  }),
  close: z.object({ version, reason: z.enum(CLOSE_REASONS) }),
  note: z.object({ key, text }),
  replies: z.object({
    key,
    text,
    citations: z.array(citation).max(5),
    suggestion: z.object({ answerRecordId: short, use: z.enum(["accepted", "edited"]) }).nullable(),
    by: z.enum(["channel", "email"]),
  }),
  typing: z.object({}),
  reject: z.object({ answerRecordId: short }),
} as const;

export type CommandName = keyof typeof COMMANDS;
