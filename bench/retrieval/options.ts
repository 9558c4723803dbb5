import { parseArgs } from "node:util";

/** Small sets first, so that a system stopped for slowness has shown most; off-topic questions only for their time. */
export const SETS: readonly string[] = [
  "spf_citoyens",
  "france_services",
  "cnil_reformulations",
  "covid_quebec",
  "mezieres",
  "odr_travail",
  "aide_spf",
  "abstention_mairie",
  "piaf",
  "cdtn_requetes",
  "spf_passages",
  "hors_sujet",
];

const SAMPLED: Readonly<Record<string, number>> = { cdtn_requetes: 600, piaf: 600 };

export const USAGE = `npm run bench:retrieval -- [options]
  --sets <a,b>       question sets (default: all of ${SETS.join(", ")})
  --systems <a,b>    systems, by name (default: all)
  --sample <n>       at most n questions of each set, always the same (default: all, 600 of cdtn_requetes and of piaf)
  --minutes <n>      time a system may take in all (default: 10)
  --json <file>      every figure, with the rank of each question`;

export interface Options {
  readonly sets: readonly string[];
  readonly systems: readonly string[];
  readonly sample: Readonly<Record<string, number>>;
  readonly minutes: number;
  readonly json: string | null;
}

/**
 * Reads the command line.
 * @throws TypeError naming the option and what it may be.
 */
export function readOptions(args: readonly string[], systems: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sets: { type: "string" },
      systems: { type: "string" },
      sample: { type: "string" },
      minutes: { type: "string" },
      json: { type: "string" },
    },
  });
  const sets = chosen("--sets", values.sets, SETS);
  const sample = values.sample === undefined ? null : positive("--sample", values.sample, Number.isInteger);
  return {
    sets,
    systems: chosen("--systems", values.systems, systems),
    sample: sample === null ? SAMPLED : Object.fromEntries(sets.map((set) => [set, sample])),
    minutes: positive("--minutes", values.minutes ?? "10", Number.isFinite),
    json: values.json ?? null,
  };
}

function chosen(option: string, given: string | undefined, known: readonly string[]): readonly string[] {
  if (given === undefined) return known;
  return given.split(",").map((name) => {
    const found = known.find((one) => one.toLowerCase() === name.trim().toLowerCase());
    if (found === undefined) throw new TypeError(`${option}: "${name}" is none of ${known.join(", ")}`);
    return found;
  });
}

function positive(option: string, given: string, valid: (value: number) => boolean): number {
  const value = Number(given);
  if (!valid(value) || value <= 0) throw new TypeError(`${option}: "${given}" is no number above 0`);
  return value;
}
