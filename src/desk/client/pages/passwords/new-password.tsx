import { useState } from "preact/hooks";
import { fr } from "../../../../i18n/fr/desk-sign-in.ts";
import { Field, Tick } from "../../controls/field.tsx";

export interface NewPasswordValue {
  readonly password: string;
  readonly again: string;
}

interface NewPasswordProps {
  readonly value: NewPasswordValue;
  readonly onInput: (value: NewPasswordValue) => void;
  readonly label: string;
  readonly problem: string | undefined;
  readonly againProblem: string | undefined;
}

/** A new password written twice, that can be shown. */
export function NewPassword({ value, onInput, label, problem, againProblem }: NewPasswordProps) {
  const [shown, setShown] = useState(false);
  const type = shown ? "text" : "password";
  return (
    <>
      <Field
        label={label}
        hint={fr.password.hint}
        type={type}
        autocomplete="new-password"
        required
        value={value.password}
        problem={problem}
        onInput={(password) => onInput({ ...value, password })}
      />
      <Field
        label={fr.link.again}
        type={type}
        autocomplete="new-password"
        required
        value={value.again}
        problem={againProblem}
        onInput={(again) => onInput({ ...value, again })}
      />
      <Tick label={fr.password.show} checked={shown} onChange={setShown} />
    </>
  );
}

/** What keeps the second writing from being accepted. */
export function againProblem({ password, again }: NewPasswordValue): string | null {
  return password === again ? null : fr.password.different;
}
