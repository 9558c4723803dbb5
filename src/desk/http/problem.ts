import type { Response } from "express";
import type { Problem } from "../api/session.ts";

const STATUS = {
  invalid: 400,
  "signed-out": 401,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  "window-closed": 409,
  "too-large": 413,
  "too-many": 429,
  unavailable: 503,
} as const;

export type ProblemCode = keyof typeof STATUS;

/** Answers a call of the Desk with what is wrong, in French; `extra` travels beside it (the state after a conflict). */
export function refuse(
  response: Response,
  problem: Problem & { readonly code: ProblemCode },
  extra: object = {},
): void {
  response.status(STATUS[problem.code]).json({ error: problem, ...extra });
}
