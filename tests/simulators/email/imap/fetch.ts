import { z } from "zod";
import type { Folder, StoredMail } from "./mail-store.ts";
import type { Token } from "./read-commands.ts";

const item = z.union([
  z.enum(["UID", "FLAGS", "INTERNALDATE", "RFC822.SIZE"]),
  z.templateLiteral(["BODY.PEEK[]<", z.int(), ".", z.int(), ">"]),
  z.literal("BODY.PEEK[]"),
]);

/** Mails that a set like `3`, `3:7` or `3:*` names. */
export function mailsIn(folder: Folder, set: string): readonly StoredMail[] {
  const last = folder.mails.at(-1)?.uid ?? 0;
  const wanted = set.split(",").map((range) => {
    const [from = "", to = from] = range.split(":");
    const ends = [from, to].map((end) => (end === "*" ? last : Number(end)));
    return { low: Math.min(...ends), high: Math.max(...ends) };
  });
  return folder.mails.filter(({ uid }) => wanted.some(({ low, high }) => uid >= low && uid <= high));
}

/** The untagged FETCH line of a mail. @throws when the client asks for an item that this server does not have. */
export function fetchLine(folder: Folder, mail: StoredMail, items: readonly Token[]): Buffer {
  const parts = items.map((asked) => part(mail, item.parse(asked)));
  const joined = parts.flatMap((one, index) => (index === 0 ? [one] : [Buffer.from(" "), one]));
  const start = Buffer.from(`* ${folder.mails.indexOf(mail) + 1} FETCH (`);
  return Buffer.concat([start, ...joined, Buffer.from(")\r\n")]);
}

function part(mail: StoredMail, asked: z.infer<typeof item>): Buffer {
  if (asked === "UID") return Buffer.from(`UID ${mail.uid}`);
  if (asked === "FLAGS") return Buffer.from(`FLAGS (${[...mail.flags].join(" ")})`);
  if (asked === "RFC822.SIZE") return Buffer.from(`RFC822.SIZE ${mail.raw.length}`);
  if (asked === "INTERNALDATE") return Buffer.from(`INTERNALDATE "${imapDate(mail.arrivedAt)}"`);
  const range = /<(\d+)\.(\d+)>/.exec(asked);
  const bytes =
    range === null ? mail.raw : mail.raw.subarray(Number(range[1]), Number(range[1]) + Number(range[2]));
  const name = range === null ? "BODY[]" : `BODY[]<${range[1]}>`;
  return Buffer.concat([Buffer.from(`${name} {${bytes.length}}\r\n`), bytes]);
}

function imapDate(date: Date): string {
  const [, day, month, year, time] = date.toUTCString().split(" ");
  return `${day}-${month}-${year} ${time} +0000`;
}
