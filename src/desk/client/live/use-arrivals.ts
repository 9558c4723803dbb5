import { useEffect, useRef, useState } from "preact/hooks";
import { fr } from "../../../i18n/fr/desk.ts";
import { go } from "../routing/use-route.ts";
import { useSignedIn } from "../session/session.tsx";
import { useSettings } from "../settings/settings.tsx";
import { prepareSound } from "./chime.ts";
import { useLive } from "./live.tsx";

/**
 * Tells the agent that somebody new waits for one of their services: a sound and a notification if they want them.
 * True while the page, not looked at, has something new to show.
 */
export function useArrivals(): boolean {
  const { session } = useSignedIn();
  const [{ sound, notifications }] = useSettings();
  const play = useRef<(() => void) | null>(null);
  const [unseen, setUnseen] = useState(false);
  useEffect(() => {
    if (!sound) return;
    const prepare = () => {
      play.current = prepareSound();
    };
    addEventListener("pointerdown", prepare, { once: true });
    addEventListener("keydown", prepare, { once: true });
    return () => {
      play.current = null;
      removeEventListener("pointerdown", prepare);
      removeEventListener("keydown", prepare);
    };
  }, [sound]);
  useEffect(() => {
    const seen = () => looking() && setUnseen(false);
    document.addEventListener("visibilitychange", seen);
    addEventListener("focus", seen);
    return () => {
      document.removeEventListener("visibilitychange", seen);
      removeEventListener("focus", seen);
    };
  }, []);
  useLive((event) => {
    if (event.kind !== "arrived" || session.me.away) return;
    const { services } = session.me;
    if (services.length > 0 && !services.includes(event.service)) return;
    if (sound) (play.current ?? prepareSound())?.();
    if (looking()) return;
    setUnseen(true);
    const service = session.services.find(({ id }) => id === event.service)?.name ?? event.service;
    if (notifications) notify(event.conversationId, service);
  });
  return unseen;
}

/** A window behind that of another program is visible too. */
function looking(): boolean {
  return document.visibilityState === "visible" && document.hasFocus();
}

/** Never says who waits, nor what they wrote: it may show on a locked or shared screen. */
function notify(conversationId: string, service: string): void {
  try {
    const shown = new Notification(fr.notification.title, {
      body: fr.notification.body(service),
      tag: conversationId,
    });
    shown.onclick = () => {
      window.focus();
      go({ kind: "conversation", id: conversationId });
      shown.close();
    };
  } catch {
    // Some phones only let a service worker notify: the sound and the title remain.
  }
}
