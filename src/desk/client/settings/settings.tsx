import { type ComponentChildren, createContext } from "preact";
import { useContext, useState } from "preact/hooks";
import { readJson, writeJson } from "../drafts/memory.ts";

/** What an agent chose for this browser. */
export interface Settings {
  readonly sound: boolean;
  readonly notifications: boolean;
  /** Shortcuts of one key without Ctrl; some assistive tools type letters. */
  readonly shortcuts: boolean;
}

const KEY = "parvis.desk.settings";
const DEFAULTS: Settings = { sound: false, notifications: false, shortcuts: true };

const Context = createContext<readonly [Settings, (settings: Settings) => void]>([DEFAULTS, () => undefined]);

export function useSettings() {
  return useContext(Context);
}

export function SettingsProvider({ children }: { readonly children: ComponentChildren }) {
  const [settings, setSettings] = useState(() => readJson(localStorage, KEY, isSettings) ?? DEFAULTS);
  const change = (next: Settings) => {
    setSettings(next);
    writeJson(localStorage, KEY, next);
  };
  return <Context.Provider value={[settings, change]}>{children}</Context.Provider>;
}

function isSettings(value: unknown): value is Settings {
  const { sound, notifications, shortcuts } = (value ?? {}) as Partial<Settings>;
  return [sound, notifications, shortcuts].every((choice) => typeof choice === "boolean");
}
