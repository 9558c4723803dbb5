import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { FACTS } from "../cli/command-line.ts";

const PROGRAM = fileURLToPath(new URL("../../bin/parvis.mjs", import.meta.url));
const PATIENCE = 40_000;

/** Waits until `condition` holds; says what never came. */
export async function eventually(
  what: string | (() => string),
  condition: () => boolean | Promise<boolean>,
): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`Never came: ${typeof what === "string" ? what : what()}`);
    await sleep(25);
  }
}

/** The program as the system runs it: what it wrote, and how it ended. */
export interface Program {
  readonly child: ChildProcess;
  /** Both streams, as they came. */
  output(): string;
  /** Waits for a text, or a pattern, in the output. */
  says(text: string | RegExp): Promise<void>;
  /** Events of the structured log, in order. */
  log(): ReadonlyArray<{ readonly event: string } & Record<string, unknown>>;
  /** Exit code, or the signal that ended it. */
  ended(): Promise<number | NodeJS.Signals>;
}

export interface RunOptions {
  readonly node?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** A temporary installation whose program runs as a process of its own; all of it goes when the test ends. */
export function installedTown(facts: string | null = FACTS) {
  const folder = mkdtempSync(join(tmpdir(), "parvis-process-"));
  const knowledge = join(folder, "knowledge");
  const data = join(folder, "data");
  const running = new Set<ChildProcess>();
  onTestFinished(async () => {
    for (const child of running) child.kill("SIGKILL");
    await Promise.all([...running].map((child) => child.exitCode ?? child.signalCode ?? once(child, "exit")));
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  function write(name: string, content: string | Uint8Array): void {
    const path = join(knowledge, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  if (facts === null) mkdirSync(knowledge);
  else write("collectivity.yaml", facts);
  write("cantine.md", "# Cantine\n\n## Tarif du repas\n\nLe repas à la cantine coûte 3,40 € par enfant.\n");

  function run(words: readonly string[], { node = process.execPath, environment }: RunOptions = {}): Program {
    const child = spawn(node, [PROGRAM, ...words], {
      cwd: folder,
      env: {
        PATH: process.env.PATH,
        NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
        PORT: "0",
        PARVIS_DATA: data,
        PARVIS_KNOWLEDGE: knowledge,
        ...environment,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    running.add(child);
    let written = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text: string) => {
        written += text;
      });
    }
    const closed = once(child, "close");
    return {
      child,
      output: () => written,
      says: (text) =>
        eventually(
          () => `${text} in:\n${written}`,
          () => (typeof text === "string" ? written.includes(text) : text.test(written)),
        ),
      log: () =>
        written.split("\n").flatMap((line) => {
          if (!line.startsWith("{")) return [];
          return [JSON.parse(line) as { readonly event: string } & Record<string, unknown>];
        }),
      async ended() {
        await closed;
        running.delete(child);
        return child.exitCode ?? child.signalCode ?? -1;
      },
    };
  }

  /** Runs `parvis start` until it answers on its port; `url` is without a final slash. */
  async function start(options: RunOptions = {}): Promise<Program & { readonly url: string }> {
    const program = run(["start"], options);
    await program.says(/"event":"parvis\.started".*\n/);
    const url = program.log().find(({ event }) => event === "parvis.started")?.url;
    return { ...program, url: String(url) };
  }

  return { folder, knowledge, data, databaseFile: join(data, "parvis.db"), write, run, start };
}
