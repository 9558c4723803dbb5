/** Too much waits already; `status` is what HTTP answers. */
export class TooBusy extends Error {
  readonly status = 503;

  constructor() {
    super("Too many passwords wait to be checked");
    this.name = "TooBusy";
  }
}

/**
 * Runs at most `atOnce` works at a time, in the order they came.
 *
 * @throws TooBusy (rejects) when `waiting` others are already in line.
 */
export function createTurns(atOnce: number, waiting: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const line: Array<() => void> = [];
  return async (work) => {
    if (running < atOnce) running += 1;
    else if (line.length < waiting) await new Promise<void>((resolve) => line.push(resolve));
    else throw new TooBusy();
    try {
      return await work();
    } finally {
      const next = line.shift();
      // The place passes on to who waits: it is never free for an instant in between.
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
