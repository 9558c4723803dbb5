import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const PROGRAM = fileURLToPath(new URL("town-process.ts", import.meta.url));

/** What the process is told to open. */
export interface TownOrder {
  readonly folder: string;
  readonly channel: string;
  readonly settings: object;
  readonly environment: Readonly<Record<string, string>>;
}

/** The real engine in a process of its own, one channel open, an assistant that takes its time. */
export interface Town {
  readonly url: string;
  /** How many messages of citizens are stored; one that was stored twice counts as two. */
  stored(): Promise<number>;
  remove(): Promise<void>;
}

export async function openTown(
  channel: string,
  settings: object,
  environment: Readonly<Record<string, string>>,
): Promise<Town> {
  const folder = mkdtempSync(join(tmpdir(), "parvis-acknowledge-"));
  const child = fork(PROGRAM, []);
  const ended = once(child, "exit");
  child.send({ folder, channel, settings, environment } satisfies TownOrder);
  const early = ended.then(([code]) => {
    throw new Error(`The program ended with code ${code} before it had started`);
  });
  const [url] = (await Promise.race([once(child, "message"), early])) as [string];
  early.catch(() => {});
  return {
    url,
    async stored() {
      child.send("count");
      const [stored] = (await once(child, "message")) as [number];
      return stored;
    },
    async remove() {
      if (child.connected) child.send("stop");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
