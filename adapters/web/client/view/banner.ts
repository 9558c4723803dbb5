import { fr } from "../../../../src/i18n/fr/widget.ts";
import type { WebConfig } from "../../presentation.ts";
import { phoneHref } from "../markdown.ts";
import type { ConnectionState } from "../protocol/connection.ts";
import { element, link } from "./element.ts";

/** What is wrong with the connection, and what to do about it. */
export interface Banner {
  readonly root: HTMLElement;
  show(state: ConnectionState): void;
}

export function createBanner({ contact }: WebConfig, onRetry: () => void): Banner {
  const words = element("p", { role: "status" });
  const retry = element("button", { type: "button" }, fr.retryNow);
  retry.addEventListener("click", onRetry);
  const root = element("div", { class: "banner" }, words);
  return {
    root,
    show(state) {
      const troubled = state === "offline" || state === "refused";
      if (state === "connecting" && root.contains(retry)) return;
      const wasTroubled = words.textContent !== "";
      root.classList.toggle("troubled", troubled);
      retry.remove();
      if (state === "offline") {
        words.textContent = fr.offline;
        root.append(retry);
      } else if (state === "refused") {
        const { phone, email } = contact;
        words.replaceChildren(
          fr.unavailable,
          ...(phone === null ? [] : [" ", link(phoneHref(phone), fr.call(phone), "")]),
          ...(email === null ? [] : [" ", link(`mailto:${email}`, fr.write(email), "")]),
        );
      } else {
        words.textContent = wasTroubled && state === "online" ? fr.backOnline : "";
        setTimeout(() => {
          if (words.textContent === fr.backOnline) words.textContent = "";
        }, 4000);
      }
    },
  };
}
