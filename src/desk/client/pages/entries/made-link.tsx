import { useId, useState } from "preact/hooks";
import { fr } from "../../../../i18n/fr/desk-entries.ts";
import type { EntryLinkChange, EntryLinkView } from "../../../api/entries.ts";
import { Button } from "../../controls/button.tsx";

interface MadeLinkProps {
  readonly asked: EntryLinkChange;
  readonly link: EntryLinkView;
}

/** The address, its code, and what to paste where on that network. */
export function MadeLink({ asked: { network, campaign }, link }: MadeLinkProps) {
  const id = useId();
  const [said, setSaid] = useState("");
  const name = fr.network(network);
  const drawing = `data:image/svg+xml,${encodeURIComponent(link.code)}`;
  const copy = async (text: string) => {
    // The clipboard is refused outside https and by some policies.
    const copied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    setSaid(copied === true ? fr.link.copied : fr.link.notCopied);
  };
  return (
    <section class="card" aria-labelledby={id}>
      <h2 id={id}>{fr.link.title(name, campaign)}</h2>
      {!link.lasting && <p class="warning-note">{fr.link.notLasting}</p>}
      <div class="field">
        <label for={`${id}-address`}>{fr.link.address}</label>
        <input id={`${id}-address`} type="text" readOnly value={link.address} />
      </div>
      <img class="entry-code" src={drawing} alt={fr.link.code(campaign)} />
      <div class="actions">
        <Button kind="primary" onClick={() => void copy(link.address)}>
          {fr.link.copy}
        </Button>
        <a class="button" href={drawing} download={fr.link.fileName(name, campaign)}>
          {fr.link.download}
        </a>
      </div>
      <p role="status" class="hint">
        {said}
      </p>
      <h3>{fr.link.where}</h3>
      <dl class="entry-places">
        {fr.places(network).map(({ where, how, words }) => (
          <div key={where}>
            <dt>{where}</dt>
            <dd>
              <p>{how}</p>
              {words !== undefined && (
                <>
                  <blockquote>{words(link.address)}</blockquote>
                  <Button small onClick={() => void copy(words(link.address))}>
                    {fr.link.copyWords}
                  </Button>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
