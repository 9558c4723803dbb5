import { fr } from "../../../src/i18n/fr/widget.ts";
import type { WebConfig } from "../presentation.ts";
import { entryReference } from "./entry-reference.ts";
import { createDirectLine } from "./protocol/direct-line.ts";
import { createTabMemory, type TabMemory } from "./protocol/tab-memory.ts";
import { styleSheets } from "./style/style-sheets.ts";
import { type ChatView, createChatView } from "./view/chat-view.ts";
import { element } from "./view/element.ts";
import { icon } from "./view/icon.ts";

const COLOUR = /^#[0-9a-f]{6}$/i;

/**
 * `<parvis-chat>`: a button that opens the chat in a panel or, with `mode="page"`, the chat itself. Until the citizen
 * opens it, it asks nothing of any server and keeps nothing. Attributes: `base` (address of the service), `label` and
 * `accent` (of the button).
 */
export class ParvisChat extends HTMLElement {
  #view: ChatView | null = null;
  #memory: TabMemory | null = null;

  connectedCallback(): void {
    if (this.shadowRoot !== null) return;
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = styleSheets();
    this.lang = "fr";
    this.#paint(this.getAttribute("accent") ?? "");
    if (this.getAttribute("mode") === "page") this.#fillPage(root);
    else this.#offerPanel(root);
  }

  get #base(): string {
    return this.getAttribute("base") ?? `${location.origin}/`;
  }

  get #remembered(): TabMemory {
    this.#memory ??= createTabMemory(this.#base);
    return this.#memory;
  }

  #paint(accent: string): void {
    if (COLOUR.test(accent)) this.style.setProperty("--accent", accent);
  }

  #fillPage(root: ShadowRoot): void {
    const chat = element("div", { class: "chat" });
    root.append(chat);
    void this.#fill(chat, null);
  }

  #offerPanel(root: ShadowRoot): void {
    const label = this.getAttribute("label") ?? fr.launcher;
    const memory = this.#remembered;
    const launcher = element(
      "button",
      { type: "button", class: "launcher", "aria-haspopup": "dialog", "aria-expanded": "false" },
      icon("chat"),
      element("span", {}, label),
    );
    const panel = element("dialog", { class: "panel", "aria-labelledby": "title" });
    const chat = element("div", { class: "chat" });
    panel.append(chat);
    root.append(element("div", { role: "region", "aria-label": fr.region }, launcher, panel));

    const open = async (focus: boolean) => {
      if (panel.open) return;
      // Over the whole screen, the page behind is out of reach; beside it, the page stays usable.
      if (matchMedia("(max-width: 30rem), (max-height: 30rem)").matches) panel.showModal();
      else panel.show();
      launcher.setAttribute("aria-expanded", "true");
      memory.write({ open: true });
      if (this.#view === null) await this.#fill(chat, () => panel.close());
      if (focus) this.#view?.focus();
    };
    launcher.addEventListener("click", () => void open(true));
    panel.addEventListener("close", () => {
      launcher.setAttribute("aria-expanded", "false");
      memory.write({ open: false });
      launcher.focus();
    });
    panel.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      panel.close();
    });
    if (memory.read()?.open === true) void open(false);
  }

  async #fill(chat: HTMLElement, onClose: (() => void) | null): Promise<void> {
    // Only our own page is reached by our links: the address of the town's site says nothing to us.
    const directLine = createDirectLine(
      this.#base,
      onClose === null ? entryReference(location.search) : null,
    );
    const close = onClose === null ? null : closeButton(onClose);
    const waiting = element("p", { class: "waiting", role: "status" }, fr.loading);
    chat.replaceChildren(header(fr.assistant, "", onClose === null, close), waiting);
    const reply = await directLine.config();
    if (reply.kind !== "ok") {
      const again = element("button", { type: "button" }, fr.again);
      again.addEventListener("click", () => void this.#fill(chat, onClose));
      waiting.replaceChildren(fr.unavailable, " ", again);
      return;
    }
    const config: WebConfig = reply.value;
    this.#paint(config.accent);
    const page = onClose === null;
    const view = createChatView({
      config,
      directLine,
      memory: this.#remembered,
      headingLevel: page ? 2 : 3,
    });
    const notice =
      config.demonstration && !page ? element("p", { class: "demonstration" }, fr.demonstration) : null;
    chat.replaceChildren(
      header(config.name, fr.assistant, page, close),
      ...(notice ? [notice] : []),
      ...view.parts,
    );
    this.#view = view;
    view.begin();
  }
}

function header(title: string, subtitle: string, page: boolean, close: HTMLElement | null): HTMLElement {
  return element(
    "div",
    { class: "header" },
    element("span", { class: "badge" }, icon("town")),
    element(
      page ? "h1" : "h2",
      { id: "title" },
      title,
      subtitle === "" ? null : " ",
      subtitle === "" ? null : element("span", { class: "subtitle" }, subtitle),
    ),
    close,
  );
}

function closeButton(onClose: () => void): HTMLElement {
  const button = element("button", { type: "button", class: "close" }, icon("close"));
  button.setAttribute("aria-label", fr.close);
  button.title = fr.close;
  button.addEventListener("click", onClose);
  return button;
}
