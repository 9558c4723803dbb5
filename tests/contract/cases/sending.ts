import { describe, expect, it } from "vitest";
import type { Expected, Failure } from "../../simulators/simulator.ts";
import type { CaseContext } from "../channel-contract.ts";
import type { Rig } from "../channel-rig.ts";
import { LONG, LONG_TEXT, SHORT } from "../scripted-answer.ts";

const DAY = 24 * 60 * 60 * 1000;

/** What goes out: within the network's limits, in order, once, and with the right word for what fails. */
export function sending({ rig, applies, titled, failures }: CaseContext): void {
  it.runIf(applies("long answers"))(titled("long answers"), async () => {
    const { simulator, writes, heard } = await rig();
    await writes("Bonjour ?");
    await writes("Raconte un roman ?");
    const told = squeezed(heard().slice(1).join(" "));
    expect(told).toContain(squeezed(LONG_TEXT));
    for (const [link] of LONG_TEXT.matchAll(/https:\S+(?=\.)/g)) {
      expect(heard().some((text) => text.includes(link))).toBe(true);
    }
    expect(simulator.broken).toEqual([]);
  });

  it.runIf(applies("buttons"))(titled("buttons"), async () => {
    const { simulator, writes, settle, script } = await rig();
    await writes("lequel ?");
    const [, second] = simulator.screen().at(-1)?.buttons ?? [];
    await simulator.deliver([simulator.tap?.(second ?? "") ?? simulator.unknown()]);
    await settle();
    expect(script.asked.at(-1)).toBe(`Je choisis ${SHORT[1]}`);
    await writes("laquelle ?");
    const { text, buttons } = simulator.screen().at(-1) ?? { text: "", buttons: [] };
    expect(`${text} ${buttons.join(" ")}`).toContain(LONG[0]);
    await simulator.deliver([
      simulator.tap?.(simulator.screen().at(-1)?.buttons[0] ?? "") ?? simulator.unknown(),
    ]);
    await settle();
    expect(script.asked.at(-1)).toBe(`Je choisis ${LONG[0]}`);
    expect(simulator.broken).toEqual([]);
  });

  it.runIf(applies("numbered choices"))(titled("numbered choices"), async () => {
    const { simulator, writes, heard, script, channel } = await rig();
    await writes("laquelle ?");
    const { maxButtons, buttonLength = 1000, choicesInText } = channel.capabilities;
    if (maxButtons === 0 || buttonLength < LONG[0].length || choicesInText) {
      expect(heard().at(-1)).toMatch(/1\. Refaire.*\n2\. Demander/);
    }
    await writes("2");
    expect(script.asked.at(-1)).toBe(`Je choisis ${LONG[1]}`);
    expect(simulator.broken).toEqual([]);
  });

  describe("a message that fails", () => {
    for (const [failure, expected] of Object.entries(failures) as [Failure, (typeof failures)[Failure]][]) {
      const none = typeof expected === "string" ? null : expected.none;
      it.runIf(none === null)(
        none === null ? `${failure}: ${expected}` : `${failure} (without: ${none})`,
        async () => {
          const town = await rig();
          await town.writes("Bonjour ?");
          if (failure === "no-answer") town.patience = 300;
          town.simulator.fail(failure);
          const before = town.simulator.attempts();
          await town.writes("Et le samedi ?");
          await expectOutcome(town, expected as Expected, before);
          town.patience = 20_000;
          await town.writes("Et après ?");
          expect(town.heard().at(-1)).toContain("Et après ?");
          expect(town.simulator.broken).toEqual([]);
        },
      );
    }
  });

  it.runIf(applies("long answers") && failures.invalid === "invalid")(
    "sends nothing after a part that failed for good, and each part once when it passed",
    async () => {
      const town = await rig();
      await town.writes("Bonjour ?");
      town.simulator.fail("server-error");
      await town.writes("Raconte un roman ?");
      const whole = town.heard().slice(1);
      expect(squeezed(whole.join(" "))).toContain(squeezed(LONG_TEXT));
      const attempts = town.simulator.attempts();
      town.simulator.fail("invalid");
      await town.writes("Encore un roman ?");
      expect(town.simulator.attempts()).toBe(attempts + 1);
      expect(town.heard().slice(1)).toEqual(whole);
      const rows = await town.database.selectFrom("outgoing").select("status").orderBy("sequence").execute();
      expect(rows.filter(({ status }) => status === "pending")).toEqual([]);
      expect(rows.at(-1)?.status).toBe("undeliverable");
    },
  );

  it("tries nothing once the reply window has passed, and says so", async () => {
    const town = await rig();
    const { windowHours, agentWindowHours } = town.channel.capabilities;
    await town.writes("humain");
    const id = await town.conversation();
    const agent = { id: "camille", name: "Camille", supervises: false };
    await town.conversations.agents.claim(id, agent);
    await town.settle();
    if (windowHours === null) {
      town.pass(9 * DAY);
      const reply = { key: "late", text: "Me voici", citations: [], by: "channel" as const };
      expect(await town.conversations.agents.reply(id, agent, reply)).not.toMatchObject({
        kind: "window-closed",
      });
      await town.settle();
      return expect(town.heard().at(-1)).toContain("Me voici");
    }
    town.pass((agentWindowHours ?? windowHours) * 60 * 60 * 1000 + 60_000);
    const attempts = town.simulator.attempts();
    const reply = { key: "late", text: "Me voici", citations: [], by: "channel" as const };
    expect(await town.conversations.agents.reply(id, agent, reply)).toEqual({ kind: "window-closed" });
    await town.conversations.agents.giveBack(id, agent);
    await town.settle();
    expect(town.simulator.attempts()).toBe(attempts);
    const last = await town.database
      .selectFrom("outgoing")
      .select("error")
      .orderBy("sequence", "desc")
      .executeTakeFirst();
    expect(last?.error).toContain("window-closed");
  });
}

async function expectOutcome(town: Rig, expected: Expected, before: number): Promise<void> {
  const row = await town.database
    .selectFrom("outgoing")
    .select(["status", "error", "attempts"])
    .orderBy("sequence", "desc")
    .executeTakeFirstOrThrow();
  if (expected === "arrives") {
    expect(row.status).toBe("delivered");
    expect(town.simulator.attempts()).toBe(before + 2);
    expect(town.heard().filter((text) => text.includes("Et le samedi ?"))).toHaveLength(1);
    return;
  }
  // An echo may have told that it arrived after all; it was not sent twice.
  if (expected !== "unknown" || row.status !== "delivered") {
    expect(row.status).toBe("undeliverable");
    expect(row.error?.split(":")[0]).toBe(expected);
  }
  expect(town.simulator.attempts()).toBe(before + 1);
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, "");
}
