import { describeFault } from "../../src/telemetry/fault.ts";
import type { Log } from "../../src/telemetry/log.ts";
import type { Mailbox } from "./mailbox.ts";

export interface WatchDeps {
  readonly open: () => Mailbox;
  /** Looks at everything there is. */
  readonly scan: (mailbox: Mailbox) => Promise<void>;
  /** Milliseconds between two looks where the server says nothing. */
  readonly poll: number;
  /** In [0, 1). */
  readonly random: () => number;
  readonly log: Log;
}

const FIRST_WAIT = 1000;
const LONGEST_WAIT = 5 * 60_000;

/** Keeps a mailbox under watch (IDLE, RFC 2177) until `close`; a lost connection is opened again, less and less often. */
export function watchMailbox({ open, scan, poll, random, log }: WatchDeps) {
  let closed = false;
  let wake = () => {};
  let current: Mailbox | null = null;
  let failures = 0;

  function pause(milliseconds: number): Promise<void> {
    if (closed) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  async function session(): Promise<void> {
    const mailbox = open();
    current = mailbox;
    let pending = false;
    const stir = () => {
      pending = true;
      wake();
    };
    mailbox.on("exists", stir);
    mailbox.on("close", stir);
    await mailbox.connect();
    while (!closed && mailbox.usable) {
      pending = false;
      await scan(mailbox);
      failures = 0;
      if (pending || closed) continue;
      // Ends by itself when the next command is sent; a lost connection wakes us as well.
      mailbox.idle().catch(stir);
      await pause(poll);
    }
    if (mailbox.usable) await mailbox.logout();
  }

  async function run(): Promise<void> {
    while (!closed) {
      try {
        await session();
      } catch (fault) {
        if (closed) return;
        log.warn("channel.mailbox-lost", { channel: "email", fault: describeFault(fault) });
      } finally {
        current?.close();
      }
      const longest = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** failures);
      failures += 1;
      await pause(longest * (0.5 + random() / 2));
    }
  }

  const running = run();
  return {
    /** The mail being stored is finished. */
    async close(): Promise<void> {
      closed = true;
      wake();
      await running;
      current?.close();
    },
  };
}
