import type { Citation } from "../../../answering/answer.ts";
import type { Collectivity } from "../../../collectivity/schema.ts";
import { fr as calendar } from "../../../i18n/fr/calendar.ts";
import { fr } from "../../../i18n/fr/notifications.ts";
import { oneLine } from "../address.ts";
import { serviceName } from "../wording.ts";

/**
 * An agent's reply as the citizen reads it. The question is not quoted: whoever reads a mistyped address must not
 * learn what was asked.
 */
export function composeReply(
  reply: { readonly text: string; readonly citations: readonly Citation[]; readonly service: string },
  collectivity: Collectivity,
): { readonly subject: string; readonly text: string } {
  const town = oneLine(collectivity.name, 80);
  const sources = reply.citations.map(({ title, producer, updated, url }) =>
    fr.reply.source(oneLine(title, 200), oneLine(producer, 100), calendar.date(updated), webLink(url)),
  );
  const parts = [
    fr.hello(""),
    fr.reply.intro(oneLine(collectivity.called, 80), serviceName(collectivity, reply.service)),
    plainLines(reply.text),
    ...(sources.length === 0 ? [] : [[fr.reply.sources, ...sources].join("\n")]),
    `-- \n${fr.reply.why(town)}`,
  ];
  return { subject: fr.reply.subject(town), text: `${parts.join("\n\n")}\n` };
}

function plainLines(text: string): string {
  const kept = text.replace(/\r\n?/g, "\n").replace(/[^\P{Cc}\n\t]/gu, "");
  return kept.toWellFormed().trim();
}

function webLink(url: string | null): string | null {
  return url !== null && /^https?:\/\/\S+$/i.test(url) ? url : null;
}
