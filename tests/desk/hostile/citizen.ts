import { setTimeout } from "node:timers/promises";
import type { Database } from "../../../src/store/database.ts";

/** A citizen's page, as far as it speaks to the server. */
export interface Citizen {
  /** The status of the call. */
  says(text: string): Promise<number>;
  sends(activity: object): Promise<Response>;
  /** What was written to the citizen so far, in order. */
  heard(): Promise<readonly string[]>;
  /** Waits for words. */
  hears(words: RegExp): Promise<string>;
  /** Our id of the conversation. */
  id(): Promise<string>;
}

interface Opened {
  readonly conversationId: string;
  readonly token: string;
}

export async function newCitizen(url: string, database: Database): Promise<Citizen> {
  const post = (path: string, token: string | null, body?: object) =>
    fetch(`${url}${path}`, {
      method: "POST",
      headers: {
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const { token: first } = (await (await post("/parvis/web/token", null)).json()) as Opened;
  const opened = (await (await post("/v3/directline/conversations", first)).json()) as Opened;
  const { conversationId, token } = opened;
  const activities = `/v3/directline/conversations/${conversationId}/activities`;
  const heard = async () => {
    const page = await fetch(`${url}${activities}`, { headers: { authorization: `Bearer ${token}` } });
    const { activities: all } = (await page.json()) as {
      activities: { type: string; text?: string; from: { role: string } }[];
    };
    return all
      .filter(({ type, from }) => type === "message" && from.role === "bot")
      .map(({ text = "" }) => text);
  };
  const sends = (activity: object) => post(activities, token, activity);
  return {
    heard,
    sends,
    says: async (text) => (await sends({ type: "message", text })).status,
    async hears(words) {
      for (let looks = 0; looks < 200; looks++) {
        const found = (await heard()).find((text) => words.test(text));
        if (found !== undefined) return found;
        await setTimeout(50);
      }
      throw new Error(`never heard ${words}: ${JSON.stringify(await heard())}`);
    },
    async id() {
      const row = await database
        .selectFrom("conversation")
        .select("id")
        .where("external_id", "=", conversationId)
        .executeTakeFirstOrThrow();
      return row.id;
    },
  };
}
