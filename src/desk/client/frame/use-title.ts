import { useEffect } from "preact/hooks";
import { fr } from "../../../i18n/fr/desk.ts";

const FLASHES_EVERY = 1_200;

/** The tab's title; while `flashing`, every other second it says that somebody waits. */
export function useTitle(page: string, waiting: number, town: string, flashing: boolean): void {
  const title = fr.title(page, waiting, town);
  useEffect(() => {
    document.title = title;
    if (!flashing) return;
    const timer = setInterval(() => {
      document.title = document.title === title ? fr.flash : title;
    }, FLASHES_EVERY);
    return () => clearInterval(timer);
  }, [title, flashing]);
}
