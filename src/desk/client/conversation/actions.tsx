import { useState } from "preact/hooks";
import { fr } from "../../../i18n/fr/desk-conversation.ts";
import { Button } from "../controls/button.tsx";
import { useSignedIn } from "../session/session.tsx";
import { useShortcut } from "../shortcuts/shortcuts.tsx";
import type { DialogName } from "./dialogs/conversation-dialog.tsx";
import type { OpenConversation } from "./open-conversation.ts";
import { standingOf } from "./standing.ts";
import { useWriting } from "./writing.tsx";

export interface ActionsProps {
  readonly conversation: OpenConversation;
  readonly onDialog: (name: DialogName) => void;
}

export function Actions({ conversation, onDialog }: ActionsProps) {
  const { session } = useSignedIn();
  const { focus } = useWriting();
  const [claiming, setClaiming] = useState(false);
  const { view } = conversation;
  const may = standingOf(view, session);
  const claim = async () => {
    if (claiming) return;
    setClaiming(true);
    const done = await conversation.command("claim", { version: view.version });
    setClaiming(false);
    if (done) focus("reply");
  };
  useShortcut("c", () => may.canClaim && void claim());
  useShortcut("r", () => (may.mine ? focus("reply") : undefined));
  useShortcut("t", () => may.canTransfer && onDialog("transfer"));
  useShortcut("e", () => may.canGiveBack && onDialog("give-back"));
  useShortcut("x", () => may.canClose && onDialog("close"));
  return (
    <div class="actions">
      {may.canClaim && (
        <Button kind="primary" icon="reply" busy={claiming} shortcut="c" onClick={() => void claim()}>
          {fr.claim}
        </Button>
      )}
      {may.canGiveBack && (
        <Button icon="robot" shortcut="e" onClick={() => onDialog("give-back")}>
          {fr.giveBack}
        </Button>
      )}
      {may.canTransfer && (
        <Button icon="transfer" shortcut="t" onClick={() => onDialog("transfer")}>
          {fr.transfer}
        </Button>
      )}
      {may.canClose && (
        <Button icon="check" shortcut="x" onClick={() => onDialog("close")}>
          {fr.closeIt}
        </Button>
      )}
      {may.canPropose && (
        <Button icon="book" onClick={() => onDialog("faq")}>
          {fr.addToFaq}
        </Button>
      )}
    </div>
  );
}
