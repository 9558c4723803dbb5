import type { Socket } from "node:net";
import { fetchLine, mailsIn } from "./fetch.ts";
import type { Folder, MailStore } from "./mail-store.ts";
import { type Command, createLineReader, parseCommand, type Token } from "./read-commands.ts";

export interface SessionDeps {
  readonly store: MailStore;
  readonly account: { readonly user: string; readonly password: string };
  readonly capabilities: readonly string[];
  readonly broken: string[];
  /** The client read these mails whole, by folder. */
  readonly read: (folder: string, uid: number) => void;
  /** The client has nothing more to do, and waits. */
  readonly idle: () => void;
}

class Refused extends Error {}

/** One client of the server, from greeting to LOGOUT. */
export function serveSession(socket: Socket, deps: SessionDeps): void {
  const { store, account, capabilities, broken } = deps;
  let selected: Folder | null = null;
  let signedIn = false;
  let idling: string | null = null;
  const say = (line: string) => void socket.write(`${line}\r\n`);
  const stop = store.listen((folder) => {
    if (idling !== null && folder === selected) say(`* ${folder.mails.length} EXISTS`);
  });
  socket.on("close", stop);
  socket.on("error", () => socket.destroy());
  socket.on(
    "data",
    createLineReader(() => say("+ go on"), take),
  );
  say(`* OK [CAPABILITY ${capabilities.join(" ")}] ready`);

  function take(line: string): void {
    if (idling !== null) {
      if (line.toUpperCase() !== "DONE") broken.push(`while idling: ${line}`);
      say(`${idling} OK idled`);
      idling = null;
      return;
    }
    let tag = "*";
    try {
      const command = parseCommand(line);
      tag = command.tag;
      answer(command);
    } catch (error) {
      if (!(error instanceof Refused)) broken.push(`${line}: ${String(error)}`);
      say(`${tag} ${error instanceof Refused ? "NO" : "BAD"} ${String(error).split("\n")[0]}`);
    }
  }

  function answer({ tag, name, args }: Command): unknown {
    const done = (text = "done") => say(`${tag} OK ${text}`);
    switch (name) {
      case "CAPABILITY":
        say(`* CAPABILITY ${capabilities.join(" ")}`);
        return done();
      case "ID":
        say('* ID ("name" "simulator")');
        return done();
      case "NOOP":
        return done();
      case "LOGOUT":
        say("* BYE");
        done();
        return socket.end();
      case "LOGIN":
        if (args[0] !== account.user || args[1] !== account.password) {
          throw new Refused("[AUTHENTICATIONFAILED] no");
        }
        signedIn = true;
        return done();
    }
    if (!signedIn) throw new Error("before LOGIN");
    switch (name) {
      case "ENABLE":
        say("* ENABLED");
        return done();
      case "NAMESPACE":
        say('* NAMESPACE (("" "/")) NIL NIL');
        return done();
      case "LIST":
      case "LSUB":
        for (const folder of listed(word(args[1]))) say(`* ${name} (\\HasNoChildren) "/" "${folder}"`);
        return done();
      case "STATUS":
        return done();
      case "SELECT":
      case "EXAMINE":
        return select(tag, name, word(args[0]));
      case "IDLE":
        idling = tag;
        say("+ idling");
        return deps.idle();
    }
    if (selected === null) throw new Error("no folder is selected");
    inFolder(selected, name, args);
    done();
  }

  function listed(pattern: string): readonly string[] {
    const names = [...store.folders.keys()];
    return /[*%]/.test(pattern) ? names : names.filter((name) => name === pattern);
  }

  function select(tag: string, name: string, wanted: string): void {
    const folder = store.folder(wanted);
    if (folder === undefined) throw new Refused("[NONEXISTENT] no such folder");
    selected = folder;
    say(`* ${folder.mails.length} EXISTS`);
    say("* FLAGS (\\Seen \\Deleted)");
    say("* OK [PERMANENTFLAGS (\\Seen \\Deleted)] flags");
    say(`* OK [UIDVALIDITY ${folder.uidValidity}] validity`);
    say(`* OK [UIDNEXT ${folder.uidNext}] next`);
    say(`${tag} OK [${name === "SELECT" ? "READ-WRITE" : "READ-ONLY"}] selected`);
  }

  function inFolder(folder: Folder, name: string, args: readonly Token[]): void {
    if (name === "UID SEARCH") return void say(`* SEARCH ${search(folder, args).join(" ")}`.trimEnd());
    const mails = mailsIn(folder, word(args[0]));
    if (name === "UID FETCH") {
      const items = args[1];
      if (!Array.isArray(items)) throw new Error("items must be a list");
      for (const mail of mails) {
        socket.write(fetchLine(folder, mail, items));
        if (items.some((item) => String(item).startsWith("BODY.PEEK[]"))) deps.read(folder.name, mail.uid);
      }
    } else if (name === "UID STORE") {
      if (!/^\+FLAGS(\.SILENT)?$/.test(word(args[1])) || String(args[2]) !== "\\Seen") {
        throw new Error("only \\Seen is ever added");
      }
      for (const mail of mails) mail.flags.add("\\Seen");
    } else if (name === "UID MOVE") {
      const into = store.folder(word(args[1]));
      if (into === undefined) throw new Refused("[TRYCREATE] no such folder");
      for (const mail of mails) {
        const at = folder.mails.indexOf(mail);
        folder.mails.splice(at, 1);
        const moved = store.append(into.name, mail.raw, mail.arrivedAt);
        for (const flag of mail.flags) moved.flags.add(flag);
        say(`* ${at + 1} EXPUNGE`);
      }
    } else throw new Error("a command that this server does not have");
  }
}

function search(folder: Folder, args: readonly Token[]): readonly number[] {
  let found = folder.mails;
  for (let at = 0; at < args.length; ) {
    const key = word(args[at]).toUpperCase();
    const value = word(args[at + 1]);
    if (key === "UID") {
      const within = mailsIn(folder, value);
      found = found.filter((mail) => within.includes(mail));
      at += 2;
    } else if (key === "SINCE") {
      const day = Date.parse(`${value.replaceAll("-", " ")} UTC`);
      found = found.filter(({ arrivedAt }) => arrivedAt.getTime() >= day);
      at += 2;
    } else if (key === "HEADER") {
      const line = `${value}: ${word(args[at + 2])}`.toLowerCase();
      found = found.filter(({ raw }) => raw.toString("latin1").toLowerCase().includes(line));
      at += 3;
    } else throw new Error(`unknown search key ${key}`);
  }
  return found.map(({ uid }) => uid);
}

function word(token: Token | undefined): string {
  if (typeof token !== "string") throw new Error("a word was expected");
  return token;
}
