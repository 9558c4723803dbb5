import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createMediaFolder, type MediaFolder } from "../../../src/conversation/media/media-folder.ts";
import type { AccountView } from "../../../src/desk/api/session.ts";
import { fileRoutes } from "../../../src/desk/conversations/file-routes.ts";
import { type DeskData, deskData, NOW } from "../desk-data.ts";
import { person, serveAs } from "../serve-as.ts";

const camille = person("agent", ["mairie"], "camille");
const denis = person("agent", ["etat-civil"], "denis");
const editor = person("editor", []);
const PDF = Buffer.from("%PDF-1.7 and the rest");

let data: DeskData;
let folder: string;
let media: MediaFolder;
beforeEach(async () => {
  data = await deskData();
  folder = mkdtempSync(join(tmpdir(), "parvis-files-"));
  media = createMediaFolder(folder);
  await data.account(camille);
  await data.account(denis);
  await data.inState("c", "with_agent");
  await data.inState("d", "with_agent");
});
afterEach(async () => {
  await data.database.destroy();
  rmSync(folder, { recursive: true, force: true });
});

async function sent(name: string, type = "application/pdf", conversation = "c") {
  const id = `file-${name.length}-${conversation}`;
  await media.write(conversation, id, PDF);
  const row = { event_id: "e", name, content_type: type, size: PDF.length, at: NOW };
  await data.database
    .insertInto("media")
    .values({ id, conversation_id: conversation, ...row })
    .execute();
  return id;
}

async function download(account: AccountView, path: string) {
  const served = await serveAs(fileRoutes({ database: data.database, media }));
  return served.download(account, path);
}

describe("a file that a citizen sent", () => {
  it("is given to whoever may read the conversation, to keep and never to run", async () => {
    const id = await sent("acte de naissance.pdf");
    const response = await download(camille, `conversations/c/files/${id}`);
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(PDF);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "application/pdf",
      "content-disposition": 'attachment; filename="acte de naissance.pdf"',
      "x-content-type-options": "nosniff",
      "content-security-policy": "sandbox; default-src 'none'",
      "cache-control": "private, no-store",
    });
  });

  it("does not exist for another service, for another conversation, nor once it is erased", async () => {
    const id = await sent("photo.jpg", "image/jpeg");
    expect((await download(denis, `conversations/c/files/${id}`)).status).toBe(404);
    expect((await download(camille, `conversations/d/files/${id}`)).status).toBe(404);
    expect((await download(camille, "conversations/c/files/..%2F..%2Fsecret")).status).toBe(404);
    expect((await download(editor, `conversations/c/files/${id}`)).status).toBe(403);
    await media.remove("c", [id]);
    expect((await download(camille, `conversations/c/files/${id}`)).status).toBe(404);
  });

  it.each([
    ["facture.exe", "image/jpeg", "facture.exe.jpg"],
    ["a/b\\c:d.pdf", "application/pdf", "a_b_c_d.pdf"],
    ['x"; filename="y.html', "text/plain", "x_; filename=_y.html.txt"],
  ])("%s that is really %s is kept as %s", async (name, type, kept) => {
    const response = await download(camille, `conversations/c/files/${await sent(name, type)}`);
    expect(response.headers.get("content-disposition")).toContain(kept);
  });
});
