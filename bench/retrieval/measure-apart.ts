import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { CorpusMeasured, SetMeasured, SystemMeasured, Task } from "./measured.ts";

const CHILD = fileURLToPath(new URL("measure-system.ts", import.meta.url));

/**
 * Measures a system in a process of its own, so that neither its memory nor its garbage weighs on another's figures; one
 * that crashes or takes too long keeps what it had shown and says why it stopped.
 */
export async function measureApart(
  task: Task,
  minutes: number,
  onSet: (measured: SetMeasured) => void,
): Promise<SystemMeasured> {
  const sets: SetMeasured[] = [];
  const corpora: CorpusMeasured[] = [];
  const child = spawn(process.execPath, ["--expose-gc", CHILD, JSON.stringify(task)], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<number | NodeJS.Signals | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve(signal ?? code));
  });
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    child.kill("SIGKILL");
  }, minutes * 60_000);
  let complaint = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    complaint = (complaint + text).slice(-4000);
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const finding = JSON.parse(line) as SetMeasured | CorpusMeasured;
    if (finding.kind === "corpus") corpora.push(finding);
    else {
      sets.push(finding);
      onSet(finding);
    }
  }
  const code = await ended;
  clearTimeout(timer);
  const failure = late ? `over ${minutes} minutes` : code === 0 ? null : `${code}: ${reasonIn(complaint)}`;
  return { system: task.system, sets, corpora, failure };
}

/** The line of a stack trace that says what went wrong. */
function reasonIn(complaint: string): string {
  const lines = complaint.split("\n").filter((line) => line.trim() !== "");
  return (
    lines.find((line) => /^(\w*Error|FATAL ERROR)\b/.test(line)) ??
    lines.at(-1) ??
    "no reason given"
  ).trim();
}
