import { describe, expect, it } from "vitest";
import type { DeliveryOutcome } from "../../adapters/channel.ts";
import { installation, settled } from "./installation.ts";
import { echoAnswer, messageEvent, recordingChannel, SMS, until } from "./recording-channel.ts";

async function townThat(outcome: DeliveryOutcome) {
  const town = await installation(echoAnswer, { channel: recordingChannel("web", SMS, () => outcome) });
  await town.conversations.inbox.accept(messageEvent("c1", "e1", "Bonjour"));
  await until(() => settled(town.database), "the answer");
  const row = () =>
    town.database
      .selectFrom("outgoing")
      .select(["key", "status", "platform_id", "error"])
      .executeTakeFirstOrThrow();
  return { ...town, row, inbox: town.conversations.inbox };
}

const report = { channel: "web", key: null, platformId: "p1", error: null } as const;

describe("news of a message sent", () => {
  it("a platform that has what we thought lost makes it delivered", async () => {
    const { row, inbox } = await townThat({ kind: "unknown", reason: "timed out" });
    const { key } = await row();
    expect(await row()).toMatchObject({ status: "undeliverable", error: "unknown: timed out" });
    await inbox.report({ ...report, key, status: "arrived" });
    expect(await row()).toMatchObject({ status: "delivered", platform_id: "p1", error: null });
  });

  it("a failure told after the call makes it undeliverable, once and masked", async () => {
    const { row, inbox } = await townThat({ kind: "delivered", id: "p1" });
    const error = "window-closed: the number 06 12 34 56 78 has not written";
    await inbox.report({ ...report, status: "failed", error });
    await inbox.report({ ...report, status: "failed", error: "policy: told twice" });
    const told = await row();
    expect(told.status).toBe("undeliverable");
    expect(told.error).toMatch(/^window-closed: the number \[/);
  });

  it("ignores what it does not know, and other channels", async () => {
    const { row, inbox } = await townThat({ kind: "delivered", id: "p1" });
    await inbox.report({ ...report, platformId: "p2", status: "failed", error: "invalid: x" });
    await inbox.report({ ...report, channel: "x", status: "failed", error: "invalid: x" });
    expect(await row()).toMatchObject({ status: "delivered", platform_id: "p1" });
  });
});
