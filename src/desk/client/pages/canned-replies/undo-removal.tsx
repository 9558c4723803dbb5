import { useEffect, useRef, useState } from "preact/hooks";
import { fr } from "../../../../i18n/fr/desk-library.ts";
import { fr as shared } from "../../../../i18n/fr/desk-pages.ts";
import type { CannedReplyChange, CannedReplyView } from "../../../api/knowledge.ts";
import { call } from "../../api/call.ts";
import { Button } from "../../controls/button.tsx";
import { useTell } from "../../controls/status.tsx";
import { focusHeading } from "../reading/focus-heading.ts";

interface UndoRemovalProps {
  readonly removed: CannedReplyView | null;
  readonly onRestored: (reply: CannedReplyView) => void;
  readonly onDone: () => void;
}

/** Says which reply was just removed, for as long as the page is open, and writes it again on request. */
export function UndoRemoval({ removed, onRestored, onDone }: UndoRemovalProps) {
  const tell = useTell();
  const notice = useRef<HTMLDivElement>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    if (removed !== null) notice.current?.querySelector("button")?.focus();
  }, [removed]);
  const restore = async ({ title, text, service }: CannedReplyView) => {
    setBusy(true);
    const body: CannedReplyChange = { title, text, service };
    const outcome = await call<CannedReplyView>("POST", "canned-replies", body);
    setBusy(false);
    if (outcome.kind !== "ok") {
      tell(outcome.kind === "offline" ? shared.offline : outcome.problem.message, "bad");
      return;
    }
    onRestored(outcome.value);
    onDone();
    tell(fr.canned.restored(title));
    focusHeading();
  };
  return (
    <div ref={notice} role="status" class={removed === null ? "" : "warning-note"}>
      {removed !== null && (
        <>
          <span>{fr.canned.removed(removed.title)}</span>
          <Button small busy={busy} onClick={() => void restore(removed)}>
            {fr.canned.undo}
          </Button>
        </>
      )}
    </div>
  );
}
