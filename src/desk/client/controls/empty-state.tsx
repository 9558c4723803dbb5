import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "./icon.tsx";

/** Says why there is nothing here, and what to do next. */
export function EmptyState(props: {
  readonly icon?: IconName;
  readonly title: string;
  readonly children?: ComponentChildren;
}) {
  return (
    <div class="empty-state">
      <Icon name={props.icon ?? "inbox"} />
      <p class="empty-title">{props.title}</p>
      {props.children}
    </div>
  );
}
