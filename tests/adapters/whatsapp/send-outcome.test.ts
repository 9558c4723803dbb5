import { describe, expect, it } from "vitest";
import { sendOutcome } from "../../../adapters/whatsapp/send-outcome.ts";

const NOW = new Date(0);

function outcome(status: number, code: number | null, pairLimits = 1, headers = {}) {
  const body = code === null ? undefined : { error: { code, message: "…" } };
  const answer = { kind: "answered" as const, status, headers: new Headers(headers), body };
  return sendOutcome(answer, () => "wamid.1", pairLimits, NOW);
}

describe("sendOutcome", () => {
  it.each([130429, 131056, 131016, 131000, 131057, 4, 80007])("tries again after %i", (code) => {
    expect(outcome(400, code).kind).toBe("retry");
  });

  it.each([
    [131047, "window-closed"],
    [131026, "blocked-by-user"],
    [131049, "policy"],
    [131042, "policy"],
    [131031, "policy"],
    [368, "policy"],
    [133010, "policy"],
    [190, "auth"],
    [131051, "invalid"],
    [131009, "invalid"],
    [131008, "invalid"],
    [100, "invalid"],
    [132001, "invalid"],
  ])("gives up on %i: %s", (error, code) => {
    expect(outcome(400, error)).toEqual({ kind: "undeliverable", code, reason: `error ${error}` });
  });

  it("waits four times longer each time that a citizen was written to too fast, an hour at most", () => {
    const waits = [1, 2, 3, 9].map((times) => outcome(400, 131056, times));
    expect(waits.map((one) => one.kind === "retry" && one.afterMilliseconds)).toEqual([
      4000, 16_000, 64_000, 3_600_000,
    ]);
  });

  it("believes the wait that Meta asks for", () => {
    expect(outcome(429, 130429, 0, { "retry-after": "7" })).toMatchObject({ afterMilliseconds: 7000 });
    expect(outcome(429, 130429)).toMatchObject({ afterMilliseconds: 60_000 });
  });

  it.each([
    [500, null, "retry"],
    [429, null, "retry"],
    [503, 99999, "retry"],
    [500, 190, "undeliverable"],
    [401, null, "undeliverable"],
    [404, null, "undeliverable"],
    [200, null, "delivered"],
  ])("reads HTTP %i with error %s as %s", (status, code, kind) => {
    expect(outcome(status, code).kind).toBe(kind);
  });

  it("tells what never left from what may have arrived", () => {
    expect(sendOutcome({ kind: "unreachable" }, () => null, 0, NOW).kind).toBe("retry");
    expect(sendOutcome({ kind: "timed-out" }, () => null, 0, NOW).kind).toBe("unknown");
  });
});
