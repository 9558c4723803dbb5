/**
 * Runs `load` when asked, one at a time: however often it is asked while one runs, one more follows. The promise ends
 * when a run that began after the question has ended.
 *
 * @param pause milliseconds between the end of a run and the one that follows it.
 */
export function coalesce(load: () => Promise<void>, pause = 0): () => Promise<void> {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const run = () => {
    running = load().finally(() => {
      running = null;
    });
    return running;
  };
  return () => {
    if (running === null) return run();
    next ??= running
      .catch(() => undefined)
      .then(() => (pause === 0 ? undefined : new Promise((resolve) => setTimeout(resolve, pause))))
      .then(() => {
        next = null;
        return run();
      });
    return next;
  };
}
