import { fr } from "../../../i18n/fr/desk.ts";
import { Button } from "../controls/button.tsx";
import { EmptyState } from "../controls/empty-state.tsx";
import { Choice } from "../controls/field.tsx";
import { useSignedIn } from "../session/session.tsx";
import { useNow } from "../time/use-now.ts";
import { useInbox } from "./inbox.tsx";
import { InboxRow } from "./inbox-row.tsx";

/** A box: its filter, its conversations, the next ones. `open` is the conversation shown beside it. */
export function InboxList({ open }: { readonly open: string | null }) {
  const inbox = useInbox();
  const { session } = useSignedIn();
  const now = useNow();
  const { box, items, service } = inbox;
  const Heading = open === null ? "h1" : "h2";
  return (
    <section class="inbox" aria-labelledby="box-title">
      <header class="inbox-header">
        <Heading id="box-title" tabIndex={-1}>
          {fr.boxes[box]}
        </Heading>
        {session.services.length > 1 && (
          <Choice
            label={fr.filterByService}
            value={service ?? ""}
            onInput={(value) => inbox.chooseService(value === "" ? null : value)}
            options={[
              { value: "", label: fr.allServices },
              ...session.services.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
      </header>
      {inbox.stale && <p class="caution">{fr.stale}</p>}
      {items === null && !inbox.stale && <p class="arrival">{fr.loading}</p>}
      {items?.length === 0 && (
        <EmptyState icon={box === "callbacks" ? "phone" : "inbox"} title={fr.empty[box].title}>
          <p>{service === null ? fr.empty[box].next : fr.emptyService}</p>
        </EmptyState>
      )}
      {items !== null && items.length > 0 && (
        <ol class="inbox-items">
          {items.map((item) => (
            <li key={item.conversationId}>
              <InboxRow item={item} box={box} now={now} current={item.conversationId === open} />
            </li>
          ))}
        </ol>
      )}
      {inbox.readMore !== null && (
        <div class="more">
          <Button onClick={inbox.readMore}>{fr.readMore}</Button>
        </div>
      )}
    </section>
  );
}
