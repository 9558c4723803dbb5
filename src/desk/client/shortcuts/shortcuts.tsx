import { type ComponentChildren, createContext } from "preact";
import { useContext, useEffect, useMemo, useRef } from "preact/hooks";
import { useSettings } from "../settings/settings.tsx";
import { type Binding, createKeySequence } from "./key-sequence.ts";

type Bindings = Map<Binding, () => unknown>;

const Context = createContext<Bindings>(new Map());

/** Runs `act` at a key, while the component shows. */
export function useShortcut(binding: Binding, act: () => unknown): void {
  const bindings = useContext(Context);
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const run = () => latest.current();
    bindings.set(binding, run);
    return () => {
      if (bindings.get(binding) === run) bindings.delete(binding);
    };
  }, [bindings, binding]);
}

/** Listens to keys unless someone types, a dialog is open, or shortcuts are switched off. */
export function ShortcutsProvider({ children }: { readonly children: ComponentChildren }) {
  const [{ shortcuts }] = useSettings();
  const bindings = useMemo<Bindings>(() => new Map(), []);
  useEffect(() => {
    if (!shortcuts) return;
    const read = createKeySequence({ has: (key) => bindings.has(key), keys: () => [...bindings.keys()] });
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (event.key.length !== 1 || types(event.target) || document.querySelector("dialog[open]")) return;
      const act = bindings.get(read(event.key.toLowerCase(), event.timeStamp) ?? "");
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [bindings, shortcuts]);
  return <Context.Provider value={bindings}>{children}</Context.Provider>;
}

function types(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("textarea, select, input:not([type=radio], [type=checkbox])"))
  );
}
