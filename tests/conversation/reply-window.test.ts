import { expect, it } from "vitest";
import { windowClosed, windowEnd } from "../../src/conversation/reply-window.ts";
import { WEB } from "./recording-channel.ts";

const HOUR = 3_600_000;

it("closes at the channel's hours, later for people where the platform grants it, never without limit", () => {
  const meta = { ...WEB, windowHours: 24, agentWindowHours: 168 };
  const by = (author: "assistant" | "agent" | "notice") => ({ author, lastInboundAt: 0 });
  expect(windowClosed(meta, by("assistant"), 24 * HOUR - 1)).toBe(false);
  expect(windowClosed(meta, by("assistant"), 24 * HOUR)).toBe(true);
  expect(windowClosed(meta, by("notice"), 24 * HOUR)).toBe(true);
  expect(windowClosed(meta, by("agent"), 24 * HOUR)).toBe(false);
  expect(windowClosed(meta, by("agent"), 168 * HOUR)).toBe(true);
  expect(windowEnd({ ...WEB, windowHours: 24 }, by("agent"))).toBe(24 * HOUR);
  expect(windowClosed(WEB, by("agent"), 1e15)).toBe(false);
});
