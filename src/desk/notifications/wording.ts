import { localDay } from "../../collectivity/local-day.ts";
import type { Collectivity } from "../../collectivity/schema.ts";
import { fr as calendar } from "../../i18n/fr/calendar.ts";
import { fr } from "../../i18n/fr/notifications.ts";
import { oneLine } from "./address.ts";
import { NOTICE_KINDS, type NoticeKind } from "./notification.ts";
import type { StandingNotice } from "./standing.ts";

export interface WordingDeps {
  readonly collectivity: () => Collectivity;
  readonly clock: () => Date;
  /** Address of the Desk, ending without a slash; null when citizens' address is not set. */
  readonly deskUrl: string | null;
}

/** Notices of one kind, under the sentence that counts them. */
export interface CountedNotices {
  readonly kind: NoticeKind;
  /** "2 personnes attendent une réponse" */
  readonly count: string;
  readonly notices: readonly StandingNotice[];
}

/** By kind, in the order agents should look at them; kinds without notice are left out. */
export function countNotices(notices: readonly StandingNotice[]): readonly CountedNotices[] {
  return NOTICE_KINDS.map((kind) => {
    const same = notices.filter(({ notice }) => notice.kind === kind);
    return { kind, notices: same, count: fr.counts[kind](same.length) };
  }).filter((counted) => counted.notices.length > 0);
}

/** "État civil, depuis 10 h 42" */
export function noticeInWords(standing: StandingNotice, deps: WordingDeps): string {
  const service = serviceName(deps.collectivity(), standing.service);
  return fr.since[standing.notice.kind](service, instantInWords(standing.since, deps));
}

/** Page of the Desk where a conversation is answered; null without address. */
export function conversationLink(conversationId: string, { deskUrl }: WordingDeps): string | null {
  return deskUrl === null ? null : `${deskUrl}/#/conversation/${encodeURIComponent(conversationId)}`;
}

/** Name of a service; that of the whole authority when it is no longer known. */
export function serviceName(collectivity: Collectivity, id: string): string {
  const name = collectivity.services.find((service) => service.id === id)?.name ?? collectivity.name;
  return oneLine(name, 100);
}

function instantInWords(at: number, { collectivity, clock }: WordingDeps): string {
  const { date, time } = localDay(collectivity(), new Date(at));
  const today = localDay(collectivity(), clock()).date;
  const hour = calendar.time(time);
  return date === today ? hour : fr.dayAndTime(calendar.shortDate(date), hour);
}
