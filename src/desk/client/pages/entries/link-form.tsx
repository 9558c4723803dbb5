import { useState } from "preact/hooks";
import { fr } from "../../../../i18n/fr/desk-entries.ts";
import { type EntryLinkChange, type EntryLinkView, NETWORKS, type Network } from "../../../api/entries.ts";
import { call } from "../../api/call.ts";
import { Button } from "../../controls/button.tsx";
import { Choice, Field } from "../../controls/field.tsx";
import { useTell } from "../../controls/status.tsx";
import { useSignedIn } from "../../session/session.tsx";
import { Form, FormProblem } from "../forms/form.tsx";
import { textProblem } from "../forms/text-problem.ts";
import { useSubmission } from "../forms/use-submission.ts";

const LONGEST_CAMPAIGN = 60;

interface LinkFormProps {
  readonly onMade: (asked: EntryLinkChange, link: EntryLinkView) => void;
}

export function LinkForm({ onMade }: LinkFormProps) {
  const { session } = useSignedIn();
  const tell = useTell();
  const submission = useSubmission<"network" | "campaign" | "service" | "lastDay">();
  const [network, setNetwork] = useState<Network>("linkedin");
  const [campaign, setCampaign] = useState("");
  const [service, setService] = useState("");
  const [lastDay, setLastDay] = useState("");
  const { problems, busy } = submission;
  const make = async () => {
    const asked: EntryLinkChange = {
      network,
      campaign: campaign.trim(),
      service: service === "" ? null : service,
      lastDay: lastDay === "" ? null : lastDay,
    };
    const accepted = await submission.submit(
      {
        network: null,
        campaign: textProblem(campaign, fr.problems.noCampaign, LONGEST_CAMPAIGN),
        service: null,
        lastDay: null,
      },
      () => call<EntryLinkView>("POST", "entries/link", asked),
    );
    if (accepted === undefined) return;
    onMade(asked, accepted.value);
    tell(fr.form.made);
  };
  return (
    <section aria-labelledby="make-link">
      <h2 id="make-link">{fr.form.title}</h2>
      <Form submission={submission} onSubmit={() => void make()}>
        <Choice
          label={fr.form.network}
          value={network}
          problem={problems.network}
          options={NETWORKS.map((known) => ({ value: known, label: fr.network(known) }))}
          onInput={(value) => setNetwork(NETWORKS.find((known) => known === value) ?? network)}
        />
        <Field
          label={fr.form.campaign}
          hint={fr.form.campaignHint}
          required
          value={campaign}
          problem={problems.campaign}
          onInput={setCampaign}
        />
        <Choice
          label={fr.form.service}
          value={service}
          problem={problems.service}
          options={[
            { value: "", label: fr.form.wholeTown },
            ...session.services.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onInput={setService}
        />
        <Field
          label={fr.form.lastDay}
          hint={fr.form.lastDayHint}
          type="date"
          value={lastDay}
          problem={problems.lastDay}
          onInput={setLastDay}
        />
        <FormProblem submission={submission} />
        <div class="form-actions">
          <Button type="submit" kind="primary" busy={busy}>
            {fr.form.make}
          </Button>
        </div>
      </Form>
    </section>
  );
}
