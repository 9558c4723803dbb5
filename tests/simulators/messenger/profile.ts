import type { Call, Reply } from "../platform-server.ts";

/** The page's Messenger profile and subscriptions. */
export function createProfile() {
  const profile: Record<string, unknown> = {};
  return {
    answer({ method, json, url }: Call): Reply {
      if (method === "POST") {
        Object.assign(profile, json);
        return { status: 200, body: { result: "success" } };
      }
      const fields = url.searchParams.get("fields")?.split(",") ?? [];
      const known = Object.fromEntries(Object.entries(profile).filter(([key]) => fields.includes(key)));
      return { status: 200, body: { data: Object.keys(known).length === 0 ? [] : [known] } };
    },
    subscription: (app: string) => ({
      id: app,
      subscribed_fields: ["messages", "messaging_postbacks", "message_echoes"],
    }),
  };
}
