import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "./icon.tsx";

export interface ButtonProps {
  readonly children: ComponentChildren;
  readonly onClick?: () => void;
  readonly kind?: "primary" | "plain" | "danger";
  readonly type?: "button" | "submit";
  readonly icon?: IconName;
  /** Work is under way: pressing again does nothing; the button keeps the focus. */
  readonly busy?: boolean;
  readonly small?: boolean;
  /** Key that does the same. */
  readonly shortcut?: string;
}

export function Button(props: ButtonProps) {
  const { children, onClick, kind = "plain", type = "button", icon, busy = false, small, shortcut } = props;
  return (
    <button
      type={type}
      class={`button ${kind}${small === true ? " small" : ""}`}
      aria-disabled={busy ? "true" : undefined}
      aria-keyshortcuts={shortcut}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.();
      }}
    >
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </button>
  );
}
