import { useEffect, useState } from "preact/hooks";
import { fr } from "../../../../i18n/fr/desk-conversation.ts";
import { Choice, Field } from "../../controls/field.tsx";
import { useTell } from "../../controls/status.tsx";
import { useSignedIn } from "../../session/session.tsx";
import type { ConversationDialogProps } from "./conversation-dialog.tsx";
import { DialogForm } from "./dialog-form.tsx";

export function TransferDialog({ conversation, onClose }: ConversationDialogProps) {
  const { view } = conversation;
  const { session, reload } = useSignedIn();
  const tell = useTell();
  const [service, setService] = useState(view.service ?? session.services[0]?.id ?? "");
  const [colleague, setColleague] = useState("");
  const [note, setNote] = useState("");
  // Who is present may have changed since signing in.
  useEffect(() => void reload(), [reload]);

  const serves = (services: readonly string[]) => services.length === 0 || services.includes(service);
  const colleagues = session.colleagues.filter(({ services }) => serves(services));
  const open = session.services.find(({ id }) => id === service)?.open ?? true;
  // A promised answer belongs to a service, not to one person.
  const toSomeone = view.state !== "promised_callback";
  return (
    <DialogForm
      title={fr.transferDialog.title}
      submit={fr.transferDialog.submit}
      onClose={onClose}
      onSubmit={async () => {
        const done = await conversation.command("transfer", {
          version: view.version,
          service,
          colleague: colleague === "" || !toSomeone ? null : colleague,
          note: note.trim(),
        });
        if (done) tell(fr.transferDialog.done);
        return done;
      }}
    >
      <Choice
        label={fr.transferDialog.service}
        hint={open ? undefined : fr.transferDialog.closedService}
        value={service}
        onInput={(next) => {
          setService(next);
          setColleague("");
        }}
        options={session.services.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {toSomeone && (
        <Choice
          label={fr.transferDialog.colleague}
          value={colleague}
          onInput={setColleague}
          options={[
            { value: "", label: fr.transferDialog.anyone },
            ...colleagues.map(({ id, name, present }) => ({
              value: id,
              label:
                id === session.me.id
                  ? fr.transferDialog.you(name)
                  : present
                    ? name
                    : fr.transferDialog.absent(name),
            })),
          ]}
        />
      )}
      <Field
        label={fr.transferDialog.note}
        hint={fr.transferDialog.noteHint}
        rows={3}
        value={note}
        onInput={setNote}
      />
    </DialogForm>
  );
}
