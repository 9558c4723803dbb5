import type { Chance } from "./chance.ts";

type Header = string | string[] | undefined;

/** A signature that is not the one the platform wrote. */
export function mutateHeader(header: string, chance: Chance): Header {
  const place = chance.below(header.length);
  const flipped = () => {
    const code = header.charCodeAt(place) ^ (1 << chance.below(7));
    return header.slice(0, place) + String.fromCharCode(code) + header.slice(place + 1);
  };
  return chance.one<() => Header>([
    () => undefined,
    () => "",
    () => [header, header],
    () => `${header}, ${header}`,
    () => header.slice(0, place),
    () => `${header.slice(0, place)}${header.slice(place + 1)}`,
    () => `${header}${chance.one(["=", "0", " x", "\u0000", "a".repeat(5000)])}`,
    () => swapCase(header),
    () => header.replace(/^[a-z0-9]+=/, ""),
    () => header.replace("sha256", "sha1"),
    () => `${header.slice(0, header.indexOf("=") + 1)}${"0".repeat(64)}`,
    flipped,
    flipped,
    flipped,
    flipped,
  ])();
}

function swapCase(text: string): string {
  return text.replace(/[a-z]/gi, (letter) =>
    letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
  );
}
