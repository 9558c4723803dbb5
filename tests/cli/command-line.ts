import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { program } from "../../src/cli/program.ts";

/** The smallest `collectivity.yaml` that is valid. */
export const FACTS = `name: Essai
called: la commune d'Essai
website: https://www.essai.example
territory: { postalCodes: ["99123"] }
defaultService: mairie
services:
  - id: mairie
    name: Mairie
    called: la mairie
    phone: "05 36 49 10 00"
    hours: [{ week: { lundi: ["09:00-12:00"] } }]
    updated: 2026-01-01
updated: 2026-01-01
`;

/** A fresh installation with one short page; `run` gives the exit code and what was written. */
export function installation(secrets: Readonly<Record<string, string>> = {}) {
  const folder = mkdtempSync(join(tmpdir(), "parvis-cli-"));
  const knowledge = join(folder, "knowledge");
  mkdirSync(knowledge);
  writeFileSync(join(knowledge, "collectivity.yaml"), FACTS);
  write(
    "cantine.md",
    "# Cantine scolaire\n\n## Tarif du repas\n\nLe repas à la cantine coûte 3,40 € pour un enfant de la commune.\n",
  );

  function write(name: string, text: string | Uint8Array): string {
    const path = join(knowledge, name);
    writeFileSync(path, text);
    return path;
  }

  async function run(...words: string[]) {
    const out: string[] = [];
    const err: string[] = [];
    const terminal = {
      out: (line: string) => void out.push(line),
      err: (line: string) => void err.push(line),
      redraw: null,
    };
    const environment = { PARVIS_LOG_LEVEL: "silent", PORT: "0", ...secrets };
    const code = await program({ terminal, environment, folder }).run(words);
    return { code, out: out.join("\n"), err: err.join("\n") };
  }

  return {
    folder,
    knowledge,
    write,
    run,
    copy: (from: string, name: string) => cpSync(from, join(knowledge, name)),
  };
}
