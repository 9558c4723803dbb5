import type { ChannelEvent, Where } from "../../../adapters/webhook/channel-event.ts";

const LONGEST_KIND = 200;

/** Why events of a verified delivery cannot be taken in; empty when they can. */
export function misfits(events: readonly ChannelEvent[] | null, account: string): readonly string[] {
  if (events === null) return [];
  if (!Array.isArray(events)) return ["not a list"];
  return events.flatMap((event) => [
    ...("where" in event ? wrongPlace(event.where, account) : []),
    ...wrongContent(event),
  ]);
}

function wrongPlace({ accountId, conversationId, userId, eventId, at }: Where, account: string): string[] {
  const wrong: string[] = [];
  for (const [name, id] of Object.entries({ accountId, conversationId, userId, eventId })) {
    if (typeof id !== "string" || id === "") wrong.push(`${name} is no id`);
  }
  if (!(at instanceof Date) || Number.isNaN(at.getTime())) wrong.push("at is no date");
  if (account.endsWith("/") ? !accountId.startsWith(account) : accountId !== account) {
    wrong.push("another account");
  }
  if (conversationId !== `${accountId}:${userId}`) wrong.push("another conversation");
  return wrong;
}

function wrongContent(event: ChannelEvent): string[] {
  switch (event.kind) {
    case "said": {
      const types = (event.attachments ?? []).every(({ contentType }) => typeof contentType === "string");
      return [...text(event.text), ...(types ? [] : ["an attachment without a type"])];
    }
    case "agent-wrote":
      return text(event.text);
    case "report":
      return [event.key, event.platformId, event.error].every((id) => id === null || typeof id === "string")
        ? []
        : ["a report on no id"];
    case "ignored":
    case "alert":
      return typeof event.what === "string" && event.what.length <= LONGEST_KIND ? [] : ["what is too long"];
    default:
      return [];
  }
}

function text(given: unknown): string[] {
  return typeof given === "string" ? [] : ["text is none"];
}
