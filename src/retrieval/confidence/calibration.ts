import { createHash } from "node:crypto";
import { z } from "zod";
import { confidenceModelId } from "./model-id.ts";

/** Of the shape below: another one is not read. */
export const CALIBRATION_VERSION = 1;

const share = z.number().min(0).max(1);
const count = z.int().min(0);
const adjustment = z.object({ slope: z.number().positive(), intercept: z.number() }).readonly();

const questionSchema = z.object({
  question: z.string(),
  /** Documents that answer it; none when no document does. */
  documentIds: z.array(z.string()).readonly(),
  /** Whether it is of the kind the documents cover; null when nobody said. */
  onTopic: z.boolean().nullable(),
});

const choiceSchema = z.object({
  target: share,
  reached: z.boolean(),
  threshold: share,
  answered: count,
  wrong: count,
  bound: share,
});

const schema = z.object({
  version: z.literal(CALIBRATION_VERSION),
  /** Names the questions and the targets, not what was measured with them. */
  source: z.string(),
  /** `confidenceModelId()` of the weights it was measured with. */
  model: z.string(),
  /** Share of wrong answers aimed at, and of proposals without the right page. */
  targetError: share,
  targetMiss: share,
  /** ISO date-time. */
  measuredAt: z.string(),
  questions: z.array(questionSchema.readonly()).readonly(),
  /** Of the log-odds of the shipped regressions. */
  adjust: z.object({ first: adjustment, amongThree: adjustment }).readonly(),
  thresholds: z.object({ answer: share, propose: share, topic: share }).readonly(),
  /** What the target gives, then what others would. */
  choice: choiceSchema.readonly(),
  others: z.array(choiceSchema.readonly()).readonly(),
  /** Risk by coverage, at each tenth of the questions. */
  curve: z.array(z.object({ threshold: share, coverage: share, risk: share }).readonly()).readonly(),
  counts: z.object({ questions: count, first: count, amongThree: count, unanswerable: count }).readonly(),
  /** Null where the questions do not define them. */
  figures: z
    .object({ auc: share.nullable(), eceBefore: share.nullable(), eceAfter: share.nullable() })
    .readonly(),
});

/** What a collectivity's own questions say of the probabilities, as a generation keeps it. */
export type Calibration = Readonly<z.infer<typeof schema>>;
export type CalibrationQuestion = Readonly<z.infer<typeof questionSchema>>;

/** What a stored calibration is worth to this code. */
export type StoredCalibration =
  | { readonly kind: "good"; readonly calibration: Calibration }
  /** Measured with other weights: its questions can be asked again, its thresholds do not hold. */
  | { readonly kind: "other-model"; readonly calibration: Calibration }
  | { readonly kind: "unreadable" };

/** Reads the JSON of a stored calibration; nothing that is wrong with it is thrown. */
export function readCalibration(body: string): StoredCalibration {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return { kind: "unreadable" };
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) return { kind: "unreadable" };
  const calibration = parsed.data;
  return { kind: calibration.model === confidenceModelId() ? "good" : "other-model", calibration };
}

/** SHA-256 (hex) that names what is asked and aimed at. */
export function calibrationSource({
  targetError,
  targetMiss,
  questions,
}: Pick<Calibration, "targetError" | "targetMiss" | "questions">): string {
  return createHash("sha256")
    .update(JSON.stringify([CALIBRATION_VERSION, targetError, targetMiss, questions]))
    .digest("hex");
}
