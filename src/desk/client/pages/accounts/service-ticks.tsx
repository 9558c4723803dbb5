import { useId } from "preact/hooks";
import { fr } from "../../../../i18n/fr/desk-accounts.ts";
import { Tick } from "../../controls/field.tsx";
import { useSignedIn } from "../../session/session.tsx";

interface ServiceTicksProps {
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly problem: string | undefined;
}

/** The services whose conversations an account sees first. */
export function ServiceTicks({ chosen, onChange, problem }: ServiceTicksProps) {
  const { session } = useSignedIn();
  const id = useId();
  return (
    <fieldset aria-describedby={`${id}-hint ${id}-problem`}>
      <legend>{fr.form.services}</legend>
      <p id={`${id}-hint`} class="hint">
        {fr.form.servicesHint}
      </p>
      {session.services.map((service) => (
        <Tick
          key={service.id}
          label={service.name}
          checked={chosen.includes(service.id)}
          onChange={(checked) =>
            onChange(checked ? [...chosen, service.id] : chosen.filter((other) => other !== service.id))
          }
        />
      ))}
      <p id={`${id}-problem`} class="problem" hidden={problem === undefined}>
        {problem}
      </p>
    </fieldset>
  );
}
