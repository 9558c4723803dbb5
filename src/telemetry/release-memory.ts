import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

let collect: (() => void) | null = null;

/**
 * Collects garbage at once (some tens of milliseconds). For the rare moments that leave as much garbage as the
 * process holds, such as loading a generation: V8 would otherwise keep the heap at its peak.
 */
export function releaseMemory(): void {
  if (collect === null) {
    setFlagsFromString("--expose-gc");
    collect = runInNewContext("gc") as () => void;
  }
  collect();
}
