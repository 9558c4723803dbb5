/** A word, or a list of them (RFC 3501, section 4). Strings and literals are words without their quotes. */
export type Token = string | readonly Token[];

export interface Command {
  readonly tag: string;
  /** In capitals; `UID` commands by both words. */
  readonly name: string;
  readonly args: readonly Token[];
}

/** Gathers a client's bytes into lines; literals are asked for by `continuation` and put back quoted. */
export function createLineReader(continuation: () => void, line: (line: string) => void) {
  let pending = "";
  let partial = "";
  let literal = 0;
  return (chunk: Buffer): void => {
    pending += chunk.toString("latin1");
    for (;;) {
      if (literal > 0) {
        if (pending.length < literal) return;
        partial += JSON.stringify(pending.slice(0, literal));
        pending = pending.slice(literal);
        literal = 0;
      }
      const end = pending.indexOf("\r\n");
      if (end < 0) return;
      const text = pending.slice(0, end);
      pending = pending.slice(end + 2);
      const announced = /\{(\d+)\}$/.exec(text);
      if (announced === null) {
        line(partial + text);
        partial = "";
      } else {
        partial += text.slice(0, announced.index);
        literal = Number(announced[1]);
        continuation();
      }
    }
  };
}

/** @throws when a line is no IMAP command. */
export function parseCommand(line: string): Command {
  const found = /^(\S+) ((?:UID )?[A-Z]+)(?: (.*))?$/is.exec(line);
  if (found === null) throw new Error(`Not a command: ${line}`);
  const [, tag = "", name = "", rest = ""] = found;
  return { tag, name: name.toUpperCase(), args: tokens(rest) };
}

function tokens(text: string): readonly Token[] {
  const stack: Token[][] = [[]];
  for (const [word] of text.matchAll(/"(?:[^"\\]|\\.)*"|\(|\)|[^\s()"]+/g)) {
    const top = stack.at(-1) ?? [];
    if (word === "(") stack.push([]);
    else if (word === ")") {
      stack.pop();
      stack.at(-1)?.push(top);
    } else top.push(word.startsWith('"') ? word.slice(1, -1).replace(/\\(.)/g, "$1") : word);
  }
  if (stack.length !== 1) throw new Error(`Parentheses do not match: ${text}`);
  return stack[0] ?? [];
}
