import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import type { ParvisData } from "../../../../src/conversation/outgoing-activity.ts";
import { launchBrowser, visit } from "../../../journeys/browser.ts";
import { type Citizen, citizen } from "../../../journeys/citizen.ts";
import { PRESENTATION, startWeb, temporaryFolder, type WebServer } from "../web-server.ts";

export const CAMILLE = { id: "agent", name: "Camille, État civil" };

/** What each test finds. */
export interface Screen {
  readonly page: Page;
  readonly me: Citizen;
  readonly server: WebServer;
  /** Conversations whose citizen was said to write. */
  readonly typed: string[];
}

/** The chat page where people answer; the Desk's side is played by delivering what it would. */
export function pageWithAgents() {
  let browser: Browser;
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let faults: string[];
  let silent: boolean;
  const screen = {} as { -readonly [Key in keyof Screen]: Screen[Key] };

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  beforeEach(async () => {
    folder = await temporaryFolder();
    silent = false;
    const typed: string[] = [];
    const server = await startWeb({
      folder: folder.path,
      presentation: { ...PRESENTATION, humans: true },
      silent: () => silent,
      onTyping: (conversationId) => typed.push(conversationId),
    });
    const visited = await visit(browser, `${server.url}/chat`, { reducedMotion: "reduce" });
    faults = visited.faults;
    Object.assign(screen, { server, typed, page: visited.page, me: citizen(visited.page) });
  });
  afterEach(async () => {
    await screen.page.context().close();
    await screen.server.stop();
    await folder.remove();
    expect(faults).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
  });

  const conversationId = () => screen.server.accepted[0]?.conversationId ?? "";
  const deliver = (activity: object) =>
    screen.server.channel.deliver(
      { conversation: { id: conversationId(), name: "", isGroup: false, conversationType: "" } },
      activity,
      crypto.randomUUID(),
    );
  /** A message of ours, as the conversation sends it. */
  const tell = (kind: string, text: string, more: Partial<ParvisData> = {}, activity: object = {}) =>
    deliver({
      type: "message",
      text,
      channelData: { parvis: { kind, citations: [], seeAlso: [], contact: null, numbers: [], ...more } },
      ...activity,
    });
  const says = (words: string) => screen.page.locator(".speaker").getByText(words, { exact: true }).waitFor();
  const hush = () => {
    silent = true;
  };

  return {
    screen,
    conversationId,
    deliver,
    tell,
    says,
    /** The stand-in bot answers nothing more. */
    hush,
    byCamille: (text: string) => tell("agent", text, {}, { from: CAMILLE }),
    async withCamille() {
      await screen.me.ask("Bonjour");
      hush();
      await tell("handoff-waiting", "Je transmets votre demande.");
      await tell("handoff-joined", "Camille vous répond.", {}, { from: CAMILLE });
      await says("Vous échangez avec Camille, État civil");
    },
  };
}
