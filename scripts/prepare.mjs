// Builds the citizen widget after `npm ci`. Skipped when Vite is absent (production install: the built files come with it).

import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
try {
  require.resolve("vite");
} catch {
  process.exit(0);
}
const build = spawnSync("npm", ["run", "--silent", "build"], { stdio: "inherit" });
process.exit(build.status ?? 1);
