import { fr } from "../../../i18n/fr/desk.ts";
import type { Box, InboxItem } from "../../api/inbox.ts";
import { Icon } from "../controls/icon.tsx";
import { hashOf } from "../routing/route.ts";
import { useSignedIn } from "../session/session.tsx";
import { frenchSpaces } from "../typography/french-spaces.ts";

export interface InboxRowProps {
  readonly item: InboxItem;
  readonly box: Box;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly current: boolean;
}

export function InboxRow({ item, box, now, current }: InboxRowProps) {
  const { session } = useSignedIn();
  const service = session.services.find(({ id }) => id === item.service)?.name ?? fr.noService;
  const reserved = session.colleagues.find(({ id }) => id === item.reservedFor)?.name;
  return (
    <a
      class={item.overdue ? "inbox-row overdue" : "inbox-row"}
      href={hashOf({ kind: "conversation", id: item.conversationId })}
      aria-current={current ? "true" : undefined}
      data-conversation={item.conversationId}
    >
      <span class="row-top">
        <span class="row-service">{service}</span>
        <span class="row-time">{timeOf(item, box, now)}</span>
      </span>
      <span class="row-excerpt" dir="auto">
        {item.excerpt === "" ? fr.noExcerpt : frenchSpaces(item.excerpt)}
      </span>
      <span class="row-foot">
        <span>{fr.channel(item.channel)}</span>
        {item.agent !== null && (
          <span>{item.agent.id === session.me.id ? fr.heldByYou : fr.heldBy(item.agent.name)}</span>
        )}
        {reserved !== undefined && <span>{fr.reservedFor(reserved)}</span>}
        {item.state === "with_agent" && item.unanswered && <span class="tag">{fr.toAnswer}</span>}
        {item.overdue && (
          <span class="tag late">
            <Icon name="warning" /> {fr.overdue}
          </span>
        )}
        {!item.overdue && box === "all" && <span>{fr.states[item.state]}</span>}
      </span>
    </a>
  );
}

function timeOf(item: InboxItem, box: Box, now: number): string {
  if (item.dueAt !== null && (item.state === "promised_callback" || box === "callbacks")) {
    return fr.promisedFor(new Date(item.dueAt), new Date(now));
  }
  if (item.waitingSince !== null) return fr.waitingFor(now - Date.parse(item.waitingSince));
  return fr.ago(now - Date.parse(item.lastAt));
}
