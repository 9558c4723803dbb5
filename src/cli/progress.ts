import { fr } from "../i18n/fr/cli.ts";
import type { Terminal } from "./terminal.ts";

/** Reports `done` of `total` units of a named phase. */
export type Progress = (phase: string, done: number, total: number) => void;

const QUIET_MS = 2000;
const REDRAW_MS = 100;
const LINE_MS = 5000;
const WIDTH = 24;

/**
 * Says nothing during the first two seconds; then a bar with counts and remaining time on a terminal,
 * or a plain line every five seconds elsewhere. Call `end` before printing anything else.
 *
 * @param now monotonic milliseconds.
 */
export function createProgress(terminal: Terminal, now: () => number = () => performance.now()) {
  const begun = now();
  let phase = "";
  let phaseBegun = begun;
  let last = Number.NEGATIVE_INFINITY;
  let drawn = false;
  const report: Progress = (name, done, total) => {
    const time = now();
    if (name !== phase) [phase, phaseBegun, last] = [name, time, Number.NEGATIVE_INFINITY];
    if (time - begun < QUIET_MS || time - last < (terminal.redraw ? REDRAW_MS : LINE_MS)) return;
    last = time;
    const remaining = done > 0 && done < total ? ((time - phaseBegun) / done) * (total - done) : null;
    const counts = fr.progress(name, done, total, remaining === null ? null : Math.ceil(remaining / 1000));
    if (terminal.redraw) {
      drawn = true;
      terminal.redraw(`${bar(total === 0 ? 1 : done / total)} ${counts}`);
    } else terminal.err(counts);
  };
  const end = () => {
    if (drawn) terminal.redraw?.("");
    drawn = false;
  };
  return { report, end };
}

function bar(share: number): string {
  const filled = Math.round(Math.min(1, share) * WIDTH);
  return `[${"█".repeat(filled)}${"·".repeat(WIDTH - filled)}]`;
}
