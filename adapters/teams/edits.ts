import { z } from "zod";
import type { ChannelMemory } from "../channel-definition.ts";
import { hashedId } from "../platform/hashed-id.ts";
import type { TeamsActivity } from "./payload.ts";

/** Edits of one message that are remembered. */
const MOST = 50;
const known = z.array(z.string());

/** Remembers which events were edits of one message: they are erased with it. */
export interface Edits {
  note(activity: TeamsActivity, eventId: string): Promise<void>;
  of(activity: TeamsActivity): Promise<readonly string[]>;
}

export function createEdits(memory: ChannelMemory): Edits {
  const keyOf = ({ conversation, id }: TeamsActivity) =>
    `citizen/edits/${hashedId(`${conversation.id}/${id}`)}`;

  async function of(activity: TeamsActivity): Promise<readonly string[]> {
    return known.parse(JSON.parse((await memory.read(keyOf(activity))) ?? "[]"));
  }

  return {
    of,
    async note(activity, eventId) {
      const before = await of(activity);
      if (before.includes(eventId)) return;
      await memory.write(keyOf(activity), JSON.stringify([...before, eventId].slice(-MOST)));
    },
  };
}
