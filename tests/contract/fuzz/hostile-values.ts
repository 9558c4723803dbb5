import type { Chance } from "./chance.ts";

/** JSON that no parser of objects would write again: put in place of a value, as text. */
const TOKENS = [
  "null",
  "true",
  "false",
  "0",
  "-0",
  "-1",
  "0.5",
  "1e999",
  "-1e308",
  "9007199254740993",
  "8.64e15",
  "8640000000000001",
  "99999999999999999999999999999999999999",
  '""',
  '" "',
  '"\\u0000"',
  '"\\ud800"',
  '"\\udfff\\ud83d"',
  '"\\u202e\\u2066"',
  '"NaN"',
  '"-1"',
  '"1e21"',
  '"2026-13-45T99:99:99Z"',
  '"+275760-09-13T00:00:00.001Z"',
  '"__proto__"',
  '"constructor"',
  '"../../../etc/passwd"',
  '"http://169.254.169.254/latest/meta-data"',
  '"javascript:alert(1)"',
  '"👩‍👩‍👧‍👦"',
  "[]",
  "{}",
  "[null]",
  "[[]]",
  '{"__proto__":{"isAdmin":true}}',
  '{"constructor":{"prototype":{"x":1}}}',
  '{"toString":1,"valueOf":1,"length":-1}',
  '{"then":1}',
];

/** A value that nobody sends, as JSON text; sometimes long or deep. */
export function hostileToken(chance: Chance): string {
  switch (chance.below(24)) {
    case 0:
      return JSON.stringify("a".repeat(1 + chance.below(20_000)));
    case 1:
      return "[".repeat(400) + "]".repeat(400);
    case 2:
      return `${'{"a":'.repeat(300)}1${"}".repeat(300)}`;
    case 3:
      return `[${Array.from({ length: 200 }, () => chance.one(TOKENS)).join(",")}]`;
    case 4:
      return String(chance.below(2 ** 31) * (chance.below(2) === 0 ? 1 : -1));
    default:
      return chance.one(TOKENS);
  }
}
