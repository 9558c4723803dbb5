import { useId } from "preact/hooks";

export interface RadioRowProps<Value extends string> {
  readonly legend: string;
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
  readonly options: ReadonlyArray<{ readonly value: Value; readonly label: string }>;
}

export function RadioRow<Value extends string>({ legend, value, onChoose, options }: RadioRowProps<Value>) {
  const name = useId();
  return (
    <fieldset class="radio-row">
      <legend class="visually-hidden">{legend}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChoose(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
