import { describe, expect, it } from "vitest";
import type { ConversationView } from "../../../../src/desk/api/conversation.ts";
import { standingOf } from "../../../../src/desk/client/conversation/standing.ts";
import type { SignedIn } from "../../../../src/desk/client/session/signed-in.ts";
import { advance, blankHandoff } from "../../../../src/handoff/advance.ts";
import type { Actor, HandoffCommand } from "../../../../src/handoff/commands.ts";
import { HANDOFF_STATES } from "../../../../src/handoff/states.ts";

describe("the buttons of a conversation", () => {
  const holders = [null, "me", "other"];
  const cases = HANDOFF_STATES.flatMap((state) =>
    holders.flatMap((agent) =>
      holders.flatMap((reserved) =>
        [true, false].map((supervises) => ({ state, agent, reserved, supervises })),
      ),
    ),
  ).filter(({ state, agent, reserved }) =>
    state === "with_agent"
      ? agent !== null && reserved === null
      : agent === null && (reserved === null || state === "waiting"),
  );

  it.each(cases)("offer what the state machine allows: %j", ({ state, agent, reserved, supervises }) => {
    const by: Actor = { id: "me", supervises };
    const handoff = { ...blankHandoff("h", "c", 0), state, agent_id: agent, reserved_for: reserved };
    const allowed = (command: HandoffCommand) => advance(handoff, command, 1).kind !== "refused";
    const view = {
      state,
      agent: agent === null ? null : { id: agent, name: agent },
      reservedFor: reserved,
    } as ConversationView;
    const session = { me: { id: "me" }, permissions: supervises ? ["answer", "supervise"] : ["answer"] };
    const standing = standingOf(view, session as unknown as SignedIn);
    const mine = state === "with_agent" && agent === "me";
    expect(standing).toEqual({
      mine,
      // Taking what one holds, closing what is closed, giving back what the assistant has: allowed, and of no use.
      canClaim: allowed({ event: "claim", by }) && !mine,
      canGiveBack: allowed({ event: "give-back", by }) && state !== "bot",
      canTransfer: allowed({ event: "transfer", by, service: "s", colleague: null, deadlineAt: 2 }),
      canClose: allowed({ event: "close", by, reason: "answered" }) && state !== "closed",
      canPropose: state === "closed",
    });
    expect(allowed({ event: "agent-writes", by })).toBe(standing.mine);
  });
});
