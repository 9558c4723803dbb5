import type { Activity } from "botbuilder";
import type { Sending } from "../channel.ts";
import { OUR_METADATA } from "./read-messaging.ts";

const DAY = 24 * 60 * 60 * 1000;
const LONGEST_PAYLOAD = 1000;

/**
 * Body of a Send API call for one message. A person may answer for seven days under the tag HUMAN_AGENT; the bot never
 * uses a tag.
 *
 * @param to the citizen's id on the page or account.
 */
export function messageBody(
  to: string,
  activity: Partial<Activity>,
  key: string,
  sending: Sending | undefined,
  now: Date,
): object {
  const late = sending !== undefined && now.getTime() - sending.lastInboundAt >= DAY;
  const human = sending?.author === "agent";
  const choices = activity.suggestedActions?.actions ?? [];
  return {
    recipient: { id: to },
    ...(late && human
      ? { messaging_type: "MESSAGE_TAG", tag: "HUMAN_AGENT" }
      : { messaging_type: "RESPONSE" }),
    message: {
      text: activity.text ?? "",
      metadata: `${OUR_METADATA}${key}`,
      ...(choices.length === 0
        ? {}
        : {
            quick_replies: choices.map(({ title, value }) => ({
              content_type: "text",
              title,
              payload: String(value).slice(0, LONGEST_PAYLOAD),
            })),
          }),
    },
  };
}
