import { z } from "zod";

const id = z.string().min(1).max(200);
/** Shapes ids of conversations together with the citizen's: a colon would let one account write as another. */
const account = z.string().regex(/^[A-Za-z0-9_.@-]{1,100}$/);
const text = z.string().max(20_000);

const common = {
  id,
  account,
  user: z.looseObject({ id }),
  timestamp: z.iso.datetime({ offset: true }),
  locale: z.string().max(35).optional(),
};

const attachment = z.looseObject({
  contentType: z.string().regex(/^[a-z]+\/[a-z0-9.+*-]+$/),
  url: z.url().optional(),
  name: z.string().max(200).optional(),
});

const place = z.looseObject({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  name: z.string().max(200).optional(),
});

/** One event of a partner; what it adds beyond is ignored. */
export const bridgeEvent = z.discriminatedUnion("type", [
  z.looseObject({
    ...common,
    type: z.literal("message"),
    text: text.default(""),
    attachments: z.array(attachment).max(20).default([]),
    place: place.optional(),
  }),
  z.looseObject({ ...common, type: z.literal("action"), payload: text.min(1) }),
  z.looseObject({ ...common, type: z.literal("opening"), entry: z.string().max(500).optional() }),
  z.looseObject({
    ...common,
    type: z.literal("echo"),
    text: text.default(""),
    idempotencyKey: id.optional(),
  }),
  z.looseObject({
    ...common,
    type: z.literal("handoff"),
    state: z.enum(["accepted", "failed", "completed"]),
  }),
  z.looseObject({ ...common, type: z.literal("deletion"), of: id }),
  z.looseObject({
    ...common,
    type: z.literal("status"),
    of: id.optional(),
    idempotencyKey: id.optional(),
    status: z.enum(["arrived", "failed"]),
    error: z
      .enum(["window-closed", "blocked-by-user", "auth", "invalid", "policy", "gone"])
      .default("invalid"),
  }),
]);

export type BridgeEvent = z.infer<typeof bridgeEvent>;
