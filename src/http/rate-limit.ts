/** Seconds to wait before the next call, or 0 when this one may pass. */
export type RateLimit = (key: string) => number;

interface Bucket {
  /** Calls left. */
  level: number;
  /** Milliseconds. */
  at: number;
}

const MOST_KEYS = 20_000;
/** Keys left after a clearing under flood: room for many, so that each new key does not walk through them all. */
const KEPT_KEYS = 15_000;
/** One call, less what adding fractions loses. */
const WHOLE = 1 - 1e-9;

/** Token bucket: `atOnce` calls, `perMinute` unless said, refilled evenly. Kept in memory, for this process only. */
export function createRateLimit(perMinute: number, clock: () => Date, atOnce = perMinute): RateLimit {
  const buckets = new Map<string, Bucket>();
  const perMillisecond = perMinute / 60_000;

  const refilled = (bucket: Bucket, now: number) =>
    Math.min(atOnce, bucket.level + Math.max(0, now - bucket.at) * perMillisecond);

  const forget = (now: number) => {
    for (const [key, bucket] of buckets) if (refilled(bucket, now) >= atOnce) buckets.delete(key);
    // Still full: a flood from many addresses. Those silent longest go, since memory matters more than their count.
    for (const key of buckets.keys()) {
      if (buckets.size <= KEPT_KEYS) break;
      buckets.delete(key);
    }
  };

  return (key) => {
    const now = clock().getTime();
    const bucket = buckets.get(key);
    const level = bucket === undefined ? atOnce : refilled(bucket, now);
    if (level < WHOLE) return Math.max(1, Math.ceil((1 - level) / perMillisecond / 1000));
    if (bucket === undefined && buckets.size >= MOST_KEYS) forget(now);
    // Taken out first, so that keys stay in the order of their last call.
    buckets.delete(key);
    buckets.set(key, { level: level - 1, at: now });
    return 0;
  };
}
