/** What `localStorage` is asked for; it may refuse to write (private window, quota). */
export interface Memory {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

export function keysWith(memory: Memory, prefix: string): string[] {
  return Array.from({ length: memory.length }, (_, index) => memory.key(index) ?? "").filter((key) =>
    key.startsWith(prefix),
  );
}

/** The JSON kept under a key; null when there is none, or when it is not what `check` wants. */
export function readJson<T>(memory: Memory, key: string, check: (value: unknown) => value is T): T | null {
  try {
    const value: unknown = JSON.parse(memory.getItem(key) ?? "null");
    return check(value) ? value : null;
  } catch {
    return null;
  }
}

/** False when the browser would not keep it. */
export function writeJson(memory: Memory, key: string, value: unknown): boolean {
  try {
    memory.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
