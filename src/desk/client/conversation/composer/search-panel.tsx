import { useEffect, useId, useRef, useState } from "preact/hooks";
import { fr as desk } from "../../../../i18n/fr/desk.ts";
import { fr } from "../../../../i18n/fr/desk-conversation.ts";
import type { SearchView } from "../../../api/knowledge.ts";
import { call } from "../../api/call.ts";
import { Button } from "../../controls/button.tsx";
import { Icon } from "../../controls/icon.tsx";
import { useTell } from "../../controls/status.tsx";
import { Markdown } from "../../markdown/markdown.tsx";
import { plainText } from "../../markdown/plain-text.ts";
import { useWriting } from "../writing.tsx";

type Search =
  | { readonly kind: "none" }
  | { readonly kind: "running" }
  | { readonly kind: "failed"; readonly why: string }
  | { readonly kind: "found"; readonly results: SearchView["results"] };

/** Finds official passages and puts them in the reply with their source. */
export function SearchPanel({ onClose }: { readonly onClose: () => void }) {
  const { insert, focus } = useWriting();
  const tell = useTell();
  const [words, setWords] = useState("");
  const [search, setSearch] = useState<Search>({ kind: "none" });
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const panel = useRef<HTMLElement>(null);
  const latest = useRef<() => void>(() => undefined);
  useEffect(() => {
    field.current?.focus();
    const { current } = panel;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape") latest.current();
    };
    current?.addEventListener("keydown", onKey);
    return () => current?.removeEventListener("keydown", onKey);
  }, []);

  const run = async () => {
    const query = words.trim();
    if (query === "" || search.kind === "running") return;
    setSearch({ kind: "running" });
    const outcome = await call<SearchView>("GET", `search?q=${encodeURIComponent(query)}`);
    if (outcome.kind === "ok") setSearch({ kind: "found", results: outcome.value.results });
    else
      setSearch({
        kind: "failed",
        why: outcome.kind === "refused" ? outcome.problem.message : fr.search.failed,
      });
  };
  const close = () => {
    onClose();
    focus("reply");
  };
  latest.current = close;
  return (
    <aside ref={panel} class="search-panel" aria-label={fr.search.title}>
      <header class="panel-header">
        <h2>{fr.search.title}</h2>
        <button type="button" class="icon-button" aria-label={fr.search.close} onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      <search>
        <form
          class="search-form"
          onSubmit={(event) => {
            event.preventDefault();
            void run();
          }}
        >
          <label for={id} class="visually-hidden">
            {fr.search.label}
          </label>
          <input
            id={id}
            ref={field}
            type="search"
            placeholder={fr.search.label}
            value={words}
            onInput={(event) => setWords(event.currentTarget.value)}
          />
          <Button type="submit" icon="search" busy={search.kind === "running"}>
            {fr.search.go}
          </Button>
        </form>
      </search>
      <p class="hint" role="status">
        {statusOf(search)}
      </p>
      {search.kind === "found" && (
        <ul class="search-results">
          {search.results.map((result) => (
            <li key={result.passageId}>
              <h3>{result.title}</h3>
              {result.heading !== null && <p class="soft">{result.heading}</p>}
              <Markdown text={result.text} />
              <p class="hint">
                {result.citation.producer}, {fr.updated(result.citation.updated)}
              </p>
              <Button
                small
                onClick={() => {
                  if (insert(plainText(result.text), result.citation)) tell(fr.search.inserted);
                  else tell(fr.composer.tooManyCitations, "bad");
                }}
              >
                {fr.search.insert}
                <span class="visually-hidden"> : {result.title}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </aside>
  );
}

function statusOf(search: Search): string {
  if (search.kind === "running") return desk.loading;
  if (search.kind === "failed") return search.why;
  if (search.kind === "none") return "";
  return search.results.length === 0 ? fr.search.none : fr.search.found(search.results.length);
}
