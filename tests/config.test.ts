import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadConfig } from "../src/config.ts";

const folder = () => mkdtempSync(join(tmpdir(), "parvis-config-"));

async function problems(environment: NodeJS.ProcessEnv, file?: object): Promise<string[]> {
  const at = folder();
  if (file !== undefined) writeFileSync(join(at, "parvis.config.json"), JSON.stringify(file));
  const outcome = await loadConfig(at, environment);
  if (outcome.kind === "loaded") throw new Error("the configuration was accepted");
  return outcome.problems.map(({ key, message }) => `${key}: ${message}`);
}

describe("configuration", () => {
  it("works with nothing set, folders made absolute from the installation", async () => {
    const at = folder();
    const outcome = await loadConfig(at, {});
    expect(outcome).toMatchObject({
      kind: "loaded",
      file: null,
      config: {
        port: 3000,
        host: "127.0.0.1",
        knowledge: join(at, "knowledge"),
        databaseFile: join(at, "data/parvis.db"),
      },
    });
  });

  it("lets the environment win over the file", async () => {
    const at = folder();
    writeFileSync(join(at, "parvis.config.mjs"), "export default { port: 4000, knowledge: 'savoir' };");
    const outcome = await loadConfig(at, { PORT: "5000", PARVIS_DATA: "/var/lib/parvis" });
    expect(outcome).toMatchObject({
      kind: "loaded",
      config: {
        port: 5000,
        knowledge: join(at, "savoir"),
        data: "/var/lib/parvis",
        nationalFolder: "/var/lib/parvis/national",
      },
    });
  });

  it("names the variable, the problem and an example", async () => {
    expect(await problems({ PORT: "abc" })).toEqual([
      expect.stringMatching(/^port \(PORT\): .+exemple : 3000$/),
    ]);
  });

  it("reports every wrong value at once", async () => {
    const found = await problems({ PORT: "70000", PARVIS_SECRET: "court" }, { publicUrl: "pas une adresse" });
    expect(found.map((line) => line.split(":")[0])).toEqual([
      "port (PORT)",
      "publicUrl (PARVIS_PUBLIC_URL)",
      "secret (PARVIS_SECRET)",
    ]);
  });

  it.each(["javascript:alert(1)", "file:///etc/passwd"])("refuses %s as an address", async (address) => {
    const endpoint = { kind: "openai-compatible", baseUrl: address, model: "m" };
    const found = await problems({ PARVIS_PUBLIC_URL: address }, { embeddings: endpoint });
    expect(found.map((line) => line.split(":")[0])).toEqual([
      "publicUrl (PARVIS_PUBLIC_URL)",
      "embeddings.baseUrl",
    ]);
  });

  it("refuses an unknown setting and lists the known ones", async () => {
    expect(await problems({}, { prot: 3000 })).toEqual([
      expect.stringMatching(/^prot: réglage inconnu.+port, host/),
    ]);
  });

  it("refuses an unknown kind of embeddings, and says which are known", async () => {
    expect((await problems({}, { embeddings: { kind: "magic" } }))[0]).toMatch(/^embeddings/);
  });

  it("names a configuration file that does not read", async () => {
    const at = folder();
    writeFileSync(join(at, "parvis.config.json"), "{ port: }");
    const outcome = await loadConfig(at, {});
    expect(outcome).toMatchObject({
      kind: "invalid",
      problems: [{ key: join(at, "parvis.config.json"), message: expect.stringContaining("ne se lit pas") }],
    });
  });
});
