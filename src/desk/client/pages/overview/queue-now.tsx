import { fr } from "../../../../i18n/fr/desk-overview.ts";
import type { OverviewView } from "../../../api/overview.ts";
import { durationInWords } from "./duration-in-words.ts";
import { Figure } from "./figure.tsx";

/** The queue and who is there, as it stands. */
export function QueueNow({ now }: { readonly now: OverviewView["now"] }) {
  return (
    <section aria-labelledby="now">
      <h2 id="now">{fr.now.title}</h2>
      <dl class="figures">
        <Figure
          label={fr.now.waiting}
          value={fr.number(now.waiting)}
          note={
            now.longestWait === null ? fr.now.nobodyWaits : fr.now.longest(durationInWords(now.longestWait))
          }
        />
        <Figure label={fr.now.withAgent} value={fr.number(now.withAgent)} />
        <Figure
          label={fr.now.callbacks}
          value={fr.number(now.callbacks)}
          note={now.overdue === 0 ? fr.now.noneOverdue : fr.now.overdue(now.overdue)}
          alarming={now.overdue > 0}
        />
      </dl>
      <h3>{fr.now.present}</h3>
      {now.present.length === 0 ? (
        <p>{fr.now.nobody}</p>
      ) : (
        <ul class="presence">
          {now.present.map(({ name, holding }) => (
            <li key={name}>
              <span>{name}</span> <span class="note">{fr.now.holding(holding)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
