import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { collectivitySchema } from "../../src/collectivity/schema.ts";

const path = new URL("../../knowledge/collectivity.yaml", import.meta.url);

describe("the demonstration commune", () => {
  const read = collectivitySchema.safeParse(parse(readFileSync(path, "utf8")));

  it("follows the schema", () => {
    expect(read.error?.issues ?? []).toEqual([]);
  });

  it("is declared fictional and uses only reserved names and numbers", () => {
    const { demonstration, services, website } = collectivitySchema.parse(read.data);
    expect(demonstration).toBe(true);
    expect(website).toMatch(/\.example$/);
    for (const service of services) {
      expect(service.phone).toMatch(/^05 36 49 10 \d\d$/);
      expect(service.email).toMatch(/@valcour-sur-alize\.example$/);
      expect(new URL(service.url ?? "").hostname).toMatch(/\.example$/);
    }
  });

  it("names each service once and a default that exists", () => {
    const { defaultService, services } = collectivitySchema.parse(read.data);
    const ids = services.map((service) => service.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain(defaultService);
  });
});
