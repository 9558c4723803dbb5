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
  for (const stream of [stdout, stderr]) stream.on("error", ignoreClosedReader);
  return {
    out: (line) => stdout.write(`${line}\n`),
    err: (line) => stderr.write(`${line}\n`),
    redraw: stderr.isTTY
      ? (line) => stderr.write(`\r${line.slice(0, (stderr.columns ?? 80) - 1)}\u001b[K`)
      : null,
  };
}

/** `parvis doctor | head -1`, or a log collector that went away: what is under way goes on unheard. */
function ignoreClosedReader(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}
