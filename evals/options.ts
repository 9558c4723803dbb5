import { resolve } from "node:path";
import { Command, CommanderError } from "commander";
import { fr as cli } from "../src/i18n/fr/cli.ts";
import { fr } from "../src/i18n/fr/evaluation.ts";
import { FIGURE_NAMES } from "./evaluate/figures.ts";

/** A figure that must not be lower, in one set or in all. */
export interface Floor {
  /** Null for every set. */
  readonly set: string | null;
  readonly figure: string;
  readonly value: number;
}

/** What one evaluation is asked; paths are absolute. */
export interface EvaluationOptions {
  readonly knowledge: readonly string[];
  readonly sets: readonly string[];
  readonly memory: readonly string[];
  readonly compare: string | null;
  readonly baseline: boolean;
  readonly json: string | null;
  readonly out: string | null;
  readonly rescore: string | null;
  readonly config: string | null;
  readonly limit: number | null;
  readonly pools: ReadonlyMap<string, readonly string[]>;
  readonly floors: readonly Floor[];
  readonly rebuild: boolean;
  readonly show: boolean;
}

/** The command line cannot be followed; the message (French) says why. */
export class WrongUsage extends Error {
  override readonly name = "WrongUsage";
}

/**
 * Reads the command line.
 *
 * @param folder that relative paths are read from.
 * @returns null when it only asked for help, written by `write`.
 * @throws WrongUsage
 */
export function readOptions(
  words: readonly string[],
  folder: string,
  write: (text: string) => void,
): EvaluationOptions | null {
  const { options: about } = fr;
  let message = "";
  const command = new Command("npm run eval --")
    .description(fr.about)
    .helpOption("-h, --help", cli.helpOption)
    .addHelpText("after", fr.examples)
    .usage("[options]")
    .option("--knowledge <chemins...>", about.knowledge, [])
    .option("--sets <fichiers...>", about.sets, [])
    .option("--compare <dossier|configuration>", about.compare)
    .option("--baseline", about.baseline)
    .option("--memory <fichiers...>", about.memory, [])
    .option("--json <fichier>", about.json)
    .option("--out <dossier>", about.out)
    .option("--rescore <dossier>", about.rescore)
    .option("--config <fichier>", about.config)
    .option("--limit <n>", about.limit)
    .option("--pool <nom=jeu+jeu...>", about.pool, [])
    .option("--floor <chiffre=valeur...>", about.floor, [])
    .option("--rebuild", about.rebuild)
    .option("--show", about.show)
    .allowExcessArguments(false)
    .exitOverride()
    .configureHelp({ styleTitle: (title) => cli.helpTitles[title] ?? title })
    .configureOutput({
      writeOut: (text) => write(text.trimEnd()),
      writeErr: () => {},
      outputError: (text) => {
        message = cli.wrongUsage(text).replace("parvis --help", "npm run eval -- --help");
      },
    });
  try {
    command.parse([...words], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return null;
    throw new WrongUsage(message);
  }
  return checked(command.opts() as Given, (path) => resolve(folder, path));
}

interface Given {
  readonly knowledge: readonly string[];
  readonly sets: readonly string[];
  readonly memory: readonly string[];
  readonly compare?: string;
  readonly baseline?: true;
  readonly json?: string;
  readonly out?: string;
  readonly rescore?: string;
  readonly config?: string;
  readonly limit?: string;
  readonly pool: readonly string[];
  readonly floor: readonly string[];
  readonly rebuild?: true;
  readonly show?: true;
}

function checked(given: Given, at: (path: string) => string): EvaluationOptions {
  if (given.rescore === undefined && (given.knowledge.length === 0 || given.sets.length === 0)) {
    throw new WrongUsage(fr.usage.nothing);
  }
  const path = (value: string | undefined) => (value === undefined ? null : at(value));
  return {
    knowledge: given.knowledge.map(at),
    sets: given.sets.map(at),
    memory: given.memory.map(at),
    compare: path(given.compare),
    baseline: given.baseline ?? false,
    json: path(given.json),
    out: path(given.out),
    rescore: path(given.rescore),
    config: path(given.config),
    limit: given.limit === undefined ? null : limitOf(given.limit),
    pools: new Map(given.pool.map(poolOf)),
    floors: given.floor.map(floorOf),
    rebuild: given.rebuild ?? false,
    show: given.show ?? false,
  };
}

function limitOf(value: string): number {
  const limit = Number(value);
  if (!Number.isInteger(limit) || limit < 1) throw new WrongUsage(fr.usage.limit(value));
  return limit;
}

function poolOf(value: string): [string, string[]] {
  const [, name, sets] = /^([^=]+)=(.+)$/.exec(value) ?? [];
  if (name === undefined || sets === undefined) throw new WrongUsage(fr.usage.pool(value));
  return [name, sets.split("+")];
}

function floorOf(value: string): Floor {
  const [, set, figure, number] = /^(?:([^:=]+):)?([^:=]+)=(.+)$/.exec(value) ?? [];
  const floor = Number(number);
  if (figure === undefined || !Number.isFinite(floor)) throw new WrongUsage(fr.usage.floor(value));
  if (!FIGURE_NAMES.includes(figure)) throw new WrongUsage(fr.usage.floorFigure(figure, FIGURE_NAMES));
  return { set: set ?? null, figure, value: floor };
}
