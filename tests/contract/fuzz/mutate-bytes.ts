import { gzipSync } from "node:zlib";
import type { Chance } from "./chance.ts";

const PIECES = [
  "\u0000",
  "\r\n",
  "\r\n\r\n",
  "%",
  "%00",
  "%ED%A0%80",
  "&",
  "=",
  "[",
  "{",
  '"',
  "\\",
  "--",
  "<!--",
  "=?utf-8?B?",
  "ÿ",
];

/** The same bytes damaged as a wire, a proxy or an attacker would. */
export function mutateBytes(bytes: Buffer, chance: Chance): Buffer {
  if (bytes.length === 0) return Buffer.from(chance.one(PIECES));
  const place = chance.below(bytes.length);
  switch (chance.below(9)) {
    case 0:
      return bytes.subarray(0, place);
    case 1:
      return bytes.subarray(place);
    case 2:
      return Buffer.concat([bytes.subarray(0, place), bytes.subarray(chance.below(bytes.length))]);
    case 3:
      return Buffer.concat([bytes, bytes]);
    case 4:
      return Buffer.concat([
        bytes.subarray(0, place),
        Buffer.from(chance.one(PIECES)),
        bytes.subarray(place),
      ]);
    case 5:
      return otherEncoding(bytes, chance);
    case 6: {
      const length = 1 + chance.below(64);
      const noise = Buffer.from(Array.from({ length }, () => chance.below(256)));
      return Buffer.concat([bytes.subarray(0, place), noise, bytes.subarray(place + length)]);
    }
    default: {
      const flipped = Buffer.from(bytes);
      for (let flips = chance.below(4); flips >= 0; flips -= 1) {
        const at = chance.below(flipped.length);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << chance.below(8));
      }
      return flipped;
    }
  }
}

function otherEncoding(bytes: Buffer, chance: Chance): Buffer {
  const text = bytes.toString();
  return chance.one<() => Buffer>([
    () => Buffer.alloc(0),
    () => Buffer.from(text, "utf16le"),
    () => Buffer.from(text, "latin1"),
    () => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]),
    () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]),
    () => Buffer.from(bytes.toString("base64")),
    () => Buffer.from(JSON.stringify(text)),
    () => gzipSync(bytes, { level: 1 }),
  ])();
}
