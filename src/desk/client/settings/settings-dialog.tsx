import { useState } from "preact/hooks";
import { fr } from "../../../i18n/fr/desk.ts";
import { Dialog } from "../controls/dialog.tsx";
import { Tick } from "../controls/field.tsx";
import { prepareSound } from "../live/chime.ts";
import { useSettings } from "./settings.tsx";

export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const [settings, change] = useSettings();
  const [refused, setRefused] = useState(false);
  const notify = async (wanted: boolean) => {
    const granted =
      wanted && "Notification" in window && (await Notification.requestPermission()) === "granted";
    setRefused(wanted && !granted);
    change({ ...settings, notifications: granted });
  };
  return (
    <Dialog title={fr.settings} onClose={onClose}>
      <div class="form">
        <Tick
          label={fr.settingsDialog.sound}
          checked={settings.sound}
          onChange={(sound) => {
            change({ ...settings, sound });
            if (sound) prepareSound()?.();
          }}
        />
        <Tick
          label={fr.settingsDialog.notifications}
          hint={fr.settingsDialog.notificationsHint}
          checked={settings.notifications}
          onChange={(wanted) => void notify(wanted)}
        />
        {refused && (
          <p class="problem" role="alert">
            {fr.settingsDialog.notificationsRefused}
          </p>
        )}
        <Tick
          label={fr.settingsDialog.shortcuts}
          hint={fr.settingsDialog.shortcutsHint}
          checked={settings.shortcuts}
          onChange={(shortcuts) => change({ ...settings, shortcuts })}
        />
      </div>
    </Dialog>
  );
}
