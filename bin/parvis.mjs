#!/usr/bin/env node
// The only plain JavaScript entry point: it checks the Node version before any TypeScript is read.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 13)) {
  console.error(
    `Parvis demande Node 22.13 ou plus récent ; celui-ci est ${process.versions.node}.\n` +
      "Lancez-le par « npm start » (ou « npm run parvis -- <commande> ») : le projet apporte son propre Node 24.",
  );
  process.exit(1);
}

const main = new URL("../src/cli/main.ts", import.meta.url);
if (process.features.typescript) {
  await import(main.href);
} else {
  // Node 22.13 to 22.17 reads TypeScript only behind this flag.
  const child = spawn(
    process.execPath,
    ["--experimental-strip-types", "--no-warnings", fileURLToPath(main), ...process.argv.slice(2)],
    { stdio: "inherit" },
  );
  // Ctrl-C reaches the child by itself, and twice would stop it at once; the others reach only this process.
  process.on("SIGINT", () => {});
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  const [code] = await once(child, "exit");
  process.exit(code ?? 1);
}
