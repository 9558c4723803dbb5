import type { Request, Response } from "express";
import { z } from "zod";
import type { Collectivity } from "../../collectivity/schema.ts";
import { fr } from "../../i18n/fr/faq-drafts.ts";
import type { FaqDraftChange } from "../api/knowledge.ts";
import { refuse } from "../http/problem.ts";
import { maskOthers, namesOthers } from "./mask-others.ts";
import { LONGEST_ANSWER } from "./propose-draft.ts";
import { LONGEST_QUESTION } from "./tidy-question.ts";

/** Lone halves of characters and control characters have no place in a file that people edit. */
const words = (problem: string, longest: number) =>
  z
    .string(problem)
    .transform((text) =>
      text
        .toWellFormed()
        .replaceAll("\r\n", "\n")
        .replace(/[^\P{Cc}\n\t]/gu, "")
        .trim(),
    )
    .pipe(z.string().min(1, problem).max(longest, problem));

const changeBody = (collectivity: Collectivity) =>
  z.object(
    {
      question: words(fr.question, LONGEST_QUESTION).transform((text) => text.replace(/\s+/gu, " ")),
      answer: words(fr.answer, LONGEST_ANSWER).refine(
        (text) => !namesOthers(text, collectivity),
        fr.foreignContact,
      ),
      service: z
        .string(fr.service)
        .refine((id) => collectivity.services.some((service) => service.id === id), fr.service),
    },
    fr.body,
  );

/** The question, answer and service sent, with personal numbers hidden; null once the refusal has been sent. */
export function readChange(
  request: Request,
  response: Response,
  collectivity: Collectivity,
): FaqDraftChange | null {
  const read = changeBody(collectivity).safeParse(request.body ?? {});
  if (!read.success) {
    const [issue] = read.error.issues;
    const field = issue?.path[0];
    refuse(response, {
      code: "invalid",
      message: issue?.message ?? fr.body,
      ...(field === undefined ? {} : { field: String(field) }),
    });
    return null;
  }
  const { question, answer, service } = read.data;
  return {
    question: maskOthers(question, collectivity),
    answer: maskOthers(answer, collectivity),
    service,
  };
}
