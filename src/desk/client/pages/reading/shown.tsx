import type { ComponentChildren } from "preact";
import { fr } from "../../../../i18n/fr/desk.ts";
import { Button } from "../../controls/button.tsx";
import { EmptyState } from "../../controls/empty-state.tsx";
import type { Read } from "./use-read.ts";

interface ShownProps<T> {
  readonly read: Read<T>;
  readonly children: (value: T) => ComponentChildren;
}

/** What was read, or why it is not here and how to ask again. */
export function Shown<T>({ read, children }: ShownProps<T>) {
  const { reading, again } = read;
  if (reading.kind === "ok") return <>{children(reading.value)}</>;
  if (reading.kind === "loading") return <p class="soft">{fr.loading}</p>;
  return (
    <EmptyState icon="warning" title={reading.message}>
      <Button onClick={again}>{fr.retry}</Button>
    </EmptyState>
  );
}
