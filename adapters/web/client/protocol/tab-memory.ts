import type { Rating, Session } from "./direct-line.ts";

/** A message the server has not taken yet. */
export interface PendingMessage {
  /** Same at every attempt: the server answers it once. */
  readonly id: string;
  readonly text: string;
  /** ISO instant. */
  readonly at: string;
}

/** What the citizen thought of something; the last word on it. */
export interface KeptRating extends Rating {
  readonly sent: boolean;
}

/** What outlives a reload, in this tab only. */
export interface Remembered {
  readonly session: Session | null;
  readonly pending: readonly PendingMessage[];
  readonly draft: string;
  readonly ratings: readonly KeptRating[];
  /** Whether the panel was open. */
  readonly open: boolean;
}

export interface TabMemory {
  /** Null before the citizen opened the chat, or when the browser keeps nothing. */
  read(): Remembered | null;
  write(change: Partial<Remembered>): void;
}

const EMPTY: Remembered = { session: null, pending: [], draft: "", ratings: [], open: false };

/** sessionStorage under one key a service; nothing is written before the first `write`. */
export function createTabMemory(base: string): TabMemory {
  const key = `parvis ${base}`;
  let remembered = recall(key);
  return {
    read: () => remembered,
    write(change) {
      remembered = { ...(remembered ?? EMPTY), ...change };
      try {
        sessionStorage.setItem(key, JSON.stringify(remembered));
      } catch {
        // Storage is full or forbidden: the conversation lasts as long as the page.
      }
    },
  };
}

function recall(key: string): Remembered | null {
  try {
    const stored = sessionStorage.getItem(key);
    return stored === null ? null : { ...EMPTY, ...JSON.parse(stored) };
  } catch {
    return null;
  }
}
