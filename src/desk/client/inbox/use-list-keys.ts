import { useShortcut } from "../shortcuts/shortcuts.tsx";

/** J and K go from one conversation of the list to the next; Enter then follows the link as anywhere. */
export function useListKeys(open: string | null): void {
  const move = (by: 1 | -1) => {
    const rows = [...document.querySelectorAll<HTMLElement>("[data-conversation]")].filter(
      (row) => row.offsetParent !== null,
    );
    const focused = rows.indexOf(document.activeElement as HTMLElement);
    const from = focused === -1 ? rows.findIndex((row) => row.dataset.conversation === open) : focused;
    const next = from === -1 && by === -1 ? rows.length - 1 : from + by;
    rows[Math.max(0, Math.min(next, rows.length - 1))]?.focus();
  };
  useShortcut("j", () => move(1));
  useShortcut("k", () => move(-1));
}
