import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { fr } from "../../../../i18n/fr/desk-pages.ts";
import type { Outcome } from "../../api/call.ts";

export interface Submission<F extends string> {
  readonly form: RefObject<HTMLFormElement | null>;
  /** By field; `form` for what no field explains. */
  readonly problems: Readonly<Partial<Record<F | "form", string>>>;
  readonly busy: boolean;
  /**
   * Sends unless a check found something wrong; gives what the server accepted, or undefined when problems show. The
   * focus goes to the first of them.
   */
  readonly submit: <T>(
    checks: Readonly<Record<F, string | null>>,
    send: () => Promise<Outcome<T>>,
  ) => Promise<{ readonly value: T } | undefined>;
}

/** What a form says of its fields, by its own checks and then by the server's. */
export function useSubmission<F extends string>(): Submission<F> {
  const form = useRef<HTMLFormElement>(null);
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"], .form-problem')?.focus();
  }, [problems]);
  return {
    form,
    problems: problems as Submission<F>["problems"],
    busy,
    async submit(checks, send) {
      if (busy) return undefined;
      const found = Object.entries<string | null>(checks).filter((check) => check[1] !== null);
      if (found.length > 0) {
        setProblems(Object.fromEntries(found as Array<[string, string]>));
        return undefined;
      }
      setBusy(true);
      const outcome = await send();
      setBusy(false);
      if (outcome.kind === "ok") {
        setProblems({});
        return { value: outcome.value };
      }
      setProblems(problemsOf(outcome, Object.keys(checks)));
      return undefined;
    },
  };
}

function problemsOf(
  outcome: Exclude<Outcome<unknown>, { kind: "ok" }>,
  fields: readonly string[],
): Record<string, string> {
  if (outcome.kind === "offline") return { form: fr.offline };
  const { field, message } = outcome.problem;
  return { [field !== undefined && fields.includes(field) ? field : "form"]: message };
}
