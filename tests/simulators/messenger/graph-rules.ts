import { z } from "zod";

const recipient = z.strictObject({ id: z.string().regex(/^\d+$/) });

/** The Send API as documented, and nothing more: a body that does not fit is refused. */
export const sendBody = z.strictObject({
  recipient,
  messaging_type: z.enum(["RESPONSE", "UPDATE", "MESSAGE_TAG"]),
  tag: z.literal("HUMAN_AGENT").optional(),
  message: z.strictObject({
    text: z.string().min(1).max(2000),
    metadata: z.string().max(1000).optional(),
    quick_replies: z
      .array(
        z.strictObject({
          content_type: z.literal("text"),
          title: z.string().min(1).max(20),
          payload: z.string().min(1).max(1000),
        }),
      )
      .min(1)
      .max(13)
      .optional(),
  }),
});

export const actionBody = z.strictObject({
  recipient,
  sender_action: z.enum(["typing_on", "typing_off", "mark_seen"]),
});

export const threadBody = z.strictObject({
  recipient,
  target_app_id: z.string().optional(),
  metadata: z.string().max(1000).optional(),
});

/** The platform's own errors, by what happened. */
export const ERRORS = {
  "rate-limited": {
    status: 400,
    error: { code: 613, message: "Calls to this API have exceeded the rate limit." },
  },
  "server-error": { status: 500, error: { code: 2, message: "Temporary send message failure." } },
  "window-closed": {
    status: 400,
    error: { code: 10, error_subcode: 2018278, message: "This message is sent outside of allowed window." },
  },
  blocked: {
    status: 400,
    error: { code: 551, error_subcode: 1545041, message: "This person isn't available." },
  },
  "token-expired": { status: 400, error: { code: 190, message: "Error validating access token." } },
  invalid: { status: 400, error: { code: 100, message: "Invalid parameter" } },
} as const;
