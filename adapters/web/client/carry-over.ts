const TOKEN = /^suite-[0-9a-f]{56}$/;

/** The link by which the citizen brings a conversation to the page, taken once: the page's address forgets it. */
export function takeCarryLink(): string | null {
  const url = new URL(location.href);
  const token = url.searchParams.get("suite") ?? "";
  if (!url.pathname.endsWith("/chat") || !TOKEN.test(token)) return null;
  url.searchParams.delete("suite");
  history.replaceState(history.state, "", url);
  return token;
}

/** Passes the link on to the conversation; `id` makes a repeat harmless. False when it did not arrive. */
export async function bringOver(
  session: { readonly token: string; readonly conversationId: string },
  entry: string,
  id: string,
): Promise<boolean> {
  try {
    const path = `v3/directline/conversations/${encodeURIComponent(session.conversationId)}/activities`;
    const { ok } = await fetch(path, {
      method: "POST",
      headers: { authorization: `Bearer ${session.token}`, "content-type": "application/json" },
      credentials: "omit",
      body: JSON.stringify({
        type: "event",
        name: "parvis/start",
        value: { entry },
        channelData: { clientActivityID: id },
      }),
    });
    return ok;
  } catch {
    return false;
  }
}
