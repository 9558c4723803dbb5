import { expect, it } from "vitest";
import type { CallPartner } from "../../../adapters/bridge/call-partner.ts";
import type { Bridge } from "../../../adapters/bridge/definition.ts";
import { createDelivery } from "../../../adapters/bridge/deliver.ts";
import { createCallPlatform } from "../../../adapters/platform/call-platform.ts";
import { servePlatform } from "../../simulators/platform-server.ts";

const NOW = new Date("2026-11-23T10:00:00Z");

async function delivering(handoffs: boolean, bot: string, activity: object) {
  const received: unknown[] = [];
  const server = await servePlatform(async ({ json }) => {
    received.push(json);
    return { status: 200, body: { id: "p1" } };
  });
  const platform = createCallPlatform(fetch);
  const call: CallPartner = ({ url }, body) => platform(url, { method: "POST", body });
  const bridge: Bridge = {
    ...{ name: "linkedin", secret: "s", url: server.url, network: "linkedin", label: "LinkedIn" },
    ...{ maxText: 1000, buttons: 0, buttonLength: 20, windowHours: 24, handoffs },
  };
  const reference = {
    bot: { id: bot, name: "" },
    user: { id: "u1", name: "" },
    conversation: { id: `${bot}:u1`, name: "", isGroup: false, conversationType: "personal" },
  };
  const outcome = await createDelivery([bridge], call, () => NOW)(reference, activity, "k1");
  await server.close();
  return { outcome, received };
}

it.each([
  [{ type: "event", name: "handoff.initiate", value: { question: "secret" } }, "requested"],
  [{ type: "event", name: "handoff.status", value: { state: "completed" } }, "completed"],
])("tells a partner that wants them of hand-offs, and only their state", async (activity, state) => {
  const { received } = await delivering(true, "linkedin/page-42", activity);
  expect(received).toEqual([
    {
      ...{ type: "handoff", state, conversation: "linkedin/page-42:u1", account: "page-42", user: "u1" },
      ...{ author: "notice", idempotencyKey: "k1" },
    },
  ]);
});

it.each([
  [false, { type: "event", name: "handoff.initiate" }],
  [true, { type: "event", name: "other" }],
  [true, { type: "typing" }],
])("calls nobody for what the partner does not take", async (handoffs, activity) => {
  const { outcome, received } = await delivering(handoffs, "linkedin/page-42", activity);
  expect(outcome.kind).toBe("delivered");
  expect(received).toEqual([]);
});

it("gives up what belongs to a bridge that was taken away", async () => {
  const { outcome, received } = await delivering(false, "bird/page-42", { type: "message", text: "x" });
  expect(outcome).toMatchObject({ kind: "undeliverable", code: "gone" });
  expect(received).toEqual([]);
});
