import { useState } from "preact/hooks";
import { fr } from "../../../../i18n/fr/desk-accounts.ts";
import { fr as shared } from "../../../../i18n/fr/desk-pages.ts";
import type { AccountRow } from "../../../api/accounts.ts";
import { call } from "../../api/call.ts";
import { useTell } from "../../controls/status.tsx";
import { useSignedIn } from "../../session/session.tsx";
import { RowAction } from "../forms/row-action.tsx";

interface AccountCardProps {
  readonly account: AccountRow;
  readonly last: boolean;
  readonly onEdit: () => void;
  readonly onNewLink: () => void;
  readonly onDisable: () => void;
  readonly onChanged: (account: AccountRow) => void;
}

export function AccountCard({ account, last, onEdit, onNewLink, onDisable, onChanged }: AccountCardProps) {
  const { session } = useSignedIn();
  const tell = useTell();
  const [busy, setBusy] = useState(false);
  const of = fr.of(account.name);
  const own = account.id === session.me.id;
  const enable = async () => {
    setBusy(true);
    const outcome = await call<AccountRow>("PATCH", `accounts/${account.id}`, { disabled: false });
    setBusy(false);
    if (outcome.kind === "ok") {
      onChanged(outcome.value);
      tell(fr.done.enabled(account.name));
    } else tell(outcome.kind === "offline" ? shared.offline : outcome.problem.message, "bad");
  };
  const services = session.services.filter(({ id }) => account.services.includes(id));
  return (
    <li class="card account-card">
      <h2 class="card-title">
        {account.name}
        {own && <span class="soft"> ({fr.you})</span>}
      </h2>
      <p class="soft">{account.login}</p>
      <p class="badges">
        <span class="badge">{fr.roles[account.role]}</span>
        <Standing account={account} />
      </p>
      <p>
        {services.length === 0 ? fr.allServices : services.map(({ name }) => name).join(", ")}
        <br />
        <span class="soft">{account.seenAt === null ? fr.never : fr.seen(new Date(account.seenAt))}</span>
      </p>
      <div class="actions">
        <RowAction label={fr.edit} of={of} onClick={onEdit} />
        {!account.disabled && <RowAction label={fr.newLink} of={of} onClick={onNewLink} />}
        {account.disabled && (
          <RowAction label={fr.enable} of={of} busy={busy} onClick={() => void enable()} />
        )}
        {!account.disabled && !own && <RowAction label={fr.disable} of={of} onClick={onDisable} />}
      </div>
      {own && last && <p class="soft">{fr.lastAdministrator}</p>}
    </li>
  );
}

function Standing({ account }: { readonly account: AccountRow }) {
  if (account.disabled) return <span class="badge warning">{fr.disabled}</span>;
  if (!account.opened) return <span class="badge">{fr.invited}</span>;
  return <span class="badge good">{fr.active}</span>;
}
