/** Bot Framework `channelId` of the web chat. */
export const CHANNEL = "web";

/** The town's one account on this channel: its own site. */
export const SITE_ACCOUNT = "site";

/** How the assistant is known to Direct Line clients. */
export const BOT = { id: "parvis", role: "bot" } as const;
