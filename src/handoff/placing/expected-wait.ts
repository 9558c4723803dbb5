/** What a citizen can be told of the wait. */
export interface ExpectedWait {
  /** A multiple of five; at least 5. */
  readonly minutes: number;
}

/** Fewer waits say nothing of the next one. */
const ENOUGH = 3;
/** Seven citizens in ten waited less. */
const SHARE = 0.7;
const STEP_MINUTES = 5;

/**
 * The wait to announce: the 70th percentile (nearest rank) of recent waits, longer when more citizens are ahead than
 * there are agents to take them; rounded up to five minutes. Null when fewer than three waits are known.
 *
 * @param samples recent waits, in milliseconds.
 * @param ahead citizens already waiting for the service.
 * @param agents those at the Desk for the service; 0 gives null.
 */
export function expectedWait(samples: readonly number[], ahead: number, agents: number): ExpectedWait | null {
  if (samples.length < ENOUGH || agents < 1) return null;
  const sorted = [...samples].sort((one, other) => one - other);
  const usual = sorted[Math.ceil(SHARE * sorted.length) - 1] ?? 0;
  const rounds = Math.floor(Math.max(0, ahead) / agents);
  const minutes = (usual * (1 + rounds)) / 60_000;
  return { minutes: Math.max(1, Math.ceil(minutes / STEP_MINUTES)) * STEP_MINUTES };
}
