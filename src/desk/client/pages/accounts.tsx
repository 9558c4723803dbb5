import { useState } from "preact/hooks";
import { fr } from "../../../i18n/fr/desk-accounts.ts";
import type { AccountRow, InvitationView } from "../../api/accounts.ts";
import { Button } from "../controls/button.tsx";
import { Field } from "../controls/field.tsx";
import { AccountCard } from "./accounts/account-card.tsx";
import { AccountForm } from "./accounts/account-form.tsx";
import { ConfirmDisable, ConfirmLink } from "./accounts/confirmations.tsx";
import { InvitationLink } from "./accounts/invitation-link.tsx";
import { isLastAdministrator } from "./accounts/last-administrator.ts";
import { matches } from "./reading/matches.ts";
import { Shown } from "./reading/shown.tsx";
import { useRead } from "./reading/use-read.ts";
import "./page.css";
import "./accounts/accounts.css";

/** What stands in front of the list. */
type Open =
  | { readonly kind: "nothing" | "invite" }
  | { readonly kind: "edit" | "disable" | "new-link"; readonly account: AccountRow }
  | { readonly kind: "link"; readonly invitation: InvitationView };

const NOTHING: Open = { kind: "nothing" };

export function Page() {
  const read = useRead<readonly AccountRow[]>("accounts");
  const [search, setSearch] = useState("");
  const [open, setOpen] = useState<Open>(NOTHING);
  const close = () => setOpen(NOTHING);
  const changed = (account: AccountRow) =>
    read.replace((rows) =>
      rows.some(({ id }) => id === account.id)
        ? rows.map((row) => (row.id === account.id ? account : row))
        : [...rows, account],
    );
  const invited = (invitation: InvitationView) => {
    changed(invitation.account);
    setOpen({ kind: "link", invitation });
  };
  return (
    <div class="page">
      <div class="page-head">
        <div>
          <h1>{fr.title}</h1>
          <p class="soft">{fr.lead}</p>
        </div>
        <Button kind="primary" icon="person" onClick={() => setOpen({ kind: "invite" })}>
          {fr.invite}
        </Button>
      </div>
      <div class="search">
        <Field label={fr.search} type="search" value={search} onInput={setSearch} />
      </div>
      <Shown read={read}>
        {(rows) => {
          const found = rows.filter(({ name, login }) => matches(search, name, login));
          return (
            <>
              <p role="status" class="soft">
                {found.length === 0 ? fr.none : fr.found(found.length)}
              </p>
              <ul class="cards">
                {found.map((account) => (
                  <AccountCard
                    key={account.id}
                    account={account}
                    last={isLastAdministrator(account, rows)}
                    onEdit={() => setOpen({ kind: "edit", account })}
                    onNewLink={() => setOpen({ kind: "new-link", account })}
                    onDisable={() => setOpen({ kind: "disable", account })}
                    onChanged={changed}
                  />
                ))}
              </ul>
              {open.kind === "invite" && (
                <AccountForm account={null} last={false} onInvited={invited} onClose={close} />
              )}
              {open.kind === "edit" && (
                <AccountForm
                  account={open.account}
                  last={isLastAdministrator(open.account, rows)}
                  onChanged={changed}
                  onClose={close}
                />
              )}
            </>
          );
        }}
      </Shown>
      {open.kind === "disable" && (
        <ConfirmDisable account={open.account} onChanged={changed} onClose={close} />
      )}
      {open.kind === "new-link" && <ConfirmLink account={open.account} onInvited={invited} onClose={close} />}
      {open.kind === "link" && <InvitationLink invitation={open.invitation} onClose={close} />}
    </div>
  );
}
