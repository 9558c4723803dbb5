import { fr } from "../../../i18n/fr/desk.ts";
import { EmptyState } from "../controls/empty-state.tsx";
import { ConversationPage } from "../conversation/conversation-page.tsx";
import { InboxList } from "../inbox/inbox-list.tsx";
import { useListKeys } from "../inbox/use-list-keys.ts";

/** The list and, on wide screens, the conversation beside it; on narrow ones, one or the other. */
export function Workspace({ open }: { readonly open: string | null }) {
  useListKeys(open);
  return (
    <div class={open === null ? "workspace" : "workspace opened"}>
      <InboxList open={open} />
      {open === null ? (
        <div class="nothing-open">
          <EmptyState title={fr.choose}>
            <p>{fr.chooseHint}</p>
          </EmptyState>
        </div>
      ) : (
        <ConversationPage id={open} />
      )}
    </div>
  );
}
