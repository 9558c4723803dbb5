import { fr } from "../../../i18n/fr/notifications.ts";
import type { NoticeKind } from "../notification.ts";
import type { StandingNotice } from "../standing.ts";
import { conversationLink, countNotices, noticeInWords, serviceName, type WordingDeps } from "../wording.ts";
import { inertForChat } from "./inert-for-chat.ts";

/** Body of a call: `text` is what Mattermost, Slack and Tchap bridges show, the rest is for programs. */
export function composeWebhook(
  event: NoticeKind,
  notices: readonly StandingNotice[],
  deps: WordingDeps,
): string {
  const collectivity = deps.collectivity();
  const [counted] = countNotices(notices);
  const lines = notices.map((standing) => {
    const link = conversationLink(standing.conversationId, deps);
    const quoted = standing.words === null ? "" : ` ${inertForChat(fr.quoted(standing.words))}`;
    return `${fr.line(inertForChat(noticeInWords(standing, deps)), link)}${quoted}`;
  });
  const title = inertForChat(fr.subject(collectivity.name, [counted?.count ?? ""]));
  return JSON.stringify({
    text: [title, ...lines].join("\n"),
    event,
    town: collectivity.name,
    count: notices.length,
    notices: notices.map((standing) => ({
      conversationId: standing.conversationId,
      service: { id: standing.service, name: serviceName(collectivity, standing.service) },
      reason: standing.reason,
      [event.startsWith("callback") ? "dueAt" : "since"]: new Date(standing.since).toISOString(),
      url: conversationLink(standing.conversationId, deps),
      ...(standing.words === null ? {} : { words: standing.words }),
    })),
  });
}

export function composeTest({ collectivity }: WordingDeps): string {
  const town = collectivity().name;
  return JSON.stringify({
    text: `${inertForChat(fr.test.subject(town))}\n${fr.test.text}`,
    event: "test",
    town,
  });
}
