import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { delimiter, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it, onTestFinished } from "vitest";
import { openDatabase } from "../../src/store/database.ts";
import { FACTS } from "../cli/command-line.ts";
import { installedTown, type Program } from "./installed-town.ts";

/** A Node older than Parvis needs, when this machine has one. */
const OLD_NODE = [...(process.env.PATH ?? "").split(delimiter), "/usr/bin", "/usr/local/bin"]
  .map((folder) => join(folder, "node"))
  .find((path) => {
    if (!existsSync(path)) return false;
    const version = execFileSync(path, ["--version"], { encoding: "utf8" });
    return Number(/^v(\d+)/.exec(version)?.[1]) < 22;
  });

/** No stack and no internals: only words for the technician. */
async function refusesWith(program: Program, code: number, ...words: RegExp[]): Promise<void> {
  expect(await program.ended(), program.output()).toBe(code);
  for (const word of words) expect(program.output()).toMatch(word);
  expect(program.output()).not.toMatch(/\n\s+at |Node\.js v|Erreur inattendue/);
}

describe("parvis start refuses, with a remedy,", () => {
  it.skipIf(OLD_NODE === undefined)("an old Node (skipped where the machine has none)", async () => {
    const program = installedTown().run(["start"], { node: OLD_NODE ?? "" });
    await refusesWith(program, 1, /demande Node 22\.13 .* celui-ci est \d+\./, /npm start/);
  });

  it("a port in use", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    onTestFinished(() => void other.close());
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    const program = installedTown().run(["start"], { environment: { PORT: String(port) } });
    await refusesWith(program, 3, new RegExp(`✗ Le port ${port} est déjà utilisé`), /→ .*PORT=/);
  });

  it("a data folder that cannot be made", async () => {
    const town = installedTown();
    writeFileSync(join(town.folder, "file"), "");
    const environment = { PARVIS_DATA: join(town.folder, "file", "data") };
    await refusesWith(town.run(["start"], { environment }), 3, /ne s'ouvre pas/, /→ .*PARVIS_DATA/);
  });

  it("a database written by a newer Parvis, without touching it", async () => {
    const town = installedTown();
    await (await openDatabase(town.databaseFile)).destroy();
    const future = new DatabaseSync(town.databaseFile);
    future.exec("insert into kysely_migration values ('9999-future', '2099-01-01')");
    future.close();
    const before = readFileSync(town.databaseFile);
    await refusesWith(town.run(["start"]), 3, /version plus récente de Parvis .*9999-future/, /→ Installez/);
    expect(readFileSync(town.databaseFile)).toEqual(before);
  });

  it("a file that is no database, without touching it", async () => {
    const town = installedTown();
    mkdirSync(town.data);
    writeFileSync(town.databaseFile, "This is not a database. ".repeat(500));
    await refusesWith(town.run(["start"]), 3, /parvis\.db ne s'ouvre pas/, /sauvegarde/);
    expect(readFileSync(town.databaseFile, "utf8")).toMatch(/^This is not/);
  });

  it("a secret that cannot be read", async () => {
    const town = installedTown();
    mkdirSync(join(town.data, "secret"), { recursive: true });
    await refusesWith(town.run(["start"]), 3, /secret .* ne peut pas être lu/, /→ .*PARVIS_SECRET/);
  });

  it("a wrong setting, naming its variable", async () => {
    const program = installedTown().run(["start"], { environment: { PORT: "abc" } });
    await refusesWith(program, 2, /✗ port \(PORT\)/, /exemple : 3000/);
  });
});

describe("collectivity.yaml at start", () => {
  it("missing: says where it belongs and shows one to copy", async () => {
    const town = installedTown(null);
    await refusesWith(town.run(["start"]), 3, /collectivity\.yaml manque dans .*knowledge/, /^ {6}name: /m);
  });

  it("not YAML: says the line", async () => {
    const town = installedTown(`${FACTS}called: [la commune\n`);
    await refusesWith(town.run(["start"]), 3, /collectivity\.yaml/, /ligne \d+, .*YAML/);
  });

  it("a wrong value: says the line and the field", async () => {
    const town = installedTown(FACTS.replace("name: Essai", "name: 12"));
    await refusesWith(town.run(["start"]), 3, /ligne 1, champ name : .*« 12 »/, /par exemple :\n\s+name: /);
  });
});
