import { z } from "zod";

/** The Bot API as documented: a body that does not fit is refused. */
export const sendMessage = z.strictObject({
  chat_id: z.number().int(),
  text: z.string().min(1).max(4096),
  link_preview_options: z.strictObject({ is_disabled: z.boolean() }).optional(),
  reply_markup: z
    .strictObject({
      inline_keyboard: z
        .array(
          z
            .array(
              z.strictObject({
                text: z.string().min(1).max(64),
                callback_data: z.string().refine((data) => {
                  const bytes = Buffer.byteLength(data);
                  return bytes >= 1 && bytes <= 64;
                }),
              }),
            )
            .min(1)
            .max(8),
        )
        .min(1),
    })
    .optional(),
});

export const chatAction = z.strictObject({ chat_id: z.number().int(), action: z.literal("typing") });

export const ERRORS = {
  "rate-limited": {
    status: 429,
    description: "Too Many Requests: retry after 2",
    parameters: { retry_after: 2 },
  },
  "server-error": { status: 502, description: "Bad Gateway" },
  blocked: { status: 403, description: "Forbidden: bot was blocked by the user" },
  "token-expired": { status: 401, description: "Unauthorized" },
  invalid: { status: 400, description: "Bad Request: message text is empty" },
} as const;
