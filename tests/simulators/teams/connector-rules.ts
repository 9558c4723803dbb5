import { z } from "zod";

const party = (id: z.ZodType<string>) => z.strictObject({ id, name: z.string().optional() });

/** What the connector takes of us, and nothing more. */
export const outgoing = (appId: string, tenantId: string, serviceUrl: string) => {
  const common = {
    channelId: z.literal("msteams"),
    serviceUrl: z.literal(serviceUrl),
    from: party(z.literal(`28:${appId}`)),
    recipient: party(z.string().min(1)),
    conversation: z.strictObject({
      id: z.string().startsWith("a:"),
      name: z.string().optional(),
      isGroup: z.literal(false),
      conversationType: z.literal("personal"),
      tenantId: z.literal(tenantId),
    }),
    locale: z.string().optional(),
  };
  const action = z.strictObject({
    type: z.literal("imBack"),
    title: z.string().min(1).max(60),
    value: z.string().min(1),
  });
  return z.discriminatedUnion("type", [
    z.strictObject({
      ...common,
      type: z.literal("message"),
      text: z.string().min(1).max(4000),
      textFormat: z.literal("plain"),
      suggestedActions: z
        .strictObject({ to: z.array(z.string()), actions: z.array(action).min(1).max(6) })
        .optional(),
      inputHint: z.string().optional(),
    }),
    z.strictObject({ ...common, type: z.literal("typing") }),
    z.looseObject({
      ...common,
      type: z.literal("event"),
      name: z.enum(["handoff.initiate", "handoff.status"]),
      value: z.looseObject({}),
    }),
  ]);
};

/** The connector's errors. */
export const REFUSALS = {
  "rate-limited": { status: 429, code: "TooManyRequests" },
  "server-error": { status: 502, code: "BadGateway" },
  "window-closed": { status: 400, code: "BadArgument" },
  blocked: { status: 403, code: "ConversationBlockedByUser" },
  "token-expired": { status: 401, code: "Unauthorized" },
  invalid: { status: 400, code: "BadSyntax" },
} as const;
