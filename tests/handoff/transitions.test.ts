import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { advance, blankHandoff, type Handoff, opensAnother } from "../../src/handoff/advance.ts";
import {
  HANDOFF_EVENTS,
  HANDOFF_STATES,
  type HandoffEvent,
  type HandoffState,
} from "../../src/handoff/states.ts";
import { anyCommand, CAMILLE, commandFor, DENIS, handoffIn, SUPERVISOR } from "./some-commands.ts";

/** What the design asks of every pair; "·" stays, "✗" refused. Written apart from the program's own table. */
const EXPECTED = `
                        bot         requested         waiting           with_agent  offered_callback   promised_callback  closed
request                 requested   ·                 ·                 ·           requested          requested          requested
queue                   ✗           waiting           ·                 ·           ✗                  ✗                  ✗
offer-callback          ✗           offered_callback  offered_callback  ✗           ·                  ·                  ✗
accept-callback         ✗           ✗                 ✗                 ✗           promised_callback  ·                  ✗
claim                   with_agent  with_agent        with_agent        ·           with_agent         with_agent         with_agent
agent-writes            ✗           ✗                 ✗                 ·           ✗                  ✗                  ✗
agent-writes-elsewhere  with_agent  with_agent        with_agent        ·           with_agent         with_agent         with_agent
citizen-writes          ·           ·                 ·                 ·           ·                  ·                  bot
transfer                ✗           ✗                 waiting           waiting     ✗                  promised_callback  ✗
release                 ·           ·                 waiting           waiting     ·                  ·                  ·
give-back               ·           ✗                 ✗                 bot         ✗                  ✗                  ✗
close                   ✗           closed            closed            closed      closed             closed             ·
cancel                  ·           bot               bot               bot         bot                bot                ·
`;

const [header = "", ...rows] = EXPECTED.trim().split("\n");
const columns = header.trim().split(/\s+/) as HandoffState[];
const cells = rows.flatMap((row) => {
  const [event, ...targets] = row.trim().split(/\s+/);
  return columns.map((state, index) => ({ state, event: event as HandoffEvent, expected: targets[index] }));
});

describe("the hand-off's table", () => {
  it("has a row for every event and a column for every state", () => {
    expect(new Set(cells.map(({ event }) => event))).toEqual(new Set(HANDOFF_EVENTS));
    expect(new Set(columns)).toEqual(new Set(HANDOFF_STATES));
    expect(cells).toHaveLength(HANDOFF_STATES.length * HANDOFF_EVENTS.length);
  });

  it.each(cells)("$state + $event → $expected", ({ state, event, expected }) => {
    const outcome = advance(handoffIn(state), commandFor(event), 100);
    const seen = { moved: "", stays: "·", refused: "✗" }[outcome.kind];
    expect(outcome.kind === "moved" ? outcome.handoff.state : seen).toBe(expected);
  });
});

describe("who may do what", () => {
  const held = handoffIn("with_agent");
  const reserved: Handoff = { ...handoffIn("waiting"), reserved_for: DENIS.id };

  it("lets one agent hold a conversation, and a supervisor step in only to move it", () => {
    for (const by of [DENIS, SUPERVISOR]) {
      expect(advance(held, commandFor("claim", by), 1)).toEqual({ kind: "refused", because: "held" });
      expect(advance(held, commandFor("agent-writes", by), 1)).toMatchObject({ because: "not-holder" });
    }
    for (const event of ["transfer", "give-back", "close"] as const) {
      expect(advance(held, commandFor(event, DENIS), 1)).toMatchObject({ because: "not-holder" });
      expect(advance(held, commandFor(event, SUPERVISOR), 1).kind).toBe("moved");
    }
  });

  it("keeps a transferred conversation for the colleague it was given to, until they do not come", () => {
    expect(advance(reserved, commandFor("claim", CAMILLE), 1)).toMatchObject({ because: "reserved" });
    expect(advance(reserved, commandFor("claim", DENIS), 1).kind).toBe("moved");
    const released = advance(reserved, commandFor("release"), 1);
    expect(released.kind === "moved" && advance(released.handoff, commandFor("claim", CAMILLE), 2).kind).toBe(
      "moved",
    );
  });

  it("erases what was given for the call back once it has served", () => {
    const ended = advance(handoffIn("promised_callback"), commandFor("close"), 5);
    expect(ended).toMatchObject({ handoff: { contact: null, ended_at: 5, end_reason: "answered" } });
  });
});

describe("any sequence of events", () => {
  it("keeps the invariants of a hand-off", () => {
    fc.assert(
      fc.property(fc.array(anyCommand, { maxLength: 40 }), (commands) => {
        let handoff = blankHandoff("h1", "c1", 0);
        commands.forEach((command, index) => {
          const before = opensAnother(handoff, command) ? blankHandoff("h", "c1", index) : handoff;
          const outcome = advance(before, command, index + 1);
          if (outcome.kind === "refused") return;
          handoff = outcome.handoff;
          expect(handoff.version).toBe(before.version + 1);
          if (handoff.state === "with_agent") expect(handoff.agent_id).not.toBeNull();
          if (handoff.state === "waiting") {
            expect(handoff).toMatchObject({ agent_id: null, waiting_since: expect.any(Number) });
            expect(handoff.deadline_at).not.toBeNull();
          }
          if (handoff.state === "offered_callback") expect(handoff.deadline_at).not.toBeNull();
          if (handoff.state === "promised_callback") expect(handoff.due_at).not.toBeNull();
          if (["bot", "closed"].includes(handoff.state) && handoff.state !== before.state) {
            expect(before.state === "closed" || handoff.ended_at === index + 1).toBe(true);
            expect(handoff.contact).toBeNull();
          }
          if (command.event === "agent-writes") expect(before.agent_id).toBe(command.by.id);
          if (outcome.kind === "stays") expect(handoff.agent_id).toBe(before.agent_id);
        });
      }),
      { numRuns: 5000 },
    );
  });
});
