import { z } from "zod";
import { defineChannel } from "../channel-definition.ts";

/** `channels.snapchat` of the configuration: there is nothing to set. */
const settings = z.strictObject({});

export const snapchat = defineChannel({
  name: "snapchat",
  settings,
  secrets: {},
  load: async () => {
    const { createEntryChannel } = await import("../entry/create-entry-channel.ts");
    return () => createEntryChannel("snapchat", "Snapchat");
  },
});
