const LONGEST = 640;

/** The reference of the link or code that led to this page (`?src=…&ref=…`); null when there is none. */
export function entryReference(search: string): string | null {
  const reference = new URLSearchParams(search).get("ref");
  return reference === null || reference === "" || reference.length > LONGEST ? null : reference;
}
