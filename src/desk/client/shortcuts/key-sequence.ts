/** Key, or `g` then key. */
export type Binding = string;

const NEXT_WITHIN = 1_500;

/**
 * Reads keys one by one: gives back the binding they complete, or null. `at` in milliseconds; the second key of a pair
 * must follow within a second and a half.
 */
export function createKeySequence(bindings: {
  readonly has: (binding: Binding) => boolean;
  readonly keys: () => Iterable<Binding>;
}): (key: string, at: number) => Binding | null {
  let first: { readonly key: string; readonly at: number } | null = null;
  return (key, at) => {
    const pair = first !== null && at - first.at <= NEXT_WITHIN ? `${first.key} ${key}` : null;
    first = null;
    if (pair !== null && bindings.has(pair)) return pair;
    if ([...bindings.keys()].some((binding) => binding.startsWith(`${key} `))) {
      first = { key, at };
      return null;
    }
    return bindings.has(key) ? key : null;
  };
}
