import { useState } from "preact/hooks";
import { fr } from "../../../../i18n/fr/desk-library.ts";
import type { FaqDraftChange, FaqDraftView } from "../../../api/knowledge.ts";
import { call } from "../../api/call.ts";
import { Button } from "../../controls/button.tsx";
import { Dialog } from "../../controls/dialog.tsx";
import { Choice, Field } from "../../controls/field.tsx";
import { useTell } from "../../controls/status.tsx";
import { useSignedIn } from "../../session/session.tsx";
import { Form, FormProblem } from "../forms/form.tsx";
import { textProblem } from "../forms/text-problem.ts";
import { useSubmission } from "../forms/use-submission.ts";
import { draftPath } from "./draft-card.tsx";

const LONGEST_QUESTION = 300;
const LONGEST_ANSWER = 4_000;

interface DraftFormProps {
  readonly draft: FaqDraftView;
  readonly onChanged: (draft: FaqDraftView) => void;
  readonly onClose: () => void;
}

export function DraftForm({ draft, onChanged, onClose }: DraftFormProps) {
  const { session } = useSignedIn();
  const tell = useTell();
  const submission = useSubmission<keyof FaqDraftChange>();
  const known = session.services.some(({ id }) => id === draft.service);
  const [written, setWritten] = useState<FaqDraftChange>({
    question: draft.question,
    answer: draft.answer,
    service: known ? draft.service : "",
  });
  const { problems, busy } = submission;
  const save = async () => {
    const { question, answer, service } = written;
    const accepted = await submission.submit(
      {
        question: textProblem(question, fr.faq.missingQuestion, LONGEST_QUESTION),
        answer: textProblem(answer, fr.faq.missingAnswer, LONGEST_ANSWER),
        service: service === "" ? fr.faq.missingService : null,
      },
      () => call<FaqDraftView>("PUT", draftPath(draft), written),
    );
    if (accepted === undefined) return;
    onChanged(accepted.value);
    onClose();
    tell(fr.faq.saved);
  };
  return (
    <Dialog title={fr.faq.editTitle} wide onClose={onClose}>
      <Form submission={submission} onSubmit={() => void save()}>
        <Field
          label={fr.faq.question}
          hint={fr.faq.questionHint}
          required
          value={written.question}
          problem={problems.question}
          onInput={(question) => setWritten({ ...written, question })}
        />
        <Field
          label={fr.faq.answer}
          hint={fr.faq.answerHint}
          rows={8}
          required
          value={written.answer}
          problem={problems.answer}
          onInput={(answer) => setWritten({ ...written, answer })}
        />
        <Choice
          label={fr.faq.service}
          value={written.service}
          problem={problems.service}
          options={[
            ...(known ? [] : [{ value: "", label: fr.faq.unknownService }]),
            ...session.services.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onInput={(service) => setWritten({ ...written, service })}
        />
        <FormProblem submission={submission} />
        <div class="form-actions">
          <Button type="submit" kind="primary" busy={busy}>
            {fr.faq.save}
          </Button>
          <Button onClick={onClose}>{fr.faq.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
