import { z } from "zod";

/** Ids come as strings, and in a few test deliveries as numbers; without one, citizens would be taken for each other. */
const id = z.union([z.string().min(1), z.number()]).transform(String);
const appId = id.nullish();

const attachment = z.looseObject({
  type: z.string(),
  payload: z
    .looseObject({
      url: z.string().optional(),
      title: z.string().optional(),
      sticker_id: id.optional(),
      coordinates: z.looseObject({ lat: z.number(), long: z.number() }).optional(),
    })
    .nullish(),
});

const referral = z.looseObject({ ref: z.string().optional(), source: z.string().optional() });

const threadControl = z.looseObject({
  previous_owner_app_id: appId,
  new_owner_app_id: appId,
  metadata: z.string().nullish(),
});

/** One item of `messaging` or `standby` of Messenger and Instagram (Messenger Platform, "Webhook events reference"). */
export const messagingItem = z.looseObject({
  sender: z.looseObject({ id: id.optional() }).optional(),
  recipient: z.looseObject({ id: id.optional() }).optional(),
  /** Milliseconds; some deliveries carry a string. */
  timestamp: z.coerce.number().int().nonnegative().max(8.64e15),
  message: z
    .looseObject({
      mid: z.string().min(1),
      text: z.string().optional(),
      quick_reply: z.looseObject({ payload: z.string() }).optional(),
      attachments: z.array(attachment).optional(),
      referral: referral.optional(),
      is_echo: z.boolean().optional(),
      is_deleted: z.boolean().optional(),
      is_unsupported: z.boolean().optional(),
      app_id: appId,
      metadata: z.string().optional(),
    })
    .optional(),
  message_edit: z
    .looseObject({ mid: z.string().min(1), text: z.string(), num_edit: z.coerce.number() })
    .optional(),
  postback: z
    .looseObject({
      mid: z.string().min(1).optional(),
      title: z.string().optional(),
      payload: z.string().optional(),
      referral: referral.optional(),
    })
    .optional(),
  referral: referral.optional(),
  delivery: z.looseObject({ mids: z.array(z.string()).optional() }).optional(),
  policy_enforcement: z.looseObject({ action: z.string() }).optional(),
  pass_thread_control: threadControl.optional(),
  take_thread_control: threadControl.optional(),
});

export type MessagingItem = z.infer<typeof messagingItem>;
export type MessagingAttachment = z.infer<typeof attachment>;

/** The envelope; items are read one by one, so that one that cannot be read loses no other. */
export const messagingDelivery = z.looseObject({
  object: z.string(),
  entry: z.array(
    z.looseObject({
      id,
      messaging: z.array(z.unknown()).optional(),
      standby: z.array(z.unknown()).optional(),
      changes: z.array(z.unknown()).optional(),
    }),
  ),
});
