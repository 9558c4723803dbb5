import type { Locator, Page } from "playwright-core";

/** With ordinary spaces, for comparisons. */
export function plainSpaces(text: string | null): string {
  return (text ?? "").replace(/\s+/g, " ");
}

/** What a citizen sees and does in the chat, page or panel. */
export interface Citizen {
  readonly field: Locator;
  readonly own: Locator;
  readonly replies: Locator;
  /** The text of the last reply, its parts one after the other. */
  lastReply(): Promise<string>;
  /** Writes and presses Enter. */
  say(text: string): Promise<void>;
  /** Says it and waits for one more reply. */
  ask(text: string): Promise<string>;
}

export function citizen(page: Page): Citizen {
  const field = page.getByLabel("Votre question");
  const own = page.locator(".own");
  const replies = page.locator(".reply");
  const lastReply = async () => plainSpaces(await replies.last().textContent());
  const say = async (text: string) => {
    await field.fill(text);
    await field.press("Enter");
  };
  return {
    field,
    own,
    replies,
    lastReply,
    say,
    async ask(text) {
      const before = await replies.count();
      await say(text);
      await replies.nth(before).waitFor();
      return lastReply();
    },
  };
}
