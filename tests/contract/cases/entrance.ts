import { expect, it } from "vitest";
import type { Forgery } from "../../simulators/simulator.ts";
import type { CaseContext } from "../channel-contract.ts";

const FORGERIES: readonly Forgery[] = ["unsigned", "wrong-secret", "altered-body", "malformed"];

/** Who may come in: no secret, no route; no signature, no event. */
export function entrance({ definition, rig, applies, titled }: CaseContext): void {
  it("refuses to be configured without its secrets, naming the variable", async () => {
    const { simulator } = await rig();
    for (const { variable, required } of definition.secrets) {
      const read = definition.read(simulator.settings, (name) =>
        name === variable ? undefined : simulator.environment[name],
      );
      expect(read.kind).toBe(required ? "invalid" : "configured");
      if (read.kind === "invalid") expect(read.problems.map(({ key }) => key)).toContain(variable);
    }
  });

  it("refuses a setting it does not know, by its name", async () => {
    const { simulator } = await rig();
    const read = definition.read(
      { ...simulator.settings, appSecret2: "x" },
      (name) => simulator.environment[name],
    );
    expect(read.kind).toBe("invalid");
  });

  it.runIf(applies("forged deliveries"))(titled("forged deliveries"), async () => {
    const { simulator, database, settle, heard } = await rig();
    for (const forgery of FORGERIES) {
      const status = await simulator.deliver([simulator.message(`faux ${forgery}`)], forgery);
      expect([401, 403], forgery).toContain(status);
    }
    await settle();
    expect(await database.selectFrom("inbound").selectAll().execute()).toEqual([]);
    expect(heard()).toEqual([]);
    expect(await simulator.deliver([simulator.message("vrai")])).toBeLessThan(300);
    await settle();
    expect(heard().join("\n")).toContain("Réponse : vrai");
  });

  it.runIf(applies("large bodies"))(titled("large bodies"), async () => {
    const { simulator, heard, settle } = await rig();
    expect(await simulator.deliver([simulator.message("a".repeat(8_000_000))])).toBe(413);
    await settle();
    expect(heard()).toEqual([]);
  });

  it("names no citizen, no word of theirs and no secret in the log", async () => {
    const { simulator, writes, database, logged, settle } = await rig();
    await writes("Je m'appelle Quetzalcoatl ?");
    simulator.fail("server-error");
    await writes("Et le samedi, Quetzalcoatl ?");
    simulator.fail("invalid");
    await writes("Quetzalcoatl encore ?");
    if (applies("forged deliveries")) await simulator.deliver([simulator.message("faux")], "unsigned");
    await simulator.deliver([simulator.unknown()]);
    await settle();
    const log = logged();
    expect(log).toContain("send.delivered");
    expect(log).not.toContain("Quetzalcoatl");
    const citizens = await database.selectFrom("conversation").select(["user_id", "external_id"]).execute();
    const secrets = Object.values(simulator.environment).flatMap((secret) => secret.split(", "));
    for (const hidden of [...citizens.flatMap((one) => [one.user_id, one.external_id]), ...secrets]) {
      expect(log).not.toContain(hidden);
    }
  });
}
