import { z } from "zod";

/** Ids come as strings, and in a few test deliveries as numbers. */
const id = z.union([z.string(), z.number()]).transform(String);
const named = z.looseObject({ id: z.string().optional(), title: z.string().optional() });
const text = z.looseObject({ body: z.string() });
const failure = z.looseObject({ code: z.coerce.number() });
/** Seconds, as a string. */
const timestamp = z.coerce.number().int().nonnegative().max(8.64e12);

export const file = z.looseObject({
  id: z.string(),
  mime_type: z.string().optional(),
  caption: z.string().optional(),
  filename: z.string().optional(),
});

/** One message of `messages` or `message_echoes` (Cloud API, "Webhooks reference"). A citizen may have no number. */
export const message = z.looseObject({
  id: z.string().min(1),
  timestamp,
  type: z.string(),
  from: id.optional(),
  from_user_id: z.string().optional(),
  to: id.optional(),
  to_user_id: z.string().optional(),
  group_id: z.string().optional(),
  text: text.optional(),
  interactive: z.looseObject({ button_reply: named.optional(), list_reply: named.optional() }).optional(),
  button: z.looseObject({ payload: z.string().optional(), text: z.string().optional() }).optional(),
  location: z
    .looseObject({
      latitude: z.coerce.number(),
      longitude: z.coerce.number(),
      name: z.string().optional(),
    })
    .optional(),
  edit: z
    .looseObject({
      message: z.looseObject({
        text: text.optional(),
        image: z.looseObject({ caption: z.string().optional() }).optional(),
      }),
    })
    .optional(),
  revoke: z.looseObject({ original_message_id: z.string().min(1) }).optional(),
  system: z
    .looseObject({
      type: z.string().optional(),
      body: z.string().optional(),
      wa_id: id.optional(),
      user_id: z.string().optional(),
      previous_user_id: z.string().optional(),
    })
    .optional(),
});

export type Message = z.infer<typeof message>;

export const contact = z.looseObject({ wa_id: id.optional(), user_id: z.string().optional() });

export type Contact = z.infer<typeof contact>;

export const status = z.looseObject({
  id: z.string(),
  status: z.string(),
  biz_opaque_callback_data: z.string().nullish(),
  errors: z.array(failure).optional(),
});

export const accountError = failure;

const items = z.array(z.unknown()).optional();
const contents = { messages: items, message_echoes: items, statuses: items };

/** What `value` holds for one of the town's numbers. */
export const numberValue = z.looseObject({
  metadata: z.looseObject({ phone_number_id: id }),
  contacts: items,
  errors: items,
  ...contents,
  standby: z.looseObject({ contacts: items, ...contents }).optional(),
});

export type NumberValue = z.infer<typeof numberValue>;

/** Shapes of a change of speaker varied during 2026: what is not needed is not looked at. */
export const handover = z.looseObject({
  sender: z.looseObject({ phone_number: id.optional(), user_id: z.string().optional() }),
  recipient: z.looseObject({ phone_number_id: id }),
  type: z.string().optional(),
  timestamp,
  control_passed: z.looseObject({ new_owner_role: z.string().nullish() }).nullish().catch(null),
  control_taken: z.unknown().optional(),
});

/** What Meta says of the account itself. */
export const accountValue = z.looseObject({
  event: z.string().optional(),
  decision: z.string().optional(),
  alert_severity: z.string().optional(),
});

export const change = z.looseObject({ field: z.string(), value: z.unknown() });

/** The envelope; items are read one by one, so that one that cannot be read loses no other. */
export const delivery = z.looseObject({
  object: z.string(),
  entry: z.array(z.looseObject({ id, changes: items })),
});
