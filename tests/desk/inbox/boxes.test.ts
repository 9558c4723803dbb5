import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BOXES, type Box } from "../../../src/desk/api/inbox.ts";
import { readerOf } from "../../../src/desk/conversations/reader-of.ts";
import { viewConversation } from "../../../src/desk/conversations/view-conversation.ts";
import { readInbox } from "../../../src/desk/inbox/read-inbox.ts";
import type { HandoffCommand } from "../../../src/handoff/commands.ts";
import { HANDOFF_EVENTS } from "../../../src/handoff/states.ts";
import { commandFor } from "../../handoff/some-commands.ts";
import { deskData, HOUR, NOW } from "../desk-data.ts";
import { person } from "../serve-as.ts";

const SERVICES = ["mairie", "etat-civil", "urbanisme"] as const;
const AGENTS = ["camille", "denis", "elsa"] as const;

/** Any command by anybody, about any service. */
const command: fc.Arbitrary<HandoffCommand> = fc
  .record({
    event: fc.constantFrom(...HANDOFF_EVENTS),
    agent: fc.constantFrom(...AGENTS),
    service: fc.constantFrom(...SERVICES),
    colleague: fc.option(fc.constantFrom(...AGENTS)),
  })
  .map(({ event, agent, service, colleague }) => {
    const made = commandFor(event, { id: agent, supervises: false });
    if (made.event === "transfer") return { ...made, service, colleague };
    return made.event === "request" ? { ...made, service } : made;
  });

const reader = fc.record({
  role: fc.constantFrom("agent" as const, "agent" as const, "supervisor" as const, "administrator" as const),
  id: fc.constantFrom(...AGENTS),
  services: fc.subarray([...SERVICES]),
});

describe("boxes", () => {
  it("hold every open hand-off that is the reader's to see where its state says, and no other", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(command, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 12 }),
        reader,
        async (histories, { role, id, services }) => {
          const data = await deskData();
          try {
            for (const [i, history] of histories.entries()) {
              await data.conversation(`c${i}`);
              await data.say(`c${i}`, "citizen", "Bonjour");
              await data.apply(`c${i}`, history, NOW - HOUR + i);
            }
            const account = person(role, services, id);
            const scope = readerOf(account);
            if (scope === null) throw new Error("everybody here answers");
            const deps = { database: data.database, clock: () => new Date(NOW) };
            const listed = {} as Record<Box, string[]>;
            for (const box of BOXES) {
              const view = await readInbox(deps, box, { ...scope, service: null }, null);
              listed[box] = view.items.map(({ conversationId }) => conversationId);
              expect(view.counts[box]).toBe(listed[box].length);
            }

            const handoffs = await data.database.selectFrom("handoff").selectAll().execute();
            const all = role !== "agent" || services.length === 0;
            for (const [i] of histories.entries()) {
              const conversation = `c${i}`;
              const own = handoffs.filter(({ conversation_id }) => conversation_id === conversation);
              const open = own.find(({ ended_at }) => ended_at === null);
              const boxes = BOXES.filter((box) => listed[box].includes(conversation));
              if (open !== undefined) {
                const mine = open.agent_id === id || open.reserved_for === id;
                const shown = all || mine || services.some((service) => service === open.service);
                expect(boxes.sort()).toEqual(shown ? boxesOf(open, id).sort() : []);
              } else if (own.length === 0) {
                expect(boxes).toEqual(["all"]);
              } else {
                expect([[], ["all", "closed"]]).toContainEqual(boxes);
              }
              // What is listed opens.
              if (boxes.length > 0) {
                const view = await viewConversation(
                  { ...deps, channels: new Map(), canEmail: false },
                  scope,
                  conversation,
                );
                expect(view?.state).toBe(open?.state ?? own.at(-1)?.state ?? "bot");
              }
            }
          } finally {
            await data.database.destroy();
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

function boxesOf(
  open: { readonly state: string; readonly agent_id: string | null; readonly reserved_for: string | null },
  me: string,
): Box[] {
  const mine = (open.state === "with_agent" && open.agent_id === me) || open.reserved_for === me;
  return [
    "all" as const,
    ...(mine ? (["mine"] as const) : []),
    ...(open.state === "requested" || open.state === "waiting" ? (["waiting"] as const) : []),
    ...(open.state === "promised_callback" ? (["callbacks"] as const) : []),
  ];
}
