import type { ComponentChildren } from "preact";
import { fr } from "../../../i18n/fr/desk.ts";

/** A link that leaves the Desk, in a tab of its own so that nothing typed is left behind. */
export function OutsideLink(props: { readonly href: string; readonly children: ComponentChildren }) {
  return (
    <a href={props.href} target="_blank" rel="noopener noreferrer">
      {props.children}
      <span class="visually-hidden"> {fr.newTab}</span>
    </a>
  );
}
