import { describe, expect, it } from "vitest";
import { decidePlacing } from "../../../src/handoff/placing/decide-placing.ts";

const promise = { from: new Date(2_000_000), dueAt: new Date(3_000_000) };
const SEEN = {
  at: 1_000_000,
  open: true,
  agents: 2,
  present: 1,
  wait: { minutes: 5 },
  promise,
  longestWaitMinutes: 10,
};
const queue = (attended: boolean) => ({ kind: "queue", deadlineAt: 1_600_000, attended });
const offer = { kind: "offer-callback", promise };

describe("decidePlacing", () => {
  it.each([
    ["open and attended", {}, queue(true)],
    ["open, the wait unknown", { wait: null }, queue(true)],
    ["open with nobody at the Desk: queued all the same", { present: 0, wait: null }, queue(false)],
    ["open, a wait as long as allowed", { wait: { minutes: 10 } }, queue(true)],
    ["open, a longer wait", { wait: { minutes: 15 } }, offer],
    ["open, a longer wait and nothing to promise", { wait: { minutes: 15 }, promise: null }, queue(true)],
    ["closed", { open: false }, offer],
    ["closed with somebody still there", { open: false, present: 2 }, offer],
    ["closed for good", { open: false, promise: null }, { kind: "none" }],
    ["no agent at all", { agents: 0, present: 0 }, { kind: "none" }],
    ["no agent at all, closed", { agents: 0, present: 0, open: false }, { kind: "none" }],
  ] as const)("%s", (_, seen, expected) => {
    expect(decidePlacing({ ...SEEN, ...seen })).toEqual(expected);
  });
});
