import type { ComponentType } from "preact";
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { fr } from "../../../i18n/fr/desk.ts";
import { EmptyState } from "../controls/empty-state.tsx";
import { PAGES } from "../page-table.ts";
import type { PageName } from "../routing/route.ts";

type Loading =
  | { readonly kind: "loading" }
  | { readonly kind: "failed" }
  | { readonly kind: "ready"; readonly Page: ComponentType };

/** A page fetched when first opened. */
export function LazyPage({ name }: { readonly name: PageName }) {
  const [loading, setLoading] = useState<Loading>({ kind: "loading" });
  const shown = useRef(name);
  const load = useCallback(async () => {
    shown.current = name;
    setLoading({ kind: "loading" });
    const next: Loading = await (PAGES[name]?.() ?? Promise.reject(new Error(`No page ${name}`))).then(
      ({ Page }) => ({ kind: "ready", Page }),
      () => ({ kind: "failed" }),
    );
    if (shown.current === name) setLoading(next);
  }, [name]);
  useEffect(() => void load(), [load]);
  if (loading.kind === "ready") return <loading.Page />;
  if (loading.kind === "loading") return <p class="arrival">{fr.loading}</p>;
  return (
    <EmptyState icon="warning" title={fr.pageFailed}>
      <button type="button" class="button" onClick={() => void load()}>
        {fr.retry}
      </button>
    </EmptyState>
  );
}
