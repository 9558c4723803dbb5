import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { createMailStore } from "./mail-store.ts";
import { serveSession } from "./session.ts";

const CAPABILITIES = ["IMAP4rev1", "IDLE", "ID", "NAMESPACE", "UIDPLUS", "MOVE"];

/** A small IMAP4rev1 server (RFC 3501, 2177, 6851) for one account, in clear, on this machine. */
export async function serveImap(
  account: { readonly user: string; readonly password: string },
  folders: readonly string[],
  { idle = true }: { readonly idle?: boolean } = {},
) {
  const store = createMailStore(folders);
  const broken: string[] = [];
  const sockets = new Set<Socket>();
  const read = new Set<string>();
  const handled = new Set<string>();
  let waiting: Array<() => void> = [];
  let idled = false;
  const deps = {
    ...{ store, account, broken },
    capabilities: CAPABILITIES.filter((name) => idle || name !== "IDLE"),
    read: (folder: string, uid: number) => void read.add(`${folder}:${uid}`),
    idle() {
      idled = true;
      for (const mail of read) handled.add(mail);
      const woken = waiting;
      waiting = [];
      for (const wake of woken) wake();
    },
  };
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    serveSession(socket, deps);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");

  async function until(ready: () => boolean): Promise<void> {
    while (!ready()) await new Promise<void>((resolve) => waiting.push(resolve));
  }

  return {
    port: (server.address() as AddressInfo).port,
    store,
    broken,
    /** Resolves once the client waits for what comes. */
    watched: () => until(() => idled),
    /** Resolves once the client read the mail and waits for the next. */
    handled: (folder: string, uid: number) => until(() => handled.has(`${folder}:${uid}`)),
    /** Cuts every connection; the client must come back. */
    cut(): void {
      idled = false;
      for (const socket of sockets) socket.destroy();
    },
    async close(): Promise<void> {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
