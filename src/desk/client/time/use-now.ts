import { useEffect, useState } from "preact/hooks";

const EVERY = 15_000;

/** Milliseconds since 1970, anew every fifteen seconds: often enough for waiting times, seldom enough to read in peace. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), EVERY);
    return () => clearInterval(timer);
  }, []);
  return now;
}
