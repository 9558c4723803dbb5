import type { JSX } from "preact";
import { useId } from "preact/hooks";

interface Labelled {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with it, in French. */
  readonly problem?: string | null | undefined;
}

export interface FieldProps extends Labelled {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly type?: "text" | "email" | "password" | "search" | "date";
  readonly required?: boolean;
  readonly autocomplete?: string;
  readonly maxLength?: number;
  /** More than one line. */
  readonly rows?: number;
}

/** A text field with its label, hint and problem. */
export function Field({ label, hint, problem, value, onInput, rows, type = "text", ...rest }: FieldProps) {
  const id = useId();
  const attributes = {
    ...rest,
    id,
    value,
    "aria-describedby": describedBy(id, hint, problem),
    "aria-invalid": problem ? ("true" as const) : undefined,
  };
  return (
    <Frame id={id} label={label} hint={hint} problem={problem}>
      {rows === undefined ? (
        <input
          {...attributes}
          {...{ type: type as "text" }}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      ) : (
        <textarea rows={rows} {...attributes} onInput={(event) => onInput(event.currentTarget.value)} />
      )}
    </Frame>
  );
}

export interface ChoiceProps extends Labelled {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly options: ReadonlyArray<{ readonly value: string; readonly label: string }>;
}

/** A drop-down list with its label. */
export function Choice({ label, hint, problem, value, onInput, options }: ChoiceProps) {
  const id = useId();
  return (
    <Frame id={id} label={label} hint={hint} problem={problem}>
      <select
        id={id}
        value={value}
        aria-describedby={describedBy(id, hint, problem)}
        aria-invalid={problem ? "true" : undefined}
        onChange={(event) => onInput(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  );
}

export interface TickProps {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function Tick({ label, hint, checked, onChange }: TickProps) {
  const id = useId();
  return (
    <div class="tick">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        aria-describedby={describedBy(id, hint, null)}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <div>
        <label for={id}>{label}</label>
        {hint !== undefined && (
          <p id={`${id}-hint`} class="hint">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}

function Frame({
  id,
  label,
  hint,
  problem,
  children,
}: Labelled & { readonly id: string; readonly children: JSX.Element }) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
      {children}
      {problem && (
        <p id={`${id}-problem`} class="problem">
          {problem}
        </p>
      )}
    </div>
  );
}

function describedBy(id: string, hint: string | undefined, problem: string | null | undefined) {
  const ids = [hint === undefined ? "" : `${id}-hint`, problem ? `${id}-problem` : ""].filter(Boolean);
  return ids.length === 0 ? undefined : ids.join(" ");
}
