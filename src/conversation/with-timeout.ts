/**
 * Waits no longer than the limit; the work itself is left to end on its own.
 *
 * @throws TimeoutError (a DOMException) when the limit passes first.
 */
export async function withTimeout<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => late.reject(new DOMException("The work took too long", "TimeoutError")),
    milliseconds,
  );
  return Promise.race([work, late.promise]).finally(() => clearTimeout(timer));
}
