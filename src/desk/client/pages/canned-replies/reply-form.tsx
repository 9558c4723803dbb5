import { useState } from "preact/hooks";
import { fr } from "../../../../i18n/fr/desk-library.ts";
import type { CannedReplyChange, CannedReplyView } from "../../../api/knowledge.ts";
import { call } from "../../api/call.ts";
import { Button } from "../../controls/button.tsx";
import { Dialog } from "../../controls/dialog.tsx";
import { Choice, Field } from "../../controls/field.tsx";
import { useTell } from "../../controls/status.tsx";
import { useSignedIn } from "../../session/session.tsx";
import { Form, FormProblem } from "../forms/form.tsx";
import { textProblem } from "../forms/text-problem.ts";
import { useSubmission } from "../forms/use-submission.ts";
import { Preview } from "./preview.tsx";
import { VARIABLES } from "./variables.ts";
import "./canned-replies.css";

const LONGEST_TITLE = 80;
const LONGEST_TEXT = 2_000;

interface ReplyFormProps {
  /** Null for a new one. */
  readonly reply: CannedReplyView | null;
  readonly onSaved: (reply: CannedReplyView) => void;
  readonly onClose: () => void;
}

export function ReplyForm({ reply, onSaved, onClose }: ReplyFormProps) {
  const { session } = useSignedIn();
  const tell = useTell();
  const submission = useSubmission<"title" | "text" | "service">();
  const [title, setTitle] = useState(reply?.title ?? "");
  const [text, setText] = useState(reply?.text ?? "");
  const [service, setService] = useState(reply?.service ?? "");
  const { form, problems, busy } = submission;
  const insert = (variable: string) => {
    const box = form.current?.querySelector("textarea");
    if (box == null) return;
    box.setRangeText(variable, box.selectionStart, box.selectionEnd, "end");
    setText(box.value);
    box.focus();
  };
  const save = async () => {
    const body: CannedReplyChange = {
      title: title.trim(),
      text: text.trim(),
      service: service === "" ? null : service,
    };
    const accepted = await submission.submit(
      {
        title: textProblem(title, fr.canned.missingTitle, LONGEST_TITLE),
        text: textProblem(text, fr.canned.missingText, LONGEST_TEXT),
        service: null,
      },
      () =>
        reply === null
          ? call<CannedReplyView>("POST", "canned-replies", body)
          : call<CannedReplyView>("PUT", `canned-replies/${encodeURIComponent(reply.id)}`, body),
    );
    if (accepted === undefined) return;
    onSaved(accepted.value);
    onClose();
    tell(fr.canned.saved(accepted.value.title));
  };
  return (
    <Dialog title={reply === null ? fr.canned.createTitle : fr.canned.editTitle} wide onClose={onClose}>
      <Form submission={submission} onSubmit={() => void save()}>
        <Field
          label={fr.canned.name}
          hint={fr.canned.nameHint}
          required
          value={title}
          problem={problems.title}
          onInput={setTitle}
        />
        <Field
          label={fr.canned.text}
          rows={7}
          required
          value={text}
          problem={problems.text}
          onInput={setText}
        />
        <fieldset>
          <legend>{fr.canned.variables}</legend>
          <ul class="variables">
            {VARIABLES.map((variable) => (
              <li key={variable}>
                <Button small onClick={() => insert(variable)}>
                  <span>
                    <span class="visually-hidden">{fr.canned.insert} </span>
                    {variable}
                  </span>
                </Button>{" "}
                <span class="hint">{fr.canned.meanings[variable]}</span>
              </li>
            ))}
          </ul>
        </fieldset>
        <Choice
          label={fr.canned.service}
          value={service}
          problem={problems.service}
          options={[
            { value: "", label: fr.canned.allServices },
            ...session.services.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onInput={setService}
        />
        <Preview text={text} service={service} />
        <FormProblem submission={submission} />
        <div class="form-actions">
          <Button type="submit" kind="primary" busy={busy}>
            {fr.canned.save}
          </Button>
          <Button onClick={onClose}>{fr.canned.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
