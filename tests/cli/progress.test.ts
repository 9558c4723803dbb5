import { describe, expect, it } from "vitest";
import { createProgress } from "../../src/cli/progress.ts";

function terminal(isTerminal: boolean) {
  const lines: string[] = [];
  const redraw = (line: string) => void lines.push(line);
  return { lines, out: () => {}, err: redraw, redraw: isTerminal ? redraw : null };
}

describe("progress", () => {
  it("says nothing of work done within two seconds", () => {
    const shown = terminal(true);
    let now = 0;
    const { report, end } = createProgress(shown, () => now);
    for (; now < 2000; now += 100) report("Lecture", now, 2000);
    end();
    expect(shown.lines).toEqual([]);
  });

  it("draws a bar with counts and remaining time on a terminal, and clears it", () => {
    const shown = terminal(true);
    let now = 0;
    const { report, end } = createProgress(shown, () => now);
    report("Lecture", 0, 100);
    now = 5000;
    report("Lecture", 50, 100);
    end();
    expect(shown.lines).toEqual([
      expect.stringMatching(/^\[█{12}·{12}\] Lecture : 50 \/ 100, encore 5 s environ$/),
      "",
    ]);
  });

  it("writes plain lines, five seconds apart, elsewhere", () => {
    const shown = terminal(false);
    let now = 0;
    const { report } = createProgress(shown, () => now);
    for (; now <= 20_000; now += 500) report("Lecture", now, 20_000);
    expect(shown.lines.length).toBeGreaterThanOrEqual(3);
    expect(shown.lines.length).toBeLessThanOrEqual(5);
    expect(shown.lines[0]).not.toContain("█");
  });
});
