import { z } from "zod";
import { fr } from "../../src/i18n/fr/web.ts";
import { type Refusal, refusal } from "./refusal.ts";

const TYPES = ["message", "typing", "event"] as const;

/** What a citizen thinks of an answer or of an exchange with an agent. */
const rating = z.object({
  kind: z.enum(["answer", "handoff"]),
  target: z.string().regex(/^[\w-]{1,100}$/),
  useful: z.boolean(),
});

/** A link that brings a conversation from another channel. */
const entry = z
  .object({ entry: z.string().regex(/^suite-[0-9a-f]{56}$/) })
  .optional()
  .catch(undefined);

const locale = z
  .string()
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/)
  .optional()
  .catch(undefined);
const channelData = z
  .object({ clientActivityID: z.string().regex(/^[\w.:-]{1,100}$/) })
  .optional()
  .catch(undefined);

const schema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("message"), text: z.string(), locale, channelData }),
  // The bot also greets on its own at the start of a conversation.
  z.discriminatedUnion("name", [
    z.object({
      type: z.literal("event"),
      name: z.literal("parvis/start"),
      value: entry,
      locale,
      channelData,
    }),
    z.object({
      type: z.literal("event"),
      name: z.literal("parvis/feedback"),
      value: rating,
      locale,
      channelData,
    }),
  ]),
  z.object({ type: z.literal("typing"), channelData }),
]);

/** The parts of a posted activity that are believed; everything else of it is dropped. */
export type IncomingActivity = z.infer<typeof schema>;

export type IncomingCheck =
  | { readonly kind: "accepted"; readonly activity: IncomingActivity }
  | { readonly kind: "refused"; readonly refusal: Refusal };

/** Reads the body of `POST …/activities`: one French sentence for whatever is wrong with it. */
export function readIncoming(body: unknown, textLength: number): IncomingCheck {
  const parsed = schema.safeParse(body);
  if (!parsed.success) return refused(explain(body, parsed.error.issues[0]));
  if (parsed.data.type !== "message") return { kind: "accepted", activity: parsed.data };
  const text = cleanText(parsed.data.text);
  if (text === "") return refused(refusal("BadArgument", fr.emptyText));
  if (text.length > textLength) return refused(refusal("MessageSizeTooBig", fr.textTooLong(textLength)));
  return { kind: "accepted", activity: { ...parsed.data, text } };
}

/** Drops control characters, text-direction overrides and broken surrogates; keeps line breaks and tabs. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[[\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF]--[\n\t]]/gv, "")
    .toWellFormed()
    .trim();
}

function explain(body: unknown, issue: z.core.$ZodIssue | undefined): Refusal {
  if (typeof body !== "object" || body === null || Array.isArray(body)) return refusal("BadArgument");
  const property = String(issue?.path[0] ?? "type");
  if (!Object.hasOwn(body, property)) return refusal("MissingProperty", fr.missing(property));
  if (property === "type") return refusal("BadArgument", fr.unknownType(TYPES));
  return refusal("BadArgument", fr.invalid(property));
}

function refused(because: Refusal): IncomingCheck {
  return { kind: "refused", refusal: because };
}
