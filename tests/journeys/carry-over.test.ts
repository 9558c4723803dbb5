import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { loadConfig } from "../../src/config.ts";
import { startParvis } from "../../src/main.ts";
import { createLog } from "../../src/telemetry/log.ts";
import { until } from "../conversation/recording-channel.ts";
import { simulateMessenger } from "../simulators/messenger/simulator.ts";
import { CHROMIUM, launchBrowser, visit } from "./browser.ts";
import { citizen } from "./citizen.ts";
import { copyIndexedTown } from "./indexed-town.ts";

const TOKEN = /suite-[0-9a-f]{56}/;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function townOnMessenger() {
  const folder = mkdtempSync(join(tmpdir(), "parvis-carry-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  await copyIndexedTown(folder);
  const messenger = await simulateMessenger();
  onTestFinished(() => messenger.close());
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const settings = { publicUrl: url, channels: { messenger: messenger.settings } };
  writeFileSync(join(folder, "parvis.config.json"), JSON.stringify(settings));
  const outcome = await loadConfig(folder, { PORT: String(port), ...messenger.environment });
  if (outcome.kind === "invalid") throw new Error(JSON.stringify(outcome.problems));
  const parvis = await startParvis(outcome.config, { log: createLog("silent") });
  onTestFinished(() => parvis.stop());
  await parvis.indexed;
  messenger.connect(url);
  const heard = () => messenger.screen().findLast(({ from }) => from === "town")?.text ?? "";
  return {
    ...{ url, messenger },
    /** Opens the page's m.me link that carries this. */
    async opens(ref: string) {
      const { id, platformEvent } = messenger.opening?.() ?? { id: "", platformEvent: {} };
      const { postback, ...item } = platformEvent as Readonly<Record<string, object>>;
      const opened = {
        ...item,
        postback: { ...postback, referral: { ref, source: "SHORTLINK", type: "OPEN_THREAD" } },
      };
      await messenger.deliver([{ id, platformEvent: opened }]);
    },
    writes: (text: string) => messenger.deliver([messenger.message(text)]),
    hears: (words: string) => until(() => heard().includes(words), `hearing "${words}", not "${heard()}"`),
    heard,
  };
}

it.skipIf(CHROMIUM === null)(
  "given a question on the page, when the citizen goes on with Messenger and comes back, then it is one conversation",
  async () => {
    const [browser, town] = await Promise.all([launchBrowser(), townOnMessenger()]);
    onTestFinished(() => browser.close());
    const { page, faults } = await visit(browser, `${town.url}/chat`);
    const me = citizen(page);
    await me.ask("À quelle heure ouvre la mairie le samedi ?");
    const link = await me.ask("continuer sur Messenger");
    await town.opens(TOKEN.exec(link)?.[0] ?? "");
    await town.hears("Voulez-vous reprendre ici la conversation commencée sur le site ?");
    expect(town.heard()).not.toContain("samedi");
    await town.writes("Oui, reprendre");
    await town.hears("À quelle heure ouvre la mairie le samedi ?");
    await page.getByText("La conversation continue sur Messenger.").waitFor();
    await town.writes("Et le dimanche ?");
    await town.hears("dimanche");
    expect(town.heard()).toContain("mairie");

    await town.writes("continuer sur le site");
    await town.hears(`${town.url}/chat?suite=`);
    const back = /http:\S+/.exec(town.heard())?.[0] ?? "";
    const second = await visit(browser, back);
    await second.page.getByRole("button", { name: "Oui, reprendre" }).click();
    await second.page.getByText("la conversation commencée sur Messenger continue ici").waitFor();
    expect(second.page.url()).toBe(`${town.url}/chat`);
    await town.hears("La conversation continue sur le site.");
    expect([...faults, ...second.faults, ...town.messenger.broken]).toEqual([]);
  },
);
