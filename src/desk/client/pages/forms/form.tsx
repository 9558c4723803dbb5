import type { ComponentChildren } from "preact";
import type { Submission } from "./use-submission.ts";

interface FormProps {
  readonly submission: Submission<string>;
  readonly onSubmit: () => void;
  readonly children: ComponentChildren;
}

/** A form whose problems are said in French beside its fields; what concerns the whole stands above its buttons. */
export function Form({ submission, onSubmit, children }: FormProps) {
  return (
    <form
      ref={submission.form}
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}

/** What is wrong with the form as a whole. */
export function FormProblem({ submission }: { readonly submission: Submission<string> }) {
  const { form } = submission.problems;
  if (form === undefined) return null;
  return (
    <p class="form-problem" role="alert" tabIndex={-1}>
      {form}
    </p>
  );
}
