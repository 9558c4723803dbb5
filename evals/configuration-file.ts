import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Config, loadConfig } from "../src/config.ts";
import { fr } from "../src/i18n/fr/evaluation.ts";
import { WrongUsage } from "./options.ts";

/**
 * Reads the configuration of a folder, or a JSON file of settings in its place, checked as at a start.
 *
 * @throws WrongUsage naming every wrong key.
 */
export async function readSettings(
  folder: string,
  file: string | null,
  environment: NodeJS.ProcessEnv,
): Promise<Config> {
  if (file === null) return settled(folder, await loadConfig(folder, environment));
  // The settings are looked for by name in a folder: the file is given one of its own.
  const aside = await mkdtemp(join(tmpdir(), "parvis-settings-"));
  try {
    await copyFile(file, join(aside, "parvis.config.json"));
    return settled(file, await loadConfig(aside, {}));
  } catch (error) {
    if (error instanceof WrongUsage) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new WrongUsage(`${fr.run.configInvalid(file)}\n  ✗ ${reason}`);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

function settled(source: string, outcome: Awaited<ReturnType<typeof loadConfig>>): Config {
  if (outcome.kind === "loaded") return outcome.config;
  const problems = outcome.problems.map(({ key, message }) => `  ✗ ${key} : ${message}`);
  throw new WrongUsage([fr.run.configInvalid(source), ...problems].join("\n"));
}
