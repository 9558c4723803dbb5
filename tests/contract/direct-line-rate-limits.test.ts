import { describe, expect, it } from "vitest";
import { handMadeCalls, message, refused } from "./hand-made-calls.ts";

const { line, call, post, startedSession, time } = handMadeCalls();

describe("rate limits", () => {
  it("stops a conversation after twenty messages in a minute, and says when to come back", async () => {
    const statuses: number[] = [];
    for (let count = 0; count < 21; count += 1) statuses.push((await post(message())).status);
    expect(statuses).toEqual([...Array<number>(20).fill(200), 429]);
    const answer = await post(message());
    expect(answer).toMatchObject(refused(429, "TooManyRequests"));
    time.advance(Number(answer.headers.get("retry-after")) * 1000);
    expect((await post(message())).status).toBe(200);
  });

  it("stops a visitor that spreads messages over many conversations", async () => {
    const statuses: number[] = [];
    for (let conversation = 0; conversation < 7; conversation += 1) {
      line.session = await startedSession();
      for (let count = 0; count < 19; count += 1) statuses.push((await post(message())).status);
    }
    expect(statuses.indexOf(429)).toBe(120);
  });

  it("stops a visitor that opens sessions in a loop", async () => {
    const statuses = new Set<number>();
    for (let count = 0; count < 40; count += 1)
      statuses.add((await call("POST", "/parvis/web/token")).status);
    expect([...statuses]).toEqual([200, 429]);
  });
});
