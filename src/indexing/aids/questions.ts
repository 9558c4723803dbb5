import { z } from "zod";
import { fr } from "../../i18n/fr/aids.ts";
import type { AidFormat, ReadEntry } from "./read-aid-file.ts";

/** A question as staff wrote it; its documents are named by id or by path, and may not exist. */
export interface WrittenQuestion {
  readonly question: string;
  readonly documents: readonly string[];
}

/** `questions.yaml`: a list of `{ question, document }`, as in `gate.yaml`; `document` may be a list. */
export const questionsFormat: AidFormat<WrittenQuestion> = {
  file: "questions.yaml",
  shape: fr.shape.questions,
  under: "questions",
  takesPairs: false,
  readEntry: readQuestion,
};

const text = z.string().trim().min(1);
const schema = z.strictObject({ question: text, document: z.union([text, z.array(text).min(1)]) });
/** Found in lists of questions and answers, which this file is not. */
const ANSWERS = new Set(["answer", "réponse", "reponse"]);

function readQuestion(item: unknown): ReadEntry<WrittenQuestion> {
  const parsed = schema.safeParse(item);
  if (parsed.success) {
    const { question, document } = parsed.data;
    return { kind: "good", entry: { question, documents: [...new Set([document].flat())] } };
  }
  // A misspelt name explains the one that is missing.
  const unknown = parsed.error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys" ? issue.keys : [],
  )[0];
  if (unknown !== undefined) {
    const { answerHere, unknownField } = fr.question;
    return { kind: "wrong", reason: ANSWERS.has(unknown) ? answerHere(unknown) : unknownField(unknown) };
  }
  const field = parsed.error.issues[0]?.path[0];
  return {
    kind: "wrong",
    reason: field === undefined ? fr.question.shape : fr.question.missing(String(field)),
  };
}
