/** Unsigned integers gathered one by one into a typed array. */
export class GrowingIntegers<Numbers extends Uint16Array | Uint32Array> {
  readonly #make: new (
    length: number,
  ) => Numbers;
  #numbers: Numbers;
  #length = 0;

  constructor(make: new (length: number) => Numbers) {
    this.#make = make;
    this.#numbers = new make(1024);
  }

  get length(): number {
    return this.#length;
  }

  add(value: number): void {
    if (this.#length === this.#numbers.length) {
      const grown = new this.#make(2 * this.#length);
      grown.set(this.#numbers);
      this.#numbers = grown;
    }
    this.#numbers[this.#length++] = value;
  }

  /** A copy of the right length. */
  finish(): Numbers {
    return this.#numbers.slice(0, this.#length) as Numbers;
  }
}
