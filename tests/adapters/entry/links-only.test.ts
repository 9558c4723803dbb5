import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { ChannelDeps } from "../../../adapters/channel-definition.ts";
import { linkedin } from "../../../adapters/linkedin/definition.ts";
import { snapchat } from "../../../adapters/snapchat/definition.ts";
import { silentLog } from "../../conversation/recording-channel.ts";

const ADAPTERS = fileURLToPath(new URL("../../../adapters", import.meta.url));

describe.each([linkedin, snapchat])("$name", (definition) => {
  async function opened() {
    const called: string[] = [];
    const read = definition.read({}, () => undefined);
    if (read.kind === "invalid") throw new Error(JSON.stringify(read.problems));
    const channel = await read.channel.create({
      fetch: async (input: unknown) => {
        called.push(String(input));
        throw new Error("no network");
      },
      log: silentLog,
    } as unknown as ChannelDeps);
    return { channel, called };
  }

  it("never calls anybody, whatever is asked of it", async () => {
    const { channel, called } = await opened();
    await channel.start?.();
    const to = { user: { id: "1", name: "" }, conversation: { id: "a:1" } } as never;
    expect(await channel.deliver(to, { type: "message", text: "Bonjour" }, "k")).toMatchObject({
      kind: "undeliverable",
      code: "policy",
    });
    expect(await channel.deliver(to, { type: "typing" }, "k")).toMatchObject({ kind: "undeliverable" });
    await channel.administration?.check("https://chat.valcour.example");
    await channel.administration?.check(null);
    await channel.close?.();
    expect(called).toEqual([]);
    expect((channel.routes as unknown as { readonly stack: readonly unknown[] }).stack).toEqual([]);
  });

  it("holds no address of the network in its code, nor in what it shares", () => {
    for (const folder of [definition.name, "entry"]) {
      for (const name of readdirSync(`${ADAPTERS}/${folder}`).filter((file) => file.endsWith(".ts"))) {
        const code = readFileSync(`${ADAPTERS}/${folder}/${name}`, "utf8");
        expect(code, name).not.toMatch(/(linkedin|snapchat|snap)\.(com|net)|licdn|sc-cdn|\bfetch\(/i);
      }
    }
  });

  it("says that links only lead to the chat, and asks for an address that they can lead to", async () => {
    const { channel } = await opened();
    const { check } = channel.administration ?? {};
    expect((await check?.("https://chat.valcour.example"))?.map(({ status }) => status)).toEqual(["ok"]);
    expect((await check?.(null))?.map(({ status }) => status)).toEqual(["ok", "failure"]);
    expect(definition.read({ token: "x" }, () => undefined).kind).toBe("invalid");
  });
});
