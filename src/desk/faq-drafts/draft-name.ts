const LONGEST = 60;

/** `2026-11-23` and "Où vacciner mon chat ?" become `2026-11-23-ou-vacciner-mon-chat`: letters a-z, digits, dashes. */
export function draftName(date: string, question: string): string {
  const slug = question
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-/, "")
    .slice(0, LONGEST)
    .replace(/-$/, "");
  return `${date}-${slug === "" ? "question" : slug}`;
}
