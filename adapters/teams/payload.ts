import { z } from "zod";

const id = z.string().min(1).max(500);
const party = z.looseObject({ id });

/** The parts of a Bot Framework activity that are read; what is unreadable of the rest loses no message. */
export const teamsActivity = z.looseObject({
  type: z.string().min(1).max(60),
  id,
  channelId: z.string(),
  serviceUrl: z.string().min(1).max(500),
  timestamp: z.string().optional().catch(undefined),
  from: party,
  recipient: party,
  conversation: z.looseObject({
    id,
    conversationType: z.string().optional().catch(undefined),
    isGroup: z.boolean().optional().catch(undefined),
    tenantId: z.string().optional().catch(undefined),
  }),
  text: z.string().default("").catch(""),
  locale: z
    .string()
    .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/)
    .optional()
    .catch(undefined),
  entities: z.array(z.unknown()).default([]).catch([]),
  attachments: z.array(z.unknown()).max(100).default([]).catch([]),
  membersAdded: z.array(party).default([]).catch([]),
  /** Of an `installationUpdate`. */
  action: z.string().optional().catch(undefined),
  /** Of an event. */
  name: z.string().optional().catch(undefined),
  value: z.unknown().optional(),
});

export type TeamsActivity = z.infer<typeof teamsActivity>;

/** What a hub says of a hand-off (Bot Framework's hand-off protocol). */
export const handoffStatus = z.looseObject({ state: z.enum(["accepted", "failed", "completed"]) });
