import { eventually } from "./installed-town.ts";

interface Said {
  readonly type: string;
  readonly text?: string;
  readonly from: { readonly role?: string };
}

/** One conversation over Direct Line's HTTP calls; it survives the server's restarts, on another port too. */
export async function openConversation(url: string) {
  let base = url;
  const opened = await fetch(`${base}/parvis/web/token`, { method: "POST" });
  const { token, conversationId } = (await opened.json()) as { token: string; conversationId: string };
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  await fetch(`${base}/v3/directline/conversations`, { method: "POST", headers });
  const activities = () => `${base}/v3/directline/conversations/${conversationId}/activities`;

  /** What the assistant said so far, in order. */
  async function answers(): Promise<string[]> {
    const response = await fetch(activities(), { headers });
    const set = (await response.json()) as { readonly activities: readonly Said[] };
    return set.activities.flatMap(({ type, text, from }) =>
      type === "message" && from.role === "bot" ? [text ?? ""] : [],
    );
  }

  return {
    answers,
    /** HTTP status: 200 once the message is stored. */
    async writes(text: string): Promise<number> {
      const body = JSON.stringify({ type: "message", text });
      return (await fetch(activities(), { method: "POST", headers, body })).status;
    },
    async hears(words: string | RegExp): Promise<void> {
      let heard: string[] = [];
      await eventually(
        () => `${words} among ${JSON.stringify(heard)}`,
        async () => {
          heard = await answers();
          return heard.some((text) => text.search(words) >= 0);
        },
      );
    },
    movesTo(next: string): void {
      base = next;
    },
  };
}
