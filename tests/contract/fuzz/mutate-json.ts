import type { Chance } from "./chance.ts";
import { hostileToken } from "./hostile-values.ts";

type Holder = Record<string, unknown> | unknown[];
interface Place {
  readonly holder: Holder;
  readonly key: string;
}

const MARK = "\u0001";
const MOST_CHANGES = 3;

/** A body that was valid, wrong in a few places: other types, hostile values, keys taken away, renamed or said twice. */
export function mutateJson(body: unknown, chance: Chance): string {
  const copy = structuredClone({ body });
  const tokens: string[] = [];
  const marked = (token: string) => `${MARK}${tokens.push(token) - 1}${MARK}`;
  for (let change = chance.below(MOST_CHANGES); change >= 0; change -= 1) {
    const places = placesIn(copy);
    if (places.length > 0) changeAt(chance.one(places), chance, marked);
  }
  const text = JSON.stringify(copy.body ?? null).replace(
    /"\\u0001(\d+)\\u0001"/g,
    (_, index) => tokens[Number(index)] ?? "",
  );
  return chance.below(8) === 0 ? withKeyTwice(text, chance) : text;
}

function changeAt({ holder, key }: Place, chance: Chance, marked: (token: string) => string): void {
  const within = holder as Record<string, unknown>;
  const value = within[key];
  const kind = chance.below(10);
  if (kind === 0) {
    delete within[key];
  } else if (kind === 1) {
    within[key] = [value];
  } else if (kind === 2) {
    within[key] = { [key]: value };
  } else if (kind === 3 && typeof value !== "object") {
    within[key] = typeof value === "string" ? Number(value) : String(value);
  } else if (kind === 4 && !Array.isArray(holder)) {
    within[`${key}${chance.one(["_", " ", "\u0000", ""])}`] = marked(hostileToken(chance));
  } else if (kind === 5 && Array.isArray(value)) {
    within[key] = [...value, ...value, ...value];
  } else {
    within[key] = marked(hostileToken(chance));
  }
}

function placesIn(root: Holder): Place[] {
  const places: Place[] = [];
  const waiting: Holder[] = [root];
  for (let holder = waiting.pop(); holder !== undefined; holder = waiting.pop()) {
    for (const [key, value] of Object.entries(holder)) {
      places.push({ holder, key });
      if (typeof value === "object" && value !== null) waiting.push(value as Holder);
    }
  }
  return places;
}

/** Two values under one key: readers disagree on which one counts. */
function withKeyTwice(text: string, chance: Chance): string {
  const keys = [...text.matchAll(/"(\w+)":/g)];
  if (keys.length === 0) return text;
  const { index, 0: key } = chance.one(keys);
  return `${text.slice(0, index)}${key}${hostileToken(chance)},${text.slice(index)}`;
}
