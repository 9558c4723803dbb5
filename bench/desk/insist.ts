import { setTimeout as sleep } from "node:timers/promises";

const ATTEMPTS = 5;

/**
 * Calls again when the connection breaks, as both pages do: every call carries a key, or is harmless when repeated. A
 * server that closes an idle connection at the instant it is used again is enough for that.
 */
export async function insist(call: () => Promise<Response>): Promise<Response> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await call();
    } catch (fault) {
      // What `fetch` throws when there is no answer at all.
      if (!(fault instanceof TypeError) || attempt === ATTEMPTS) throw fault;
      await sleep(20 * attempt);
    }
  }
}
