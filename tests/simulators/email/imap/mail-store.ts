export interface StoredMail {
  readonly uid: number;
  readonly raw: Buffer;
  readonly arrivedAt: Date;
  readonly flags: Set<string>;
}

export interface Folder {
  readonly name: string;
  uidValidity: number;
  uidNext: number;
  mails: StoredMail[];
}

/** A mailbox: folders of numbered mails; tells who listens of each arrival. */
export function createMailStore(names: readonly string[]) {
  const folders = new Map<string, Folder>(
    names.map((name) => [name, { name, uidValidity: 1000, uidNext: 1, mails: [] }]),
  );
  const listeners = new Set<(folder: Folder) => void>();

  function folder(name: string): Folder | undefined {
    return folders.get(name.toUpperCase() === "INBOX" ? "INBOX" : name);
  }

  function append(name: string, raw: Buffer, arrivedAt: Date): StoredMail {
    const into = folder(name);
    if (into === undefined) throw new Error(`No folder ${name}`);
    const mail = { uid: into.uidNext, raw, arrivedAt, flags: new Set<string>() };
    into.uidNext += 1;
    into.mails.push(mail);
    for (const listen of listeners) listen(into);
    return mail;
  }

  return {
    folders,
    folder,
    append,
    listen(listener: (folder: Folder) => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** As a server restored from a copy does: every mail gets another number. */
    renumber(name: string): void {
      const box = folder(name);
      if (box === undefined) return;
      box.uidValidity += 1;
      box.mails = box.mails.map((mail, index) => ({ ...mail, uid: index + 1 }));
      box.uidNext = box.mails.length + 1;
    },
  };
}

export type MailStore = ReturnType<typeof createMailStore>;
