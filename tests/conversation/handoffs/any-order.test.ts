import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Agent } from "../../../src/conversation/handoffs/agent-commands.ts";
import { CAMILLE, DENIS } from "../desk-people.ts";
import { messageEvent } from "../recording-channel.ts";
import { expectOrderly } from "./invariants.ts";
import { MONDAY_EVENING, MONDAY_MORNING, type TownHall, townHall } from "./town-hall.ts";

type Step =
  | { readonly kind: "says"; readonly text: string; readonly event: number }
  | { readonly kind: "claim" | "give-back" | "close" | "transfer"; readonly by: Agent }
  | { readonly kind: "reply"; readonly by: Agent; readonly key: number }
  | { readonly kind: "sweep"; readonly minutes: number };

const WORDS = [
  "un humain",
  "Un sujet inconnu",
  "Une question",
  "annuler",
  "oui",
  "non merci",
  "terminer",
  "au feu",
];
const agent = fc.constantFrom(CAMILLE, DENIS);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("says" as const),
      text: fc.constantFrom(...WORDS),
      event: fc.nat(12),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constantFrom("claim", "give-back", "close", "transfer"), by: agent }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("reply" as const), by: agent, key: fc.nat(4) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("sweep" as const), minutes: fc.constantFrom(1, 6, 11, 1500) }),
  },
);

async function take(hall: TownHall, conversationId: string, one: Step): Promise<unknown> {
  const { agents, inbox, sweep } = hall.conversations;
  switch (one.kind) {
    case "says":
      // The same event number again is the same event, delivered twice.
      return inbox.accept(messageEvent("c1", `e${one.event}`, one.text, hall.now));
    case "claim":
      return agents.claim(conversationId, one.by);
    case "give-back":
      return agents.giveBack(conversationId, one.by);
    case "close":
      return agents.close(conversationId, one.by, "answered");
    case "transfer":
      return agents.transfer(conversationId, one.by, { service: "urbanisme", colleague: null, note: "" });
    case "reply":
      return agents.reply(conversationId, one.by, {
        key: `key-${one.by.id}-${one.key}`,
        text: `Réponse ${one.key} de ${one.by.name}`,
        citations: [],
        by: "channel",
      });
    case "sweep":
      hall.now = new Date(hall.now.getTime() + one.minutes * 60_000);
      return sweep();
  }
}

/** At once: two agents, the citizen, the platform's repeats and the passing of time. */
const bursts = fc.array(fc.array(step, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 });

describe("whatever happens at the same time", () => {
  it.each([
    ["in opening hours", MONDAY_MORNING],
    ["in the evening", MONDAY_EVENING],
  ])("keeps one speaker, announces every hand-off and says nothing twice, %s", async (_when, at) => {
    await fc.assert(
      fc.asyncProperty(bursts, async (plan) => {
        const hall = await townHall({ at });
        await hall.says("Bonjour");
        const id = await hall.idOf();
        for (const burst of plan) {
          await Promise.all(burst.map((one) => take(hall, id, one)));
          await hall.settle();
        }
        const delivered = hall.channel.sent.filter(({ type }) => type === "message").map(({ key }) => key);
        await expectOrderly(hall.database, id, delivered);
        expect(new Set(delivered).size).toBe(delivered.length);
        await hall.end();
      }),
      { numRuns: 60 },
    );
  });
});
