import { z } from "zod";

const user = z.looseObject({ id: z.number(), is_bot: z.boolean(), language_code: z.string().optional() });
const chat = z.looseObject({ id: z.number(), type: z.string() });
const file = z.looseObject({
  file_id: z.string(),
  mime_type: z.string().optional(),
  file_name: z.string().optional(),
});

const message = z.looseObject({
  message_id: z.number(),
  from: user.optional(),
  chat,
  /** Seconds since 1970. */
  date: z.number().int().nonnegative().max(8.64e12),
  edit_date: z.number().optional(),
  text: z.string().optional(),
  caption: z.string().optional(),
  photo: z.array(file).optional(),
  voice: file.optional(),
  audio: file.optional(),
  video: file.optional(),
  document: file.optional(),
  sticker: file.optional(),
  location: z.looseObject({ latitude: z.number(), longitude: z.number() }).optional(),
});

/** An `Update` of the Bot API; kinds we do nothing with are left unread. */
export const update = z.looseObject({
  update_id: z.number(),
  message: message.optional(),
  edited_message: message.optional(),
  callback_query: z
    .looseObject({
      id: z.string(),
      from: user,
      data: z.string().optional(),
      message: z
        .looseObject({
          chat,
          date: z.number(),
          reply_markup: z
            .looseObject({
              inline_keyboard: z.array(
                z.array(z.looseObject({ text: z.string(), callback_data: z.string().optional() })),
              ),
            })
            .optional(),
        })
        .optional(),
    })
    .optional(),
});

export type Update = z.infer<typeof update>;
export type TelegramMessage = z.infer<typeof message>;
