import type { Request, Response } from "express";
import { z } from "zod";
import { fr } from "../../i18n/fr/accounts.ts";
import { refuse } from "../http/problem.ts";
import { ROLES } from "../roles.ts";

/** An e-mail address, in lower case: what people sign in with. */
export const loginField = z
  .string(fr.fields.login)
  .trim()
  .toLowerCase()
  .max(254, fr.fields.login)
  .pipe(z.email(fr.fields.login));

export const nameField = z
  .string(fr.fields.name)
  .trim()
  .min(1, fr.fields.name)
  .max(100, fr.fields.nameTooLong)
  .regex(/^\P{Cc}*$/u, fr.fields.name);

export const roleField = z.enum(ROLES, fr.fields.role);

/** Ids of services that exist; empty means all. */
export const servicesField = (known: () => readonly { readonly id: string }[]) =>
  z
    .array(z.string(), fr.fields.services)
    .max(200, fr.fields.services)
    .transform((ids) => [...new Set(ids)])
    .refine((ids) => ids.every((id) => known().some((service) => service.id === id)), fr.fields.services);

/** Any text a person may have typed as a password; the rules for new ones are in `password-rules.ts`. */
export const passwordField = z
  .string(fr.fields.password)
  .min(1, fr.fields.password)
  .max(1024, fr.fields.password);

export const tokenField = z.string(fr.deadLink).min(1, fr.deadLink).max(200, fr.deadLink);

/** The body in the shape asked for; null once the refusal, naming the field, has been sent. */
export function readBody<T extends z.ZodType>(
  shape: T,
  request: Request,
  response: Response,
): z.infer<T> | null {
  const read = shape.safeParse(request.body ?? {});
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const field = issue?.path[0];
  refuse(response, {
    code: "invalid",
    message: field === undefined ? fr.malformed : (issue?.message ?? fr.malformed),
    ...(field === undefined ? {} : { field: String(field) }),
  });
  return null;
}
