import { fr } from "../../../i18n/fr/desk-conversation.ts";
import type { FileView } from "../../api/conversation.ts";

const SHOWN = ["image/jpeg", "image/png", "image/gif", "image/webp"];

/** What the citizen sent beside words: pictures small, the rest as links; what was not kept says why. */
export function SentFiles({
  files,
  conversationId,
}: {
  readonly files: readonly FileView[];
  readonly conversationId: string;
}) {
  return (
    <ul class="files" aria-label={fr.files(files.length)}>
      {files.map((file, index) => (
        <li key={file.id ?? index}>
          <SentFile file={file} conversationId={conversationId} />
        </li>
      ))}
    </ul>
  );
}

function SentFile({ file, conversationId }: { readonly file: FileView; readonly conversationId: string }) {
  const { id, name, type, size, problem } = file;
  if (id === null) {
    return (
      <span>
        <bdi>{name}</bdi> ({problem})
      </span>
    );
  }
  const address = `/desk/api/conversations/${encodeURIComponent(conversationId)}/files/${encodeURIComponent(id)}`;
  return (
    <a href={address} download>
      {type !== null && SHOWN.includes(type) && <img src={address} alt="" loading="lazy" />}
      <bdi>{name}</bdi> ({fr.fileSize(size ?? 0)})
    </a>
  );
}
