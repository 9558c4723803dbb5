import { ParvisChat } from "./chat-element.ts";

const NAME = "parvis-chat";
const script = document.currentScript;

/** Puts the chat in the page: over `#parvis` with `data-mode="page"`, else as a button at the bottom right. */
function mount({ dataset, src }: HTMLScriptElement): void {
  const chat = document.createElement(NAME);
  chat.setAttribute("base", dataset.base ?? new URL(".", src).href);
  if (dataset.label !== undefined) chat.setAttribute("label", dataset.label);
  if (dataset.accent !== undefined) chat.setAttribute("accent", dataset.accent);
  if (dataset.mode === "page") {
    chat.setAttribute("mode", "page");
    document.getElementById("parvis")?.append(chat);
  } else document.body.append(chat);
}

if (script instanceof HTMLScriptElement && customElements.get(NAME) === undefined) {
  customElements.define(NAME, ParvisChat);
  if (document.readyState !== "loading") mount(script);
  else document.addEventListener("DOMContentLoaded", () => mount(script));
}
