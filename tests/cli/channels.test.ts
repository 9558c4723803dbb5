import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { simulateMessenger } from "../simulators/messenger/simulator.ts";
import { installation } from "./command-line.ts";

async function townOnMessenger(environment?: Readonly<Record<string, string>>) {
  const messenger = await simulateMessenger();
  onTestFinished(messenger.close);
  const town = installation(environment ?? messenger.environment);
  writeFileSync(
    join(town.folder, "parvis.config.json"),
    JSON.stringify({ channels: { messenger: messenger.settings } }),
  );
  return { ...town, messenger };
}

describe("parvis channels", () => {
  it("says that no channel is configured, and which one a word is not", async () => {
    const bare = installation();
    expect(await bare.run("channels", "check")).toMatchObject({ code: 0 });
    const { run } = await townOnMessenger();
    expect((await run("channels", "check", "minitel")).err).toContain("Canaux réglés : messenger");
  });

  it("checks token, subscription and webhook, and says what to mend", async () => {
    const { run } = await townOnMessenger();
    const { code, out } = await run("channels", "check");
    expect(code).toBe(1);
    expect(out).toContain("✓ messenger : Le jeton ouvre la page « Valcour »");
    expect(out).toContain("✓ messenger : La page est abonnée");
    expect(out).toMatch(/✗ messenger : L'adresse publique.*\n {4}→ Réglez publicUrl/);
  });

  it("tells a token that is refused", async () => {
    const messenger = await simulateMessenger();
    await messenger.close();
    const { run } = await townOnMessenger({
      ...messenger.environment,
      PARVIS_MESSENGER_PAGE_TOKEN: "an-old-token",
    });
    expect((await run("channels", "check")).out).toContain("✗ messenger : Le jeton d'accès est refusé");
  });

  it("shows what a push would change, makes it so, and then changes nothing", async () => {
    const { run } = await townOnMessenger();
    const shown = await run("channels", "push", "--dry-run");
    expect(shown.out).toContain("messenger : menu : (rien) →");
    expect(shown.out).toContain("Parler à une personne");
    const pushed = await run("channels", "push");
    expect(pushed.out).toContain("4 changement(s) envoyé(s)");
    const again = await run("channels", "push");
    expect(again.out).toContain("messenger : à jour");
    expect(again.out).toContain("0 changement(s)");
  });

  it("starts nothing without a secret, and names the variable", async () => {
    const { run } = await townOnMessenger({});
    const { code, err } = await run("channels", "check");
    expect(code).toBe(2);
    expect(err).toContain("PARVIS_MESSENGER_APP_SECRET");
    expect(err).toContain("_FILE");
  });
});
