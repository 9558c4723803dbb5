import { z } from "zod";
import { fr } from "../i18n/fr/evaluation.ts";
import {
  DEFAULT_INSTANT,
  EXPECTED_KINDS,
  type ExpectedKind,
  type LabelledQuestion,
} from "./labelled-question.ts";
import { MalformedSet, type Place } from "./malformed-set.ts";

const text = z.string().trim().min(1);
const labels = z.array(text);
const grades = z.record(z.string(), z.number().min(0));

/** What a set may call the outcome it expects besides our own kinds, and the kinds that fulfil it. */
const OTHER_EXPECTATIONS: Readonly<Record<string, readonly ExpectedKind[]>> = {
  abstention: ["handoff", "refused", "smalltalk"],
  clarification: ["clarify", "handoff", "refused", "smalltalk"],
  transfert: ["handoff", "refused"],
  reponse_sociale: ["smalltalk", "handoff", "refused"],
  urgence: ["emergency", "handoff"],
  refus: ["refused", "handoff"],
  selon_langue: ["handoff", "refused", "clarify", "answered"],
};

const kind = z.enum(EXPECTED_KINDS);
const expectation = z.union([
  kind.transform((value) => [value]),
  z.enum(Object.keys(OTHER_EXPECTATIONS)).transform((name) => OTHER_EXPECTATIONS[name] ?? []),
  z.array(kind).min(1),
]);

/** Keys of one question; others are allowed, and ignored. Empty values say nothing. */
const schema = z.looseObject({
  id: z.union([text, z.number()]).transform(String),
  question: text,
  relevant: labels.nullish(),
  document: text.nullish(),
  grades: grades.nullish(),
  answerable: z.boolean().nullish(),
  category: text.nullish(),
  style: text.nullish(),
  channel: text.nullish(),
  expected: expectation.nullish(),
  fact: text.nullish(),
  after: labels.nullish(),
  at: z.iso.datetime({ offset: true }).nullish(),
  corpus: z.union([labels, text.transform((name) => [name])]).nullish(),
  group: text.nullish(),
});

/** Categories whose questions are not of the kind a town hall answers. */
const OFF_TOPIC = new Set(["off-topic", "hors-sujet", "hors_sujet"]);

/**
 * Checks the fields of one question and settles what they leave out.
 *
 * @throws MalformedSet at `place`, with the first field that is wrong.
 */
export function questionOf(value: unknown, place: Place): LabelledQuestion {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new MalformedSet(place, fr.set.notAnObject, fr.set.example);
  }
  const parsed = schema.safeParse(withGrades(value as Readonly<Record<string, unknown>>), {
    error: z.locales.fr().localeError,
  });
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const field = issue?.path.map(String).join(".") ?? "";
    throw new MalformedSet(
      { ...place, field },
      issue?.message ?? "",
      fr.set.remedy(String(issue?.path[0] ?? "")),
    );
  }
  const { data } = parsed;
  const relevant = [...new Set([...(data.relevant ?? []), ...(data.document ? [data.document] : [])])];
  const expected = data.expected ?? [];
  return {
    id: data.id,
    question: data.question,
    relevant,
    grades: data.grades ?? null,
    answerable: data.answerable ?? answerableFrom(relevant, expected),
    onTopic: OFF_TOPIC.has(data.category ?? "")
      ? false
      : relevant.length > 0 || data.answerable === true || null,
    category: data.category ?? null,
    style: data.style ?? null,
    channel: data.channel ?? null,
    expected,
    fact: data.fact ?? null,
    after: data.after ?? [],
    at: data.at ?? DEFAULT_INSTANT,
    corpus: data.corpus ?? [],
    group: data.group ?? data.id,
  };
}

/** A set may say of which year its grades are: `grades_2020`. */
function withGrades(value: Readonly<Record<string, unknown>>): unknown {
  const key = Object.keys(value).find((name) => /^grades(_|$)/.test(name));
  return key === undefined ? value : { ...value, grades: value[key] };
}

function answerableFrom(relevant: readonly string[], expected: readonly ExpectedKind[]): boolean | null {
  if (relevant.length > 0) return true;
  if (expected.length === 0) return null;
  if (expected[0] === "answered") return true;
  return expected.includes("answered") ? null : false;
}
