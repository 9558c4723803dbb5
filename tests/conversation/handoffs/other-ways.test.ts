import { EventFactory } from "botbuilder";
import { describe, expect, it } from "vitest";
import type { HandoffReason } from "../../../src/answering/answer.ts";
import { handoffInitiation, handoffStatus } from "../../../src/conversation/handoffs/handoff-events.ts";
import { requestOf } from "../../../src/conversation/handoffs/request-of.ts";
import { handoffIn } from "../../handoff/some-commands.ts";
import { CAMILLE, transcriptOf } from "../desk-people.ts";
import { messageEvent } from "../recording-channel.ts";
import { MONDAY_MORNING, OPEN_TOWN, type TownHall, townHall } from "./town-hall.ts";

const HOUR = 3_600_000;

async function event(hall: TownHall, id: string, name: string, value: object): Promise<void> {
  const base = messageEvent("c1", id, "", hall.now);
  await hall.conversations.inbox.accept({
    ...base,
    activity: { ...base.activity, type: "event", name, value },
  });
  await hall.settle();
}

describe("someone answers from the network's own inbox", () => {
  it("silences the bot until they have been silent for two hours, and shows agents what was said", async () => {
    const hall = await townHall();
    await hall.says("Bonjour");
    await event(hall, "w1", "parvis/agent-wrote", { text: "Bonjour, ici la mairie." });
    const before = hall.channel.texts().length;
    await hall.says("Une question");
    expect(hall.channel.texts()).toHaveLength(before);
    expect(await transcriptOf(hall.database)).toContain("agent: Bonjour, ici la mairie.");
    expect(await hall.conversations.agents.claim(await hall.idOf(), CAMILLE)).toMatchObject({
      because: "held",
    });
    hall.now = new Date(MONDAY_MORNING.getTime() + 2 * HOUR);
    expect(await hall.conversations.sweep()).toBe(1);
    await hall.says("Une autre question");
    expect(hall.channel.texts().at(-1)).toContain("Réponse : Une autre question");
  });

  it("takes a conversation out of the queue", async () => {
    const hall = await townHall();
    await hall.says("un humain");
    await event(hall, "w1", "parvis/agent-wrote", { text: "Je m'en occupe." });
    expect(await hall.state()).toBe("with_agent");
  });
});

describe("a hub stands behind the channel", () => {
  it.each([
    ["accepted", "with_agent"],
    ["failed", "offered_callback"],
  ])("moves as it says: %s", async (state, expected) => {
    const hall = await townHall();
    await hall.says("un humain");
    await event(hall, "s1", "handoff.status", { state });
    expect(await hall.state()).toBe(expected);
  });

  it("gives back to the bot when it has completed", async () => {
    const hall = await townHall();
    await hall.says("un humain");
    await event(hall, "s1", "handoff.status", { state: "accepted" });
    await event(hall, "s2", "handoff.status", { state: "completed" });
    expect(hall.channel.texts().at(-1)).toMatch(/^Votre échange avec nos services est terminé/);
    await hall.says("Une question");
    expect(hall.channel.texts().at(-1)).toContain("Réponse : Une question");
  });

  it("reads the very shapes of Bot Framework's own library", () => {
    const handoff = { ...handoffIn("requested"), question: "Une question" };
    const context = { activity: { conversation: { id: "c" }, from: {}, relatesTo: {} } };
    const theirs = EventFactory.createHandoffInitiation(context as never, {}, { activities: [] } as never);
    const ours = handoffInitiation(handoff, []);
    expect(ours).toMatchObject({ type: theirs.type, name: theirs.name });
    expect(ours.attachments?.[0]).toMatchObject({
      name: theirs.attachments?.[0]?.name,
      contentType: theirs.attachments?.[0]?.contentType,
    });
    const status = EventFactory.createHandoffStatus({ id: "c" } as never, "accepted", "");
    expect(handoffStatus("waiting", "with_agent")).toMatchObject({ name: status.name, value: status.value });
  });
});

describe("what an answer asks for", () => {
  const turn = (reason: HandoffReason) => ({
    state: { history: [], proposals: [], lastAt: null },
    asked: "Ma clôture",
    disclosure: "none" as const,
    record: {
      answer: { kind: "handoff" as const, reason, text: "", contact: null },
      confidence: 0,
      evidence: null,
      steps: [],
      draft: null,
    },
  });

  it.each<HandoffReason>([
    "asked",
    "rights",
    "personal-case",
    "unverified",
    "low-confidence",
    "no-evidence",
    "other-language",
    "topic",
  ])("goes to a person: %s", (reason) => {
    expect(requestOf(turn(reason), "r1", OPEN_TOWN)).toMatchObject({ reason, service: "urbanisme" });
  });

  it.each<HandoffReason>(["out-of-territory", "out-of-scope"])("is nobody's here: %s", (reason) => {
    expect(requestOf(turn(reason), "r1", OPEN_TOWN)).toBeNull();
  });
});
