import type { OpenConversation } from "../open-conversation.ts";
import { CloseDialog } from "./close-dialog.tsx";
import { FaqDialog } from "./faq-dialog.tsx";
import { GiveBackDialog } from "./give-back-dialog.tsx";
import { TransferDialog } from "./transfer-dialog.tsx";

export type DialogName = "give-back" | "transfer" | "close" | "faq";

export interface ConversationDialogProps {
  readonly conversation: OpenConversation;
  readonly onClose: () => void;
}

export function ConversationDialog(props: ConversationDialogProps & { readonly name: DialogName }) {
  const { name, conversation, onClose } = props;
  switch (name) {
    case "give-back":
      return <GiveBackDialog conversation={conversation} onClose={onClose} />;
    case "transfer":
      return <TransferDialog conversation={conversation} onClose={onClose} />;
    case "close":
      return <CloseDialog conversation={conversation} onClose={onClose} />;
    case "faq":
      return <FaqDialog conversation={conversation} onClose={onClose} />;
  }
}
