import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { fr } from "../../../i18n/fr/desk.ts";
import { frenchSpaces } from "../typography/french-spaces.ts";
import { Icon } from "./icon.tsx";

export interface DialogProps {
  readonly title: string;
  readonly children: ComponentChildren;
  /** Escape, the cross, or a button of yours: take the dialog away. */
  readonly onClose: () => void;
  readonly wide?: boolean;
}

/** A modal dialog; render it only while it is open. The focus goes back to where it was. */
export function Dialog({ title, children, onClose, wide = false }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>(".dialog-body :is(input, select, textarea, button)")?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class={wide ? "dialog wide" : "dialog"}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClose={onClose}
    >
      <div class="dialog-header">
        <h2 id={id}>{frenchSpaces(title)}</h2>
        <button type="button" class="icon-button" aria-label={fr.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <div class="dialog-body">{children}</div>
    </dialog>
  );
}
