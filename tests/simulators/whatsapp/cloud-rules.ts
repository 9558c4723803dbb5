import { z } from "zod";

/** One of them, never both. Two digits more than numbers have: the contract's second citizen has such an id. */
const to = { to: z.string().regex(/^\+\d{5,17}$/) };
const recipient = { recipient: z.string().regex(/^[A-Z]{2}\.[A-Za-z0-9.]{1,140}$/) };

const common = {
  messaging_product: z.literal("whatsapp"),
  recipient_type: z.literal("individual"),
  biz_opaque_callback_data: z.string().max(512).optional(),
};
const title = z.string().trim().min(1).max(20);
const body = z.strictObject({ text: z.string().trim().min(1).max(1024) });
const distinct = (titles: readonly string[]) => new Set(titles).size === titles.length;

const buttons = z
  .array(
    z.strictObject({
      type: z.literal("reply"),
      reply: z.strictObject({ id: z.string().trim().min(1).max(256), title }),
    }),
  )
  .min(1)
  .max(3)
  .refine((all) => distinct(all.map(({ reply }) => reply.title)), "titles alike")
  .refine((all) => distinct(all.map(({ reply }) => reply.id)), "ids alike");

const rows = z
  .array(z.strictObject({ id: z.string().trim().min(1).max(200), title: z.string().trim().min(1).max(24) }))
  .min(1)
  .max(10)
  .refine((all) => distinct(all.map(({ id }) => id)), "ids alike");

const content = [
  {
    type: z.literal("text"),
    text: z.strictObject({ body: z.string().trim().min(1).max(4096), preview_url: z.boolean() }),
  },
  {
    type: z.literal("interactive"),
    interactive: z.discriminatedUnion("type", [
      z.strictObject({ type: z.literal("button"), body, action: z.strictObject({ buttons }) }),
      z.strictObject({
        type: z.literal("list"),
        body,
        action: z.strictObject({ button: title, sections: z.tuple([z.strictObject({ rows })]) }),
      }),
    ]),
  },
] as const;

/** `POST /messages` as documented, and nothing more: a body that does not fit is refused. */
export const sendBody = z.union([
  z.strictObject({ ...common, ...to, ...content[0] }),
  z.strictObject({ ...common, ...to, ...content[1] }),
  z.strictObject({ ...common, ...recipient, ...content[0] }),
  z.strictObject({ ...common, ...recipient, ...content[1] }),
]);

export const typingBody = z.strictObject({
  messaging_product: z.literal("whatsapp"),
  status: z.literal("read"),
  message_id: z.string().regex(/^wamid\.\w+$/),
  typing_indicator: z.strictObject({ type: z.literal("text") }),
});

const control = {
  messaging_product: z.literal("whatsapp"),
  action: z.enum(["pass", "release", "take"]),
  metadata: z.string().max(2000).optional(),
};
export const threadBody = z.union([
  z.strictObject({ ...control, ...to }),
  z.strictObject({ ...control, ...recipient }),
]);

export const promptsBody = z.strictObject({ prompts: z.array(z.string().min(1).max(80)).max(4) });

/** The platform's own errors, by what happened. */
export const ERRORS = {
  "rate-limited": { status: 429, error: { code: 130429, message: "Rate limit hit" } },
  "server-error": { status: 500, error: { code: 131000, message: "Something went wrong" } },
  "window-closed": { status: 400, error: { code: 131047, message: "Re-engagement message" } },
  blocked: { status: 400, error: { code: 131026, message: "Message undeliverable" } },
  "token-expired": { status: 401, error: { code: 190, message: "Access token has expired" } },
  invalid: { status: 400, error: { code: 100, message: "Invalid parameter" } },
  "pair-rate": { status: 400, error: { code: 131056, message: "Pair rate limit hit" } },
  "not-ours-to-take": { status: 400, error: { code: 2494191, message: "Not the escalation partner" } },
} as const;
