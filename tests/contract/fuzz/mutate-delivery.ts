import type { Chance } from "./chance.ts";
import { hostileToken } from "./hostile-values.ts";
import { mutateBytes } from "./mutate-bytes.ts";
import { mutateJson } from "./mutate-json.ts";

/** A body that begins as one the platform sent; JSON and forms are changed where they have meaning more often. */
export function mutateBody(raw: Buffer, chance: Chance): Buffer {
  if (chance.below(4) === 0) return mutateBytes(raw, chance);
  const body = parsed(raw);
  return body === undefined ? mutateForm(raw, chance) : Buffer.from(mutateJson(body, chance));
}

function mutateForm(raw: Buffer, chance: Chance): Buffer {
  const fields = raw.toString().split("&");
  const at = chance.below(fields.length);
  const [name = "", value = ""] = (fields[at] ?? "").split("=");
  const hostile = hostileToken(chance);
  const text = hostile.startsWith('"') ? hostile.slice(1, -1) : hostile;
  fields.splice(
    at,
    1,
    ...chance.one<readonly string[]>([
      [],
      [name],
      [`${name}=${encodeURIComponent(text)}`],
      [`${name}=${encodeURIComponent(text)}`],
      [`${name}=${value}`, `${name}=${encodeURIComponent(text)}`],
      [`${name}[]=${value}`],
      [`${encodeURIComponent(text)}=${value}`],
      [`${name}=${value.slice(1)}`],
      // The same letters, cut elsewhere: a signature over names and values run together would not see it.
      [`${name.slice(0, -1)}=${name.slice(-1)}${value}`],
      [`${name}${value.slice(0, 1)}=${value.slice(1)}`],
    ]),
  );
  return Buffer.from(fields.join("&"));
}

function parsed(raw: Buffer): unknown {
  try {
    return JSON.parse(raw.toString());
  } catch {
    return undefined;
  }
}
