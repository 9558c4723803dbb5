import { z } from "zod";
import { defineChannel } from "../channel-definition.ts";

/** `channels.linkedin` of the configuration: there is nothing to set. */
const settings = z.strictObject({});

export const linkedin = defineChannel({
  name: "linkedin",
  settings,
  secrets: {},
  load: async () => {
    const { createEntryChannel } = await import("../entry/create-entry-channel.ts");
    return () => createEntryChannel("linkedin", "LinkedIn");
  },
});
