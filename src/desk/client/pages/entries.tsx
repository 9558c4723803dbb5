import { useState } from "preact/hooks";
import { fr } from "../../../i18n/fr/desk-entries.ts";
import type { EntryLinkChange, EntryLinkView } from "../../api/entries.ts";
import { Counts } from "./entries/counts.tsx";
import { LinkForm } from "./entries/link-form.tsx";
import { MadeLink } from "./entries/made-link.tsx";
import "./page.css";
import "./entries/entries.css";

export function Page() {
  const [made, setMade] = useState<{ readonly asked: EntryLinkChange; readonly link: EntryLinkView } | null>(
    null,
  );
  return (
    <div class="page">
      <div class="page-head">
        <div>
          <h1>{fr.title}</h1>
          <p class="soft">{fr.lead}</p>
        </div>
      </div>
      <LinkForm onMade={(asked, link) => setMade({ asked, link })} />
      {made !== null && <MadeLink key={made.link.address} asked={made.asked} link={made.link} />}
      <Counts />
    </div>
  );
}
