import { TurnContext } from "botbuilder";
import { describe, expect, it } from "vitest";
import { TurnAdapter } from "../../adapters/turn-adapter.ts";

const message = {
  type: "message",
  id: "m1",
  text: "Bonjour",
  channelId: "web",
  serviceUrl: "https://chat.example",
  from: { id: "dl_1", name: "" },
  recipient: { id: "site", name: "" },
  conversation: { id: "c1", isGroup: false, conversationType: "personal", name: "" },
};

describe("TurnAdapter", () => {
  it("collects what each turn says, in order, with one response for each activity", async () => {
    const adapter = new TurnAdapter();
    const responses: unknown[] = [];
    const turn = (name: string) =>
      adapter.runTurn({ ...message }, async (context) => {
        responses.push(
          await context.sendActivities([{ type: "typing" }, { type: "message", text: `${name} 1` }]),
        );
        responses.push([await context.sendActivity(`${name} 2`)]);
      });
    const said = await Promise.all([turn("a"), turn("b")]);
    expect(said.map((activities) => activities.map(({ type, text }) => text ?? type))).toEqual([
      ["typing", "a 1", "a 2"],
      ["typing", "b 1", "b 2"],
    ]);
    expect(responses).toHaveLength(4);
    expect(responses).toContainEqual([{ id: "1" }, { id: "2" }]);
    expect(responses).toContainEqual([{ id: "3" }]);
  });

  it("lets the faults of the bot through, and refuses to send outside a turn", async () => {
    const adapter = new TurnAdapter();
    const fault = new Error("bot");
    await expect(
      adapter.runTurn({ ...message }, async () => {
        throw fault;
      }),
    ).rejects.toBe(fault);
    await expect(new TurnContext(adapter, { ...message }).sendActivity("dehors")).rejects.toThrow(
      "outside a turn",
    );
  });
});
