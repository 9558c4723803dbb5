import { fr } from "../../../i18n/fr/desk.ts";
import { Dialog } from "../controls/dialog.tsx";
import { useSettings } from "../settings/settings.tsx";

export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const [{ shortcuts }] = useSettings();
  const { intro, keys, inBox, boxKeys, off } = fr.shortcutsDialog;
  return (
    <Dialog title={fr.shortcuts} onClose={onClose}>
      <div class="form">
        {!shortcuts && <p class="caution">{off}</p>}
        <p>{intro}</p>
        <Keys keys={keys} />
        <p>{inBox}</p>
        <Keys keys={boxKeys} />
      </div>
    </Dialog>
  );
}

function Keys({ keys }: { readonly keys: ReadonlyArray<readonly [string, string]> }) {
  return (
    <dl class="keys-list">
      {keys.map(([key, meaning]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
