import { z } from "zod";

const id = z.string().regex(/^\d{1,25}$/);

const media = z.looseObject({
  type: z.string().optional(),
  media_url_https: z.string().optional(),
  video_info: z
    .looseObject({
      variants: z.array(
        z.looseObject({
          url: z.string(),
          content_type: z.string().optional(),
          bitrate: z.number().optional(),
        }),
      ),
    })
    .optional(),
});

const attachment = z.looseObject({
  type: z.string().optional(),
  media: media.optional(),
  location: z
    .looseObject({
      shared_coordinate: z
        .looseObject({ coordinates: z.looseObject({ coordinates: z.tuple([z.number(), z.number()]) }) })
        .optional(),
    })
    .optional(),
});

const link = z.looseObject({ url: z.string(), expanded_url: z.string().optional() });

/** One of `direct_message_events`, the same in the Activity API and in the older Account Activity API. */
export const directMessage = z.looseObject({
  type: z.literal("message_create"),
  id,
  /** Milliseconds since 1970, as a string. */
  created_timestamp: z.coerce.number().int().nonnegative().max(8.64e15),
  message_create: z.looseObject({
    target: z.looseObject({ recipient_id: id.optional() }),
    sender_id: id,
    source_app_id: z.string().optional(),
    message_data: z.looseObject({
      text: z.string().default(""),
      entities: z
        .looseObject({ urls: z.array(link).optional().catch(undefined) })
        .optional()
        .catch(undefined),
      attachment: attachment.optional().catch({}),
    }),
  }),
});

export type DirectMessage = z.infer<typeof directMessage>;
export type Attachment = z.infer<typeof attachment>;

/** Items are read one by one, later: one that cannot be read must not lose the others. */
const messages = z.looseObject({ direct_message_events: z.array(z.unknown()).optional() });

/** X Activity API, "Event payloads". */
export const activityDelivery = z.looseObject({
  data: z.looseObject({
    event_type: z.string(),
    filter: z.looseObject({ user_id: z.string().optional() }).optional(),
    payload: messages.optional(),
  }),
});

/** Account Activity API, deprecated and still delivered to apps that have it. */
export const accountDelivery = messages.extend({ for_user_id: z.string() });

/** `chat.received` and `chat.sent`: the words are encrypted, the parties are not. */
export const encryptedMessage = z.looseObject({ sender_id: id, conversation_id: z.string() });

/** The account took its consent back. */
export const revocation = z.looseObject({ user_event: z.looseObject({ revoke: z.looseObject({}) }) });
