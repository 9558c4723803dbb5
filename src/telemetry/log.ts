import { type DestinationStream, pino } from "pino";

export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

/**
 * Structured log. Fields are flat and never hold citizens' words, names, tokens or message bodies:
 * identifiers of citizens are hashed by the caller.
 */
export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

/** JSON lines on standard output, or on `destination`. `event` is a stable dotted name such as `turn.done`. */
export function createLog(
  level: "debug" | "info" | "warn" | "error" | "silent",
  destination?: DestinationStream,
): Log {
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
  return {
    info: (event, fields) => logger.info({ event, ...fields }),
    warn: (event, fields) => logger.warn({ event, ...fields }),
    error: (event, fields) => logger.error({ event, ...fields }),
  };
}
