import type { Source } from "./live-events.ts";

/** The part of `BroadcastChannel` that is used. */
export interface Wire {
  onmessage: ((message: { readonly data: unknown }) => void) | null;
  postMessage(said: Said): void;
  close(): void;
}

export interface SharedSourceDeps {
  readonly open: () => Source;
  /** A line to the other tabs of the same account. */
  readonly wire: () => Wire;
  /** Runs `hold` once no other tab is in its own; the turn lasts as long as the promise. */
  readonly turn: (hold: () => Promise<void>, signal: AbortSignal) => Promise<void>;
}

/** `opened`: a stream begins. `anyone`: a tab asks whether there is one. `here`: there is. */
type Said =
  | { readonly kind: "opened" | "anyone" | "here" }
  | { readonly kind: "event"; readonly data: string };

/**
 * One stream for all the tabs of a browser: the tab whose turn it is listens and tells the others; when it leaves, the
 * next one takes its place. Browsers open six connections to a server without HTTP/2: six tabs with a stream each would
 * leave none for anything else.
 */
export function shareSource({ open, wire, turn }: SharedSourceDeps): Source {
  const line = wire();
  const leaving = new AbortController();
  const { signal } = leaving;
  let mine: Source | null = null;
  let begun = false;
  let endTurn = () => {};

  const source: Source = {
    ...{ onopen: null, onmessage: null, onerror: null },
    close() {
      if (signal.aborted) return;
      leaving.abort();
      line.close();
      mine?.close();
      endTurn();
    },
  };
  const listen = () =>
    new Promise<void>((end) => {
      endTurn = end;
      if (signal.aborted) return end();
      const opened = open();
      mine = opened;
      begun = false;
      opened.onopen = () => {
        begun = true;
        line.postMessage({ kind: "opened" });
        source.onopen?.();
      };
      opened.onmessage = ({ data }) => {
        line.postMessage({ kind: "event", data });
        source.onmessage?.({ data });
      };
      opened.onerror = () => source.onerror?.();
    });
  line.onmessage = ({ data }) => {
    const said = data as Said;
    if (said.kind === "anyone") {
      if (mine !== null && begun) line.postMessage({ kind: "here" });
    } else if (mine !== null) {
      return;
    } else if (said.kind === "event") {
      source.onmessage?.({ data: said.data });
    } else if (said.kind === "opened" || !begun) {
      begun = true;
      source.onopen?.();
    }
  };
  line.postMessage({ kind: "anyone" });
  turn(listen, signal).catch(() => {
    if (!signal.aborted) source.onerror?.();
  });
  return source;
}
