import { folded } from "./column-names.ts";

/** `Quand ouvre la mairie ?` becomes `quand-ouvre-la-mairie`; at most 60 characters. */
export function slug(text: string): string {
  return folded(text).replaceAll(" ", "-").slice(0, 60).replace(/-+$/, "");
}

/** The slug, or the slug with a number when it was given before. */
export function uniqueSlug(text: string, taken: Set<string>): string {
  const base = slug(text) || "question";
  let name = base;
  for (let count = 2; taken.has(name); count++) name = `${base}-${count}`;
  taken.add(name);
  return name;
}
