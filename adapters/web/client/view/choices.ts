import { frenchSpaces } from "../french-spaces.ts";
import { element } from "./element.ts";

/** Sentences the citizen can send by pressing them. */
export function choices(
  label: string,
  offered: ReadonlyArray<{ readonly title: string; readonly value: string }>,
  onChoice: (value: string) => void,
): HTMLElement {
  return element(
    "div",
    { class: "choices", role: "group", "aria-label": label },
    ...offered.map(({ title, value }) => {
      const button = element("button", { type: "button", class: "choice" }, frenchSpaces(title));
      button.addEventListener("click", () => onChoice(value));
      return button;
    }),
  );
}
