import { useId } from "preact/hooks";
import { fr } from "../../../../i18n/fr/desk-accounts.ts";
import { ROLES, type Role } from "../../../roles.ts";

interface RoleChoiceProps {
  readonly role: Role;
  readonly onChange: (role: Role) => void;
  /** Why it cannot be changed; null when it can. */
  readonly fixed: string | null;
  readonly problem: string | undefined;
}

export function RoleChoice({ role, onChange, fixed, problem }: RoleChoiceProps) {
  const id = useId();
  return (
    <fieldset aria-describedby={problem === undefined ? undefined : id} disabled={fixed !== null}>
      <legend>{fr.form.role}</legend>
      {ROLES.map((choice) => (
        <label key={choice}>
          <input
            type="radio"
            name="role"
            checked={choice === role}
            aria-invalid={problem === undefined ? undefined : "true"}
            onChange={() => onChange(choice)}
          />
          <span>
            {fr.roles[choice]} <span class="hint">: {fr.roleHints[choice]}</span>
          </span>
        </label>
      ))}
      {fixed !== null && <p class="hint">{fixed}</p>}
      {problem !== undefined && (
        <p id={id} class="problem">
          {problem}
        </p>
      )}
    </fieldset>
  );
}
