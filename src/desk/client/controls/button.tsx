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
  /** Nothing to do for now: pressing does nothing; the button keeps its place among the keys. */
  readonly inactive?: boolean;
  readonly small?: boolean;
  /** Key that does the same. */
  readonly shortcut?: string;
}

export function Button(props: ButtonProps) {
  const {
    children,
    onClick,
    kind = "plain",
    type = "button",
    icon,
    busy = false,
    inactive = false,
    small,
    shortcut,
  } = props;
  const off = busy || inactive;
  return (
    <button
      type={type}
      class={`button ${kind}${small === true ? " small" : ""}`}
      aria-disabled={off ? "true" : undefined}
      aria-busy={busy ? "true" : undefined}
      aria-keyshortcuts={shortcut}
      onClick={(event) => {
        if (off) event.preventDefault();
        else onClick?.();
      }}
    >
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </button>
  );
}
