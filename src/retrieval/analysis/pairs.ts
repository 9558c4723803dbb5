import { hash } from "./hash.ts";

/** Names a pair of neighbouring terms in 16 bits: in a passage of a hundred pairs, one other in 700 passes for present. */
export function pairHash(first: string, second: string): number {
  return hash(`${first} ${second}`) & 0xffff;
}
