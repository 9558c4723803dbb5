import { useEffect, useRef, useState } from "preact/hooks";
import { fr } from "../../../i18n/fr/desk-audit.ts";
import { fr as shared } from "../../../i18n/fr/desk-pages.ts";
import type { AccountRow, AuditView } from "../../api/accounts.ts";
import { call } from "../api/call.ts";
import { Button } from "../controls/button.tsx";
import { EmptyState } from "../controls/empty-state.tsx";
import { useTell } from "../controls/status.tsx";
import { hashOf } from "../routing/route.ts";
import { useSignedIn } from "../session/session.tsx";
import { byDay } from "./audit/by-day.ts";
import { type AuditEntry, entryInWords } from "./audit/entry-in-words.ts";
import { Shown } from "./reading/shown.tsx";
import { type Read, useRead } from "./reading/use-read.ts";
import "./page.css";
import "./audit/audit.css";

export function Page() {
  const read = useRead<AuditView>("audit");
  const accounts = useRead<readonly AccountRow[]>("accounts");
  return (
    <div class="page">
      <div>
        <h1>{fr.title}</h1>
        <p class="soft">{fr.lead}</p>
      </div>
      <Shown read={read}>
        {(audit) =>
          audit.entries.length === 0 ? (
            <EmptyState icon="log" title={fr.empty}>
              <p>{fr.emptyNext}</p>
            </EmptyState>
          ) : (
            <Entries
              audit={audit}
              read={read}
              accounts={accounts.reading.kind === "ok" ? accounts.reading.value : []}
            />
          )
        }
      </Shown>
    </div>
  );
}

interface EntriesProps {
  readonly audit: AuditView;
  readonly read: Read<AuditView>;
  readonly accounts: readonly AccountRow[];
}

function Entries({ audit, read, accounts }: EntriesProps) {
  const { session } = useSignedIn();
  const tell = useTell();
  const [busy, setBusy] = useState(false);
  const [added, setAdded] = useState<{ readonly first: number; readonly count: number } | null>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (added !== null) list.current?.querySelector<HTMLElement>(`[data-sequence="${added.first}"]`)?.focus();
  }, [added]);
  const older = async () => {
    setBusy(true);
    const outcome = await call<AuditView>("GET", `audit?before=${audit.next}`);
    setBusy(false);
    if (outcome.kind !== "ok") {
      tell(outcome.kind === "offline" ? shared.unread : outcome.problem.message, "bad");
      return;
    }
    const { entries, next } = outcome.value;
    read.replace((before) => ({ entries: [...before.entries, ...entries], next }));
    setAdded({ first: entries[0]?.sequence ?? 0, count: entries.length });
  };
  const known = { accounts, services: session.services };
  return (
    <>
      <div ref={list} class="audit-days">
        {byDay(audit.entries).map(({ day, entries }) => (
          <section key={day}>
            <h2>{day}</h2>
            <ol class="audit-entries">
              {entries.map((entry) => (
                <Entry key={entry.sequence} entry={entry} known={known} />
              ))}
            </ol>
          </section>
        ))}
      </div>
      <p role="status" class="visually-hidden">
        {added === null ? "" : fr.more(added.count)}
      </p>
      {audit.next === null ? (
        <p class="soft">{fr.end}</p>
      ) : (
        <div>
          <Button busy={busy} onClick={() => void older()}>
            {fr.older}
          </Button>
        </div>
      )}
    </>
  );
}

interface EntryProps {
  readonly entry: AuditEntry;
  readonly known: Parameters<typeof entryInWords>[1];
}

function Entry({ entry, known }: EntryProps) {
  const { sentence, detail, conversation } = entryInWords(entry, known);
  return (
    <li tabIndex={-1} data-sequence={entry.sequence}>
      <time dateTime={entry.at} class="soft">
        {fr.time(new Date(entry.at))}
      </time>
      <div>
        {sentence}
        {detail !== null && <span class="soft"> ({detail})</span>}
        {conversation !== null && (
          <>
            {" "}
            <a href={hashOf({ kind: "conversation", id: conversation })}>{fr.openConversation}</a>
          </>
        )}
      </div>
    </li>
  );
}
