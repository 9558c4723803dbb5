import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { configuredChannels } from "../src/configured-channels.ts";

const settings = { pageId: "110000000000001", appId: "310000000000001" };
const secrets = {
  PARVIS_MESSENGER_APP_SECRET: "an app secret",
  PARVIS_MESSENGER_PAGE_TOKEN: "a page token",
  PARVIS_MESSENGER_VERIFY_TOKEN: "a verify token",
};
const keys = (given: object, environment: NodeJS.ProcessEnv) =>
  configuredChannels(given as Record<string, unknown>, environment).problems.map(({ key }) => key);

describe("channels of the configuration", () => {
  it("are read with their secrets, from variables or from files", () => {
    const file = join(mkdtempSync(join(tmpdir(), "parvis-secret-")), "token");
    writeFileSync(file, "a page token\n");
    const { PARVIS_MESSENGER_PAGE_TOKEN, ...others } = secrets;
    const read = configuredChannels(
      { messenger: settings },
      { ...others, PARVIS_MESSENGER_PAGE_TOKEN_FILE: file },
    );
    expect(read.problems).toEqual([]);
    expect(read.channels.map(({ name }) => name)).toEqual(["messenger"]);
  });

  it("are refused without a secret, with a short one, or with one in the settings", () => {
    expect(keys({ messenger: settings }, {})).toEqual(Object.keys(secrets));
    expect(keys({ messenger: settings }, { ...secrets, PARVIS_MESSENGER_VERIFY_TOKEN: "1234" })).toEqual([
      "PARVIS_MESSENGER_VERIFY_TOKEN",
    ]);
    expect(keys({ messenger: { ...settings, pageToken: "x" } }, secrets)).toEqual([
      "channels.messenger.pageToken",
    ]);
  });

  it("name the wrong setting, the unknown channel and the file that cannot be read", () => {
    expect(keys({ messenger: { ...settings, pageId: "valcour" } }, secrets)).toEqual([
      "channels.messenger.pageId",
    ]);
    expect(keys({ minitel: {} }, {})).toEqual(["channels.minitel"]);
    const unread = {
      ...secrets,
      PARVIS_MESSENGER_APP_SECRET: "",
      PARVIS_MESSENGER_APP_SECRET_FILE: "/nowhere",
    };
    expect(keys({ messenger: settings }, unread)).toContain("PARVIS_MESSENGER_APP_SECRET_FILE");
  });

  it("reach a platform over https only, this machine excepted", () => {
    const at = (graphUrl: string) => keys({ messenger: { ...settings, graphUrl } }, secrets);
    expect(at("http://graph.facebook.com")).toEqual(["channels.messenger.graphUrl"]);
    expect(at("https://graph.facebook.com/path")).toEqual(["channels.messenger.graphUrl"]);
    expect(at("http://127.0.0.1:9999")).toEqual([]);
  });
});
