import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { x } from "../../../adapters/x/definition.ts";
import { channelRig } from "../../contract/channel-rig.ts";
import { simulateX, type XSimulator } from "../../simulators/x/simulator.ts";

const HOUR = 60 * 60_000;

async function townByOauth2() {
  const town = await channelRig(x, simulateX, { settings: { auth: "oauth2" } });
  return { ...town, network: town.simulator as XSimulator };
}

describe("an account authorized by OAuth 2.0", () => {
  it("renews its token before it ends, and when X no longer takes it", async () => {
    const { network, writes, pass, heard } = await townByOauth2();
    await writes("Bonjour ?");
    await writes("Et le samedi ?");
    expect(network.tokens.renewals()).toBe(1);
    pass(2 * HOUR);
    await writes("Et dimanche ?");
    expect(network.tokens.renewals()).toBe(2);
    network.tokens.expire();
    await writes("Et lundi ?");
    expect(network.tokens.renewals()).toBe(3);
    expect(heard()).toHaveLength(4);
    expect(network.broken).toEqual([]);
  });

  it("renews once for several messages that leave together", async () => {
    const { network, settle, heard } = await townByOauth2();
    const citizens = ["2221", "2222", "2223"];
    await Promise.all(
      citizens.map((citizen) => network.deliver([network.message("Bonjour ?", { citizen })])),
    );
    await settle();
    expect(citizens.flatMap((citizen) => heard(citizen))).toHaveLength(3);
    expect(network.tokens.renewals()).toBe(1);
  });

  it("keeps each token for its owner alone, before it is used", async () => {
    const { writes, folder } = await townByOauth2();
    await writes("Bonjour ?");
    const kept = join(folder, "channels", "x");
    const files = readdirSync(kept);
    expect(files).toHaveLength(1);
    expect(statSync(join(kept, files[0] ?? "")).mode & 0o777).toBe(0o600);
  });

  it("says that it must be authorized again, once nothing else helps", async () => {
    const { network, writes, database } = await townByOauth2();
    await writes("Bonjour ?");
    network.tokens.revoke();
    await writes("Et le samedi ?");
    const row = await database
      .selectFrom("outgoing")
      .select("error")
      .orderBy("sequence", "desc")
      .executeTakeFirst();
    expect(row?.error).toMatch(/^auth:/);
  });

  it("needs its own secrets, and its client", () => {
    const none = () => undefined;
    const read = x.read({ userId: "1111", auth: "oauth2", clientId: "client-id-of-the-app" }, none);
    expect(read.kind === "invalid" && read.problems.map(({ key }) => key)).toEqual(
      expect.arrayContaining(["PARVIS_X_CLIENT_SECRET", "PARVIS_X_REFRESH_TOKEN", "PARVIS_X_BEARER_TOKEN"]),
    );
    const bare = x.read({ userId: "1111", auth: "oauth2" }, () => "a secret long enough");
    expect(bare.kind === "invalid" && bare.problems.map(({ key }) => key)).toEqual(["channels.x.clientId"]);
  });
});
