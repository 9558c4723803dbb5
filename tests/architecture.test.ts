import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Folder → folders of the project it may import from, besides itself. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  "src/i18n": [],
  "src/telemetry": [],
  "src/privacy": ["src/i18n"],
  "src/retrieval": ["src/i18n"],
  "src/question-sets": ["src/i18n"],
  "src/collectivity": ["src/i18n", "src/retrieval"],
  "src/answering": ["src/i18n", "src/retrieval", "src/collectivity", "src/telemetry"],
  "src/store": ["src/i18n", "src/retrieval"],
  "src/indexing": ["src/i18n", "src/retrieval", "src/question-sets", "src/store", "src/telemetry"],
  "src/handoff": ["src/i18n", "src/collectivity", "src/store", "src/privacy", "src/telemetry"],
  "src/conversation": [
    "src/i18n",
    "src/answering",
    "src/collectivity",
    "src/handoff",
    "src/store",
    "src/privacy",
    "src/telemetry",
  ],
  "src/desk": [
    "src/i18n",
    "src/http",
    "src/answering",
    "src/collectivity",
    "src/conversation",
    "src/handoff",
    "src/privacy",
    "src/store",
    "src/telemetry",
  ],
  "src/transcription": ["src/conversation", "src/telemetry"],
  "src/http": ["src/i18n", "src/telemetry"],
  adapters: ["src/i18n", "src/http", "src/conversation", "src/store", "src/telemetry"],
};

/** Ports that a folder nearer the citizen lends to one behind it: types only, never code. */
const TYPE_PORTS = new Set([
  "src/retrieval/evidence.ts",
  "src/answering/answer.ts",
  "adapters/channel.ts",
  "src/indexing/parse/parsed-document.ts",
  "src/handoff/states.ts",
  "src/desk/roles.ts",
]);

/** The one shell where botbuilder meets the conversation. */
const SHELL = { from: "src/conversation/bot.ts", to: "adapters/turn-adapter.ts" };

/** Package → the only places that may import it. */
const CONFINED: Readonly<Record<string, readonly string[]>> = {
  botbuilder: ["adapters/", "src/conversation/bot.ts"],
  express: ["adapters/", "src/http/", "src/desk/"],
  nodemailer: ["src/desk/notifications/", "adapters/email/"],
  imapflow: ["adapters/email/"],
  mailparser: ["adapters/email/"],
  "openid-client": ["src/desk/accounts/"],
  preact: ["src/desk/client/"],
  "@langchain/community": ["src/retrieval/embedding/local-onnx/"],
  "@langchain/core": ["src/retrieval/embedding/"],
  "hnswlib-node": ["src/retrieval/vectors/", "src/doctor/"],
  "pdf-parse": ["src/indexing/parse/"],
  "node:sqlite": ["src/store/"],
  kysely: [
    "src/store/",
    "src/conversation/",
    "src/handoff/",
    "src/desk/",
    "src/indexing/",
    "src/doctor/",
    "adapters/",
  ],
};

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

function sourcesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name).replaceAll("\\", "/"))
    .filter((path) => /\.(tsx?|mjs|css)$/.test(path) && !path.includes("node_modules"));
}

function importsOf(path: string): Import[] {
  const text = readFileSync(join(ROOT, path), "utf8");
  const statements = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\s+(type\s)?[^"';]*?from\s+"([^"]+)"|\bimport\("([^"]+)"\)|(?:^|\n)import\s+"([^"]+)"/g,
  );
  return [...statements].map((found) => {
    const target = found[2] ?? found[3] ?? found[4] ?? "";
    const to = target.startsWith(".") ? relative(ROOT, join(ROOT, dirname(path), target)) : target;
    return { from: path, to: to.replaceAll("\\", "/"), typeOnly: found[1] !== undefined };
  });
}

const folders = ["src", "adapters", "evals", "tests", "bench", "scripts", "bin"];
const sources = folders.flatMap(sourcesIn);
const imports = sources.filter((path) => /^(src|adapters)\//.test(path)).flatMap(importsOf);

describe("architecture", () => {
  it("imports only point the way the message travels", () => {
    const wrong = imports.filter(({ from, to, typeOnly }) => {
      const home = Object.keys(ALLOWED).find((folder) => from.startsWith(`${folder}/`));
      if (home === undefined || !/^(src|adapters|evals|tests|bench)\//.test(to)) return false;
      if (typeOnly && TYPE_PORTS.has(to)) return false;
      if (from === SHELL.from && to === SHELL.to) return false;
      return ![home, ...(ALLOWED[home] ?? [])].some((folder) => to.startsWith(`${folder}/`));
    });
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it("keeps each heavy or replaceable package where it belongs", () => {
    const wrong = imports.filter(({ from, to }) => {
      const name = Object.keys(CONFINED).find((known) => to === known || to.startsWith(`${known}/`));
      return name !== undefined && !(CONFINED[name] ?? []).some((place) => from.startsWith(place));
    });
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it("reads the environment in one place", () => {
    const readers = sources
      .filter((path) => /^(src|adapters)\//.test(path))
      .filter((path) => readFileSync(join(ROOT, path), "utf8").includes("process.env"));
    expect(readers.sort()).toEqual(["src/cli/main.ts", "src/config.ts"]);
  });

  it("keeps files small: none over 300 lines, median under 100", () => {
    const sizes = sources.map((path) => ({
      path,
      lines: readFileSync(join(ROOT, path), "utf8").split("\n").length,
    }));
    expect(sizes.filter(({ lines }) => lines > 300)).toEqual([]);
    const sorted = sizes.filter(({ path }) => /^(src|adapters)\//.test(path)).map(({ lines }) => lines);
    sorted.sort((one, other) => one - other);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(100);
  });

  it("has no drawer folder", () => {
    expect(sources.filter((path) => /\/(utils?|helpers?|common|misc|lib)\//.test(path))).toEqual([]);
  });
});
