import { readFileSync } from "node:fs";
import { z } from "zod";

const schema = z.strictObject({
  id: z.string().min(1),
  question: z.string().min(1),
  category: z.string().min(1),
  /** How it is written: plain, colloquial, sms, long-story... */
  style: z.string().min(1).optional(),
  /** Outcomes that are right; the first is the best one. */
  expected: z.array(z.enum(["answered", "clarify", "handoff", "emergency", "smalltalk", "refused"])).min(1),
  /** What an answer must contain, white space and case aside; for `answered` only. */
  fact: z.string().min(1).optional(),
  /** Document the first citation must come from; for `answered` only. */
  document: z.string().min(1).optional(),
  /** Earlier questions of the same conversation. */
  after: z.array(z.string()).default([]),
  /** ISO date-time the question is asked at. */
  at: z.iso.datetime({ offset: true }).default("2026-11-23T10:00:00+01:00"),
});

/** One labelled question of our own sets. */
export type LabelledQuestion = z.infer<typeof schema>;

/**
 * Reads a question set in JSON Lines.
 *
 * @throws Error naming file, line and field when a line is wrong or an id comes twice.
 */
export function readQuestionSet(file: string): LabelledQuestion[] {
  const seen = new Set<string>();
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line, position) => {
      if (line.trim() === "") return [];
      const place = `${file}:${position + 1}`;
      const parsed = schema.safeParse(parseLine(line, place));
      if (!parsed.success) {
        const [issue] = parsed.error.issues;
        throw new Error(`${place}: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? "invalid"}`);
      }
      if (seen.has(parsed.data.id)) throw new Error(`${place}: id: "${parsed.data.id}" comes twice`);
      seen.add(parsed.data.id);
      return [parsed.data];
    });
}

function parseLine(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new Error(`${place}: not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}
