import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Call, Outcome } from "../../../../src/desk/client/api/create-call.ts";
import { createOutgoingMemory, type Outgoing } from "../../../../src/desk/client/sending/outgoing.ts";
import { createSendQueue } from "../../../../src/desk/client/sending/send-queue.ts";
import { browserMemory } from "../browser-memory.ts";

type Fate = "ok" | "lost-before" | "lost-after" | "busy" | "signed-out" | "conflict";

const reply = (key: string, conversationId: string, at: number): Outgoing => ({
  ...{ key, conversationId, at, after: 0, problem: null, command: "replies" },
  body: { text: `texte ${key}`, citations: [], suggestion: null, by: "channel" },
});

/** A server that does a key once, behind a network that may lose the call or its answer. */
function town(fates: Fate[]) {
  const taken: string[] = [];
  const call: Call = async <T>(_method: string, path: string, body?: unknown): Promise<Outcome<T>> => {
    const { key } = body as { key: string };
    const conversationId = path.split("/")[1] ?? "";
    const fate = fates.shift() ?? "ok";
    const refused = (status: number, code: string) =>
      ({ kind: "refused", status, problem: { code, message: code }, body: undefined }) as const;
    if (fate === "lost-before") return { kind: "offline" };
    if (fate === "busy") return refused(429, "too-many");
    if (fate === "signed-out") return refused(401, "signed-out");
    if (fate === "conflict") return refused(409, "conflict");
    if (!taken.includes(`${conversationId}/${key}`)) taken.push(`${conversationId}/${key}`);
    if (fate === "lost-after") return { kind: "offline" };
    return { kind: "ok", value: { conversation: { conversationId } } as T };
  };
  return { call, taken };
}

function desk(call: Call, browser = browserMemory()) {
  const timers = new Set<() => void>();
  const pauses: number[] = [];
  const states: string[] = [];
  const queue = createSendQueue({
    memory: createOutgoingMemory(browser, "amina"),
    call,
    after: (milliseconds, run) => {
      pauses.push(milliseconds);
      timers.add(run);
      return () => timers.delete(run);
    },
    onChange: () => undefined,
    onState: ({ conversationId }) => states.push(conversationId),
  });
  const settle = async () => {
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  };
  return {
    ...{ queue, browser, pauses, states, settle },
    ring: async () => {
      const due = [...timers];
      timers.clear();
      for (const run of due) run();
      await settle();
    },
  };
}

describe("what an agent sends", () => {
  it("reaches the server once and in order, whatever the network loses, also across reloads", async () => {
    const fate = fc.constantFrom<Fate>("ok", "lost-before", "lost-after", "busy", "signed-out");
    await fc.assert(
      fc.asyncProperty(
        fc.array(fate, { maxLength: 25 }),
        fc.array(fc.record({ to: fc.constantFrom("c1", "c2"), reload: fc.boolean() }), {
          minLength: 1,
          maxLength: 8,
        }),
        async (fates, messages) => {
          const { call, taken } = town([...fates]);
          let open = desk(call);
          const expected: Record<string, string[]> = {};
          for (const [index, { to, reload }] of messages.entries()) {
            expected[to] = [...(expected[to] ?? []), `${to}/k${index}`];
            open.queue.add(reply(`k${index}`, to, index));
            await open.settle();
            if (!reload) continue;
            open.queue.stop();
            open = desk(call, open.browser);
            open.queue.flush();
          }
          for (let turn = 0; turn < 60 && open.queue.list().length > 0; turn++) await open.ring();
          expect(open.queue.list()).toEqual([]);
          expect(open.browser.length).toBe(0);
          for (const [to, keys] of Object.entries(expected)) {
            expect(taken.filter((key) => key.startsWith(`${to}/`))).toEqual(keys);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it("waits longer after each failure, half a minute at most, and afresh after a success", async () => {
    const { call } = town(Array<Fate>(7).fill("lost-before"));
    const { queue, pauses, ring, settle } = desk(call);
    queue.add(reply("k1", "c1", 1));
    await settle();
    for (let turn = 0; turn < 7; turn++) await ring();
    expect(pauses).toEqual([2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
    expect(queue.list()).toEqual([]);
  });

  it("stays with its text and the reason when it is refused, and holds up nothing behind it", async () => {
    const { call, taken } = town(["conflict"]);
    const { queue, settle, browser } = desk(call);
    queue.add(reply("k1", "c1", 1));
    queue.add(reply("k2", "c1", 2));
    await settle();
    expect(queue.list()).toMatchObject([{ key: "k1", problem: "conflict", body: { text: "texte k1" } }]);
    expect(taken).toEqual(["c1/k2"]);
    const reopened = desk(call, browser);
    expect(reopened.queue.list()).toMatchObject([{ key: "k1", problem: "conflict" }]);
    reopened.queue.flush();
    await reopened.settle();
    expect(taken).toEqual(["c1/k2"]);
    reopened.queue.retry("k1");
    await reopened.settle();
    expect(taken).toEqual(["c1/k2", "c1/k1"]);
    expect(reopened.queue.list()).toEqual([]);
  });

  it("goes on from memory when the browser keeps nothing", async () => {
    const { call, taken } = town(["lost-before"]);
    const browser = browserMemory();
    browser.full = true;
    const { queue, settle, ring } = desk(call, browser);
    queue.add(reply("k1", "c1", 1));
    await settle();
    await ring();
    expect(taken).toEqual(["c1/k1"]);
  });

  it("is not sent again once the agent has taken it back", async () => {
    const { call, taken } = town(["conflict"]);
    const { queue, settle } = desk(call);
    queue.add(reply("k1", "c1", 1));
    await settle();
    queue.remove("k1");
    queue.flush();
    await settle();
    expect(taken).toEqual([]);
    expect(queue.list()).toEqual([]);
  });
});
