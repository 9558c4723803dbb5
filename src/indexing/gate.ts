import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { fr } from "../i18n/fr/indexing.ts";
import type { Retriever } from "../retrieval/evidence.ts";
import { messageOf } from "./message-of.ts";

const questions = z.array(
  z.strictObject({
    question: z.string().min(1),
    /** Id of the document, or path of its file. */
    document: z.string().min(1),
  }),
);
const schema = z.union([
  questions.transform((list) => ({ minimum: 0.8, questions: list })),
  z.strictObject({ minimum: z.number().min(0).max(1).default(0.8), questions }),
]);

/** Questions whose document must be found before a generation may serve; `minimum` is a share (0..1). */
export type Gate = z.infer<typeof schema>;

/** Below this many documents, losing half of them is ordinary editing. */
const FEW = 4;
const SHOWN = 3;

/** Documents by origin. */
export type DocumentCounts = Readonly<Record<"local" | "national", number>>;

/** Reasons (French) not to publish what would lose more than half of the documents of one origin. */
export function checkLosses(before: DocumentCounts, after: DocumentCounts): string[] {
  if (before.local + before.national > 0 && after.local + after.national === 0) return [fr.gate.empty];
  return (["local", "national"] as const)
    .filter((origin) => before[origin] >= FEW && after[origin] * 2 < before[origin])
    .map((origin) => fr.gate.loss(origin, before[origin], after[origin]));
}

/** Reads `gate.yaml` of the knowledge folder; `null` when there is none. */
export async function readGate(
  folder: string,
): Promise<{ kind: "found"; gate: Gate } | { kind: "invalid"; reason: string } | null> {
  let text: string;
  try {
    text = await readFile(join(folder, "gate.yaml"), "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    return { kind: "invalid", reason: fr.gate.invalid(messageOf(error)) };
  }
  try {
    const parsed = schema.safeParse(parse(text) ?? []);
    if (parsed.success) return { kind: "found", gate: parsed.data };
    const issue = parsed.error.issues[0];
    return { kind: "invalid", reason: fr.gate.invalid(`${issue?.path.join(".")} ${issue?.message}`.trim()) };
  } catch (error) {
    return { kind: "invalid", reason: fr.gate.invalid(messageOf(error)) };
  }
}

/**
 * Asks every question of the gate; reasons (French) not to publish, none when enough find their document.
 *
 * @param today ISO date for which documents must be valid.
 */
export async function checkQuestions(retriever: Retriever, gate: Gate, today: string): Promise<string[]> {
  const failures: string[] = [];
  for (const { question, document } of gate.questions) {
    const { passages } = await retriever.retrieve(question, { today });
    const ids = [...new Set(passages.map((scored) => scored.document.id))].slice(0, SHOWN);
    const found = passages.some(
      (scored) =>
        ids.includes(scored.document.id) &&
        (scored.document.id === document || scored.document.source === document),
    );
    if (!found) failures.push(fr.gate.question(question, document, ids));
  }
  const total = gate.questions.length;
  const right = total - failures.length;
  if (total === 0 || right / total >= gate.minimum) return [];
  return [fr.gate.share(right, total, gate.minimum), ...failures];
}
