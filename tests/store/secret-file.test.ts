import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { readOrCreateSecret, SecretUnusable } from "../../src/store/secret-file.ts";

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "parvis-secret-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function refusal(path: string): SecretUnusable {
  try {
    readOrCreateSecret(path);
  } catch (error) {
    if (error instanceof SecretUnusable) return error;
    throw error;
  }
  throw new Error("The secret was taken");
}

describe("the installation's secret", () => {
  it("is made once, long, for its owner only, and found again", () => {
    const folder = join(temporaryFolder(), "data");
    const secret = readOrCreateSecret(join(folder, "secret"));
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(readOrCreateSecret(join(folder, "secret"))).toBe(secret);
    expect(statSync(join(folder, "secret")).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(["secret"]);
  });

  it("differs from one installation to the next", () => {
    const made = [1, 2, 3].map(() => readOrCreateSecret(join(temporaryFolder(), "secret")));
    expect(new Set(made).size).toBe(3);
  });

  it("may be the technician's own, read without its end of line", () => {
    const path = join(temporaryFolder(), "secret");
    writeFileSync(path, `${"s".repeat(40)}\r\n`);
    expect(readOrCreateSecret(path)).toBe("s".repeat(40));
  });

  it("is refused when too short, and left as it is", () => {
    const path = join(temporaryFolder(), "secret");
    writeFileSync(path, "court");
    const { message, remedy } = refusal(path);
    expect(message).toContain(path);
    expect(remedy).toMatch(/Supprimez/);
    expect(readFileSync(path, "utf8")).toBe("court");
  });

  it("is refused, with a remedy, where it cannot be read or written", () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "file"), "");
    mkdirSync(join(folder, "secret"));
    for (const path of [join(folder, "file", "secret"), join(folder, "secret")]) {
      const { message, remedy } = refusal(path);
      expect(message).toContain(path);
      expect(remedy).toMatch(/PARVIS_SECRET/);
    }
  });
});
