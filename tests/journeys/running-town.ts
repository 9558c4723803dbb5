import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadConfig } from "../../src/config.ts";
import { type RunningParvis, startParvis } from "../../src/main.ts";
import { createLog } from "../../src/telemetry/log.ts";
import { copyIndexedTown } from "./indexed-town.ts";

/** Friday 27 November 2026, 10:00 in France, at the first start; then time passes as it does. */
const START = new Date("2026-11-27T09:00:00Z");

/** The real program on a copy of the demonstration knowledge, and a page of the town's own site. */
export interface RunningTown {
  /** Address of Parvis, without final slash; the same after a restart. */
  readonly url: string;
  /** A page of another origin that embeds the widget, under a policy without inline style. */
  readonly site: string;
  /** One-time address of the first administrator's account. */
  firstLink(): Promise<string | null>;
  /** Lets time pass at once. */
  pass(milliseconds: number): void;
  /** The database file, for what no screen shows. */
  readonly databaseFile: string;
  /** Drops a file into the knowledge folder. */
  publish(name: string, text: string): void;
  stopParvis(): Promise<void>;
  startParvis(): Promise<void>;
  close(): Promise<void>;
}

/**
 * @param at what time it is at the first start.
 * @param settings of `parvis.config.json`, beside the embedding site.
 */
export async function runTown(
  at = START,
  settings: {
    readonly port?: number;
    readonly identityProvider?: object;
    readonly notifications?: object;
  } = {},
): Promise<RunningTown> {
  const folder = mkdtempSync(join(tmpdir(), "parvis-town-"));
  const knowledge = join(folder, "knowledge");
  await copyIndexedTown(folder);
  let offset = at.getTime() - Date.now();
  const clock = () => new Date(Date.now() + offset);
  let port = settings.port ?? 0;
  let parvis: RunningParvis | null = null;

  const town = createServer((_request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.setHeader(
      "content-security-policy",
      `default-src 'none'; img-src data:; script-src http://localhost:${port}; connect-src http://localhost:${port} ws://localhost:${port}`,
    );
    response.end(townPage(`http://localhost:${port}/widget.js`));
  });
  await new Promise<void>((resolve) => town.listen(0, "127.0.0.1", resolve));
  const site = `http://localhost:${(town.address() as AddressInfo).port}`;

  writeFileSync(join(folder, "parvis.config.json"), JSON.stringify({ ...settings, allowedOrigins: [site] }));
  const start = async () => {
    const outcome = await loadConfig(folder, { PORT: String(port) });
    if (outcome.kind === "invalid") throw new Error(JSON.stringify(outcome.problems));
    parvis = await startParvis(outcome.config, { log: createLog("silent"), clock });
    port = Number(new URL(parvis.url).port);
    await parvis.indexed;
  };
  const stop = async () => {
    await parvis?.stop();
    parvis = null;
  };
  await start();
  return {
    url: `http://localhost:${port}`,
    site,
    databaseFile: join(folder, "data", "parvis.db"),
    firstLink: async () => (await parvis?.firstAccount()) ?? null,
    pass(milliseconds) {
      offset += milliseconds;
    },
    publish: (name, text) => writeFileSync(join(knowledge, name), text),
    startParvis: start,
    stopParvis: stop,
    async close() {
      await stop();
      town.closeAllConnections();
      await new Promise((resolve) => town.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function townPage(script: string): string {
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Valcour-sur-Alize</title>
<link rel="icon" href="data:,">
<script src="${script}"></script>
</head>
<body>
<main>
<h1>Bienvenue à Valcour-sur-Alize</h1>
<p>Le marché se tient le vendredi matin. <a href="#agenda">Tout l'agenda</a></p>
</main>
</body>
</html>`;
}
