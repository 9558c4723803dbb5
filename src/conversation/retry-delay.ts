const FIRST = 1000;
const LONGEST = 5 * 60 * 1000;

/**
 * Exponential backoff with full jitter (Brooker, "Exponential Backoff And Jitter", AWS, 2015), in milliseconds.
 *
 * @param attempts made so far, from 1.
 * @param random in [0, 1).
 * @param asked shortest wait the platform asked for.
 */
export function retryDelay(attempts: number, random: number, asked = 0): number {
  const ceiling = Math.min(LONGEST, FIRST * 2 ** (attempts - 1));
  return Math.round(asked + ceiling * random);
}
