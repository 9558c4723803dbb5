import { fork } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const KNOWLEDGE = fileURLToPath(new URL("../../knowledge", import.meta.url));
const PROGRAM = fileURLToPath(new URL("town-process.ts", import.meta.url));

/** What the server's process has cost since its start. */
export interface ProcessFigures {
  readonly residentMegabytes: number;
  readonly highestMegabytes: number;
  readonly cpuSeconds: number;
  /** How late timers ran since the last question, in milliseconds. */
  readonly loopDelayP99: number;
}

/** The real program in its own process, on a copy of the demonstration knowledge. */
export interface Town {
  readonly url: string;
  /** One-time address of the first administrator's account. */
  readonly firstLink: string;
  readonly databaseFile: string;
  figures(): Promise<ProcessFigures>;
  /** Ends the process as an operator would, and leaves its files. */
  stop(): Promise<void>;
  /** Ends it if need be, and removes its files. */
  remove(): Promise<void>;
}

/** @param options for Node, as `--cpu-prof`. */
export async function openTown(options: readonly string[] = []): Promise<Town> {
  const folder = mkdtempSync(join(tmpdir(), "parvis-load-"));
  cpSync(KNOWLEDGE, join(folder, "knowledge"), { recursive: true });
  // Each citizen writes from an address of their own, which limits count by: said as a proxy would.
  writeFileSync(join(folder, "parvis.config.json"), JSON.stringify({ trustedProxies: 1 }));
  const child = fork(PROGRAM, [folder], { execArgv: [...options] });
  const ended = once(child, "exit");
  const early = ended.then(([code]) => {
    throw new Error(`The program ended with code ${code} before it had started`);
  });
  const [started] = (await Promise.race([once(child, "message"), early])) as [{ url: string; link: string }];
  early.catch(() => {});
  const stop = async () => {
    if (child.connected) child.send("stop");
    await ended;
  };
  return {
    url: started.url,
    firstLink: started.link,
    databaseFile: join(folder, "data", "parvis.db"),
    async figures() {
      child.send("figures");
      const [figures] = (await once(child, "message")) as [ProcessFigures];
      return figures;
    },
    stop,
    async remove() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
