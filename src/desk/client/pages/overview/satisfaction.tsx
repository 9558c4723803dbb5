import { fr } from "../../../../i18n/fr/desk-overview.ts";
import type { OverviewView } from "../../../api/overview.ts";
import { Figure } from "./figure.tsx";

const FEW = 20;

type Ratings = OverviewView["period"]["satisfaction"];

/** What citizens thought, with how many said so. */
export function Satisfaction({ ratings }: { readonly ratings: Ratings }) {
  return (
    <section aria-labelledby="satisfaction">
      <h2 id="satisfaction">{fr.satisfaction.title}</h2>
      <dl class="figures">
        <Rating label={fr.satisfaction.answers} rating={ratings.answers} />
        <Rating label={fr.satisfaction.handoffs} rating={ratings.handoffs} />
      </dl>
    </section>
  );
}

function Rating({ label, rating }: { readonly label: string; readonly rating: Ratings["answers"] }) {
  const { useful, total } = rating;
  if (total === 0) return <Figure label={label} value="–" note={fr.satisfaction.none} />;
  const counted = fr.satisfaction.of(useful, total);
  return (
    <Figure
      label={label}
      value={fr.percent(useful, total)}
      note={total < FEW ? `${counted} : ${fr.satisfaction.few}` : counted}
    />
  );
}
