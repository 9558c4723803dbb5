import type { Handoff } from "../../handoff/advance.ts";
import { addressOf } from "../../store/handoffs.ts";
import type { Agent } from "./agent-commands.ts";
import { agentName } from "./agent-in-words.ts";
import type { CommandDeps } from "./command-on.ts";

/** Best effort, outside the outbox: a typing sign that does not arrive harms nobody. */
export async function showTyping(
  { database, channels, collectivity, ids }: CommandDeps,
  conversationId: string,
  by: Agent,
  { service }: Handoff,
): Promise<void> {
  const conversation = await addressOf(database, conversationId);
  const channel = conversation === null ? undefined : channels.get(conversation.channel);
  if (conversation === null || !channel?.capabilities.typing) return;
  const activity = { type: "typing", from: { id: "", name: agentName(by.name, collectivity(), service) } };
  await channel.deliver(JSON.parse(conversation.reference), activity, ids()).catch(() => {});
}
