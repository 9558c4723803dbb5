import type { Capabilities } from "../../adapters/channel.ts";
import type { OutgoingActivity } from "./outgoing-activity.ts";
import { splitText } from "./splitting/split-text.ts";

/** One message of those that a long text is sent in. */
interface Part {
  readonly key: string;
  readonly activity: OutgoingActivity;
}

/**
 * What is really sent for a message: itself, or several in order when its text exceeds the channel's limit. The last
 * one has the key of the whole, and its buttons: once it has arrived, so have those before it.
 */
export function partsOf(
  key: string,
  activity: OutgoingActivity,
  capabilities: Capabilities,
): readonly Part[] {
  const texts = activity.type === "message" ? splitText(activity.text ?? "", capabilities) : [];
  if (texts.length < 2) return [{ key, activity }];
  const { suggestedActions, ...bare } = activity;
  return texts.map((text, index) =>
    index < texts.length - 1
      ? { key: `${key}/${index + 1}`, activity: { ...bare, text } }
      : { key, activity: { ...activity, text } },
  );
}

/** The parts of the same text as a part that is not the last one; null for any other message. */
export function partsAfter(key: string): { readonly last: string; readonly pattern: string } | null {
  const whole = /^(.+)\/\d+$/.exec(key)?.[1];
  return whole === undefined ? null : { last: whole, pattern: `${whole}/%` };
}
