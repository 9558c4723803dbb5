import { fr } from "../../../../i18n/fr/desk-overview.ts";

export const PERIODS = [7, 30, 90] as const;
export type PeriodDays = (typeof PERIODS)[number];

interface PeriodChoiceProps {
  readonly days: PeriodDays;
  readonly onChange: (days: PeriodDays) => void;
}

export function PeriodChoice({ days, onChange }: PeriodChoiceProps) {
  return (
    <fieldset class="period-choice">
      <legend>{fr.period.choose}</legend>
      {PERIODS.map((choice) => (
        <label key={choice}>
          <input type="radio" name="days" checked={choice === days} onChange={() => onChange(choice)} />
          {fr.period.days(choice)}
        </label>
      ))}
    </fieldset>
  );
}
