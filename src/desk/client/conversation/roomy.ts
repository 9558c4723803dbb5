/** Whether the screen has room for what may be folded away; asked once, then the agent folds as they like. */
export function roomy(): boolean {
  return matchMedia("(min-width: 48rem) and (min-height: 40rem)").matches;
}
