/** Keeps the `k` best of a stream of numbered scores; ties keep the lower number, so that results never depend on order. */
export class Top {
  readonly #limit: number;
  readonly #kept: { readonly id: number; readonly score: number }[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** A score at or under this cannot enter. */
  get floor(): number {
    return this.#kept.length < this.#limit ? Number.NEGATIVE_INFINITY : (this.#kept.at(-1)?.score ?? 0);
  }

  add(id: number, score: number): void {
    if (this.#limit === 0 || score < this.floor) return;
    let at = this.#kept.length;
    for (; at > 0; at--) {
      const before = this.#kept[at - 1];
      if (before === undefined || before.score > score || (before.score === score && before.id < id)) break;
    }
    this.#kept.splice(at, 0, { id, score });
    if (this.#kept.length > this.#limit) this.#kept.pop();
  }

  /** Best first. */
  get best(): ReadonlyArray<{ readonly id: number; readonly score: number }> {
    return this.#kept;
  }
}
