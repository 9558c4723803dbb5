import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { fr } from "../../../../i18n/fr/desk-pages.ts";
import { call } from "../../api/call.ts";

export interface Read<T> {
  readonly reading:
    | { readonly kind: "loading" }
    | { readonly kind: "ok"; readonly path: string; readonly value: T }
    | { readonly kind: "failed"; readonly message: string };
  readonly again: () => void;
  /** Shows what a change gave back without asking again. */
  readonly replace: (change: (value: T) => T) => void;
}

/**
 * Asks the server for `path` under `/desk/api/`; an answer that comes after the path changed is dropped. What was read
 * stays on screen until something newer of the same path comes.
 */
export function useRead<T>(path: string): Read<T> {
  const [reading, setReading] = useState<Read<T>["reading"]>({ kind: "loading" });
  const latest = useRef(0);
  const again = useCallback(() => {
    latest.current += 1;
    const asked = latest.current;
    setReading((shown) => (shown.kind === "ok" ? shown : { kind: "loading" }));
    void call<T>("GET", path).then((outcome) => {
      if (asked !== latest.current) return;
      if (outcome.kind === "ok") setReading({ kind: "ok", path, value: outcome.value });
      else
        setReading({
          kind: "failed",
          message: outcome.kind === "offline" ? fr.unread : outcome.problem.message,
        });
    });
  }, [path]);
  useEffect(() => {
    again();
    return () => {
      latest.current += 1;
    };
  }, [again]);
  const replace = useCallback((change: (value: T) => T) => {
    setReading((shown) => (shown.kind === "ok" ? { ...shown, value: change(shown.value) } : shown));
  }, []);
  return { reading, again, replace };
}
