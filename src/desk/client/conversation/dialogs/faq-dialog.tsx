import { useEffect, useState } from "preact/hooks";
import { fr as desk } from "../../../../i18n/fr/desk.ts";
import { fr } from "../../../../i18n/fr/desk-conversation.ts";
import type { FaqDraftChange } from "../../../api/knowledge.ts";
import type { Problem } from "../../../api/session.ts";
import { call } from "../../api/call.ts";
import { Choice, Field } from "../../controls/field.tsx";
import { useTell } from "../../controls/status.tsx";
import { useSignedIn } from "../../session/session.tsx";
import type { ConversationDialogProps } from "./conversation-dialog.tsx";
import { DialogForm } from "./dialog-form.tsx";

/** Proposes a question and its answer, drawn from the conversation, for staff to validate. */
export function FaqDialog({ conversation: { id, view }, onClose }: ConversationDialogProps) {
  const { session } = useSignedIn();
  const tell = useTell();
  const path = `conversations/${encodeURIComponent(id)}/faq-draft`;
  const [draft, setDraft] = useState<FaqDraftChange | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    void call<FaqDraftChange>("GET", path).then((outcome) => {
      if (outcome.kind === "ok") return setDraft(outcome.value);
      // The agent may still write it whole.
      setDraft({ question: view.question ?? "", answer: "", service: view.service ?? "" });
      setProblem({
        code: "invalid",
        message: outcome.kind === "refused" ? outcome.problem.message : fr.faqDialog.failed,
      });
    });
    // Read once: what the agent changes must not be overwritten by what is said meanwhile.
  }, [path]);

  const submit = async () => {
    if (draft === null) return false;
    const { question, answer, service } = draft;
    const outcome = await call("POST", path, { question: question.trim(), answer: answer.trim(), service });
    if (outcome.kind === "ok") {
      tell(fr.faqDialog.done);
      return true;
    }
    setProblem(outcome.kind === "refused" ? outcome.problem : { code: "offline", message: desk.notDone });
    return false;
  };
  const problemOf = (field: string) => (problem?.field === field ? problem.message : null);
  return (
    <DialogForm
      title={fr.faqDialog.title}
      submit={fr.faqDialog.submit}
      onSubmit={submit}
      onClose={onClose}
      wide
    >
      <p>{fr.faqDialog.text}</p>
      {problem !== null && problem.field === undefined && (
        <p class="problem" role="alert">
          {problem.message}
        </p>
      )}
      {draft === null ? (
        <p>{desk.loading}</p>
      ) : (
        <>
          <Field
            label={fr.faqDialog.question}
            problem={problemOf("question")}
            required
            maxLength={300}
            value={draft.question}
            onInput={(question) => setDraft({ ...draft, question })}
          />
          <Field
            label={fr.faqDialog.answer}
            problem={problemOf("answer")}
            required
            maxLength={4_000}
            rows={8}
            value={draft.answer}
            onInput={(answer) => setDraft({ ...draft, answer })}
          />
          <Choice
            label={fr.faqDialog.service}
            problem={problemOf("service")}
            value={draft.service}
            onInput={(service) => setDraft({ ...draft, service })}
            options={session.services.map(({ id: value, name }) => ({ value, label: name }))}
          />
        </>
      )}
    </DialogForm>
  );
}
