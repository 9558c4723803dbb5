import { Router } from "express";
import type { MediaFolder } from "../../conversation/media/media-folder.ts";
import { fr } from "../../i18n/fr/desk-server.ts";
import { readableConversation } from "../../store/conversation-readers.ts";
import type { Database } from "../../store/database.ts";
import { findMedia } from "../../store/media.ts";
import { accountOf } from "../accounts/signed-in.ts";
import { refuse } from "../http/problem.ts";
import { readerOf } from "./reader-of.ts";

export interface FileDeps {
  readonly database: Database;
  readonly media: MediaFolder;
}

/** What a browser may do with a citizen's file: keep it, never run or frame anything of it. */
const HEADERS = {
  "X-Content-Type-Options": "nosniff",
  "Content-Security-Policy": "sandbox; default-src 'none'",
  "Cache-Control": "private, no-store",
} as const;

/** Extensions of the types that are kept, the usual one first. */
const EXTENSIONS: Readonly<Record<string, readonly string[]>> = {
  "image/jpeg": ["jpg", "jpeg"],
  "image/png": ["png"],
  "image/gif": ["gif"],
  "image/webp": ["webp"],
  "image/heic": ["heic", "heif"],
  "application/pdf": ["pdf"],
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ["docx"],
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ["xlsx"],
  "application/vnd.oasis.opendocument.text": ["odt"],
  "video/mp4": ["mp4", "m4v", "mov"],
  "video/3gpp": ["3gp"],
  "audio/ogg": ["ogg", "oga", "opus"],
  "audio/mpeg": ["mp3"],
  "audio/mp4": ["m4a"],
  "audio/amr": ["amr"],
  "audio/wav": ["wav"],
  "text/plain": ["txt"],
};

/** `GET conversations/:id/files/:file`, for whoever may read the conversation; to others it does not exist. */
export function fileRoutes({ database, media }: FileDeps): Router {
  const routes = Router();
  routes.get("/conversations/:id/files/:file", async (request, response) => {
    const reader = readerOf(accountOf(response));
    if (reader === null) {
      return refuse(response, { code: "forbidden", message: fr.refusals.cannotAnswer });
    }
    const { id, file } = request.params;
    const conversation = await readableConversation(database, id, reader);
    const row = conversation && (await findMedia(database, conversation.id, file));
    const bytes = row && (await media.read(row.conversation_id, row.id));
    if (row === null || bytes === null) {
      return refuse(response, { code: "not-found", message: fr.refusals.noFile });
    }
    response.attachment(downloadName(row.name, row.content_type));
    response.set(HEADERS).set("Content-Type", row.content_type).send(bytes);
  });
  return routes;
}

/** The citizen's name for it, with the extension of what it really is: `facture.exe` that is a picture ends in `.jpg`. */
function downloadName(name: string, type: string): string {
  const plain = name.replace(/[/\\:*?"<>|]/g, "_");
  const extensions = EXTENSIONS[type] ?? ["bin"];
  const ends = extensions.some((extension) => plain.toLowerCase().endsWith(`.${extension}`));
  return ends ? plain : `${plain}.${extensions[0]}`;
}
