import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CHROMIUM, launchBrowser, visit } from "./browser.ts";
import { citizen } from "./citizen.ts";
import { hireAgent, openDesk } from "./desk-person.ts";
import { copyIndexedTown } from "./indexed-town.ts";

const PROGRAM = fileURLToPath(new URL("town-process.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "parvis-killed-"));
let browser: Browser;
let running: ChildProcess | null = null;

async function start(port: string): Promise<{ readonly url: string; readonly link: string | null }> {
  const started = spawn(process.execPath, [PROGRAM, folder, port], { stdio: ["ignore", "pipe", "inherit"] });
  running = started;
  const [line] = (await once(started.stdout, "data")) as [Buffer];
  return JSON.parse(line.toString()) as { url: string; link: string | null };
}

async function kill(): Promise<void> {
  if (running === null) return;
  const ended = once(running, "exit");
  running.kill("SIGKILL");
  await ended;
  running = null;
}

/** Skipped where no Chromium is installed: `apt-get install chromium`. */
describe.skipIf(CHROMIUM === null)("the server is killed between an agent's claim and the reply", () => {
  beforeAll(async () => {
    await copyIndexedTown(folder);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await kill();
    rmSync(folder, { recursive: true, force: true });
  });

  it("given a reply sent while the server is down, when it starts again, then each side has everything once", {
    timeout: 180_000,
  }, async () => {
    const { url, link } = await start("0");
    const administrator = await openDesk(browser, { firstLink: async () => link });
    const camille = await hireAgent(browser, administrator, "Camille", "camille@valcour.example");
    const { page } = await visit(browser, `${url}/chat`);
    const me = citizen(page);
    await me.ask("Je veux parler à un humain");
    await camille.goTo("En attente");
    await camille.open();
    await camille.take();
    await page.getByText("a rejoint la conversation").waitFor();

    await kill();
    await camille.write("Voici votre réponse.");
    await camille.send();
    await camille.page.getByText("En attente d'envoi").waitFor();
    await me.say("Êtes-vous toujours là ?");
    await start(new URL(url).port);

    await page.locator(".reply").getByText("Voici votre réponse.").waitFor();
    await camille.page.getByRole("log").getByText("Êtes-vous toujours là ?").waitFor();
    await camille.write("Oui, toujours.");
    await camille.send();
    await page.locator(".reply").getByText("Oui, toujours.").waitFor();
    await page.reload();
    await page.locator(".reply").getByText("Oui, toujours.").waitFor();
    for (const words of ["Voici votre réponse.", "Oui, toujours.", "a rejoint la conversation"]) {
      expect(await page.locator(".reply").getByText(words).count(), words).toBe(1);
    }
    expect(await page.locator(".own").getByText("Êtes-vous toujours là ?").count()).toBe(1);
    expect(await camille.page.getByRole("log").getByText("Êtes-vous toujours là ?").count()).toBe(1);
    expect(await camille.page.getByRole("log").getByText("Voici votre réponse.").count()).toBe(1);
  });
});
