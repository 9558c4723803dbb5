/** Where a command writes; replaced in tests. */
export interface Terminal {
  /** Results. */
  out(line: string): void;
  /** Progress, warnings and errors: never mixed with results, so that `--json` can be piped. */
  err(line: string): void;
  /** Rewrites the current line of the error stream; null when it is not a terminal. */
  readonly redraw: ((line: string) => void) | null;
}

/** The real terminal of the process. */
export function processTerminal(): Terminal {
  const { stdout, stderr } = process;
  return {
    out: (line) => stdout.write(`${line}\n`),
    err: (line) => stderr.write(`${line}\n`),
    redraw: stderr.isTTY
      ? (line) => stderr.write(`\r${line.slice(0, (stderr.columns ?? 80) - 1)}\u001b[K`)
      : null,
  };
}
