import { useId } from "preact/hooks";
import { fr } from "../../../../i18n/fr/desk-library.ts";
import { calendarDate } from "../../../../i18n/fr/desk-times.ts";
import { fillVariables } from "../../conversation/composer/fill-variables.ts";
import { useSignedIn } from "../../session/session.tsx";
import { unknownVariables } from "./variables.ts";

interface PreviewProps {
  readonly text: string;
  /** Id, or empty for all services. */
  readonly service: string;
}

/** What the citizen will read, as of today and from whoever is at the screen. */
export function Preview({ text, service }: PreviewProps) {
  const { session } = useSignedIn();
  const id = useId();
  const chosen = session.services.find((known) => known.id === service) ?? session.services[0];
  const filled = fillVariables(text, {
    agent: session.me.name,
    service: chosen?.name ?? fr.canned.sampleService,
    collectivite: session.town,
    date: calendarDate(new Date()),
  });
  const unknown = unknownVariables(text);
  return (
    <section class="preview" aria-labelledby={id}>
      <h3 id={id}>{fr.canned.preview}</h3>
      {filled.trim() === "" ? (
        <p class="soft">{fr.canned.previewEmpty}</p>
      ) : (
        <p class="card-text preview-text">{filled}</p>
      )}
      <div role="status">
        {unknown.length > 0 && <p class="warning-note">{fr.canned.unknownVariable(unknown)}</p>}
      </div>
    </section>
  );
}
