/** The part of a Bot Framework ConversationReference needed to write back; names are left out on purpose. */
export interface StoredReference {
  readonly activityId?: string;
  readonly channelId: string;
  readonly serviceUrl: string;
  readonly locale?: string;
  readonly user: { readonly id: string; readonly name: string };
  readonly bot: { readonly id: string; readonly name: string };
  readonly conversation: {
    readonly id: string;
    readonly name: string;
    readonly isGroup: boolean;
    readonly conversationType: string;
    readonly tenantId?: string;
  };
}

/** Reads the address to answer to from an Activity; what the activity lacks is filled from the event's own ids. */
export function referenceOf(event: {
  readonly channel: string;
  readonly accountId: string;
  readonly conversationId: string;
  readonly userId: string;
  readonly activity: object;
}): StoredReference {
  const activity = event.activity as Readonly<Record<string, unknown>>;
  const conversation = record(activity.conversation);
  const activityId = text(activity.id);
  const locale = text(activity.locale);
  const tenantId = text(conversation.tenantId);
  return {
    ...(activityId === null ? {} : { activityId }),
    ...(locale === null ? {} : { locale }),
    channelId: text(activity.channelId) ?? event.channel,
    serviceUrl: text(activity.serviceUrl) ?? "",
    user: { id: text(record(activity.from).id) ?? event.userId, name: "" },
    bot: { id: text(record(activity.recipient).id) ?? event.accountId, name: "" },
    conversation: {
      id: text(conversation.id) ?? event.conversationId,
      name: "",
      isGroup: conversation.isGroup === true,
      conversationType: text(conversation.conversationType) ?? "personal",
      ...(tenantId === null ? {} : { tenantId }),
    },
  };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function text(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
