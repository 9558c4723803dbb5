import type { TellAgents } from "../../conversation/handoffs/tell-agents.ts";
import type { Notifications } from "./create-notifications.ts";

/** Turns the moves of hand-offs into what agents are told outside the Desk; who needs it is seen when it leaves. */
export function tellAgentsBy({ enqueue }: Pick<Notifications, "enqueue">): TellAgents {
  return {
    async moved(transaction, { id, state, version }) {
      if (state !== "waiting") return;
      await enqueue(transaction, { kind: "waiting", key: `waiting:${id}:${version}`, handoffId: id });
    },
    async citizenWrote(transaction, { id, state, agent_id, last_agent_at, claimed_at }) {
      if (state !== "with_agent") return;
      // Once for all that is written until the agent answers; again for a colleague who takes over.
      const key = `citizen-replied:${id}:${agent_id}:${last_agent_at ?? claimed_at ?? 0}`;
      await enqueue(transaction, { kind: "citizen-replied", key, handoffId: id });
    },
    emailReply: (transaction, reply) => enqueue(transaction, { kind: "callback-reply", ...reply }),
  };
}
