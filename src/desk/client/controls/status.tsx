import { type ComponentChildren, createContext } from "preact";
import { useCallback, useContext, useRef, useState } from "preact/hooks";
import { fr } from "../../../i18n/fr/desk.ts";
import { frenchSpaces } from "../typography/french-spaces.ts";
import { Icon } from "./icon.tsx";

interface Said {
  readonly id: number;
  readonly text: string;
  readonly tone: "good" | "bad";
}

/** Tells the person what happened, on screen and to screen readers. Problems stay until closed. */
export type Tell = (text: string, tone?: Said["tone"]) => void;

const GOOD_STAYS = 8_000;
const Context = createContext<Tell>(() => undefined);

export function useTell(): Tell {
  return useContext(Context);
}

export function StatusProvider({ children }: { readonly children: ComponentChildren }) {
  const [said, setSaid] = useState<readonly Said[]>([]);
  const last = useRef(0);
  const close = useCallback((id: number) => setSaid((all) => all.filter((one) => one.id !== id)), []);
  const tell = useCallback<Tell>(
    (text, tone = "good") => {
      last.current += 1;
      const id = last.current;
      setSaid((all) => [...all.filter((one) => one.text !== text).slice(-2), { id, text, tone }]);
      if (tone === "good") setTimeout(() => close(id), GOOD_STAYS);
    },
    [close],
  );
  return (
    <Context.Provider value={tell}>
      {children}
      <div class="statuses" role="status" aria-live="polite">
        {said.map(({ id, text, tone }) => (
          <p key={id} class={`status ${tone}`}>
            <span>{frenchSpaces(text)}</span>
            <button type="button" class="icon-button" aria-label={fr.dismiss} onClick={() => close(id)}>
              <Icon name="close" />
            </button>
          </p>
        ))}
      </div>
    </Context.Provider>
  );
}
