import { readIncomingMail } from "../../../adapters/email/incoming-mail.ts";
import { readArrived, readSent } from "../../../adapters/email/read-mail.ts";
import { writeMail } from "../../simulators/email/write-mail.ts";
import { type Chance, createChance } from "./chance.ts";
import { emptyTally, type Tally } from "./fuzz-webhook.ts";
import { hostileToken } from "./hostile-values.ts";
import { misfits } from "./misfits.ts";
import { mutateBytes } from "./mutate-bytes.ts";

const TOWN = "mairie@valcour.example";
const AT = new Date("2026-01-05T09:12:00Z");

/** Reads `count` damaged mails, as arrived and as sent. */
export async function fuzzMails(count: number, seed: number): Promise<Tally> {
  const chance = createChance(seed);
  const tally = emptyTally();
  const mails = validMails();
  for (let done = 0; done < count; done += 1) {
    const raw = mutateMail(chance.one(mails), chance);
    tally.payloads += 1;
    const begun = performance.now();
    // A mail that the parser gives up is left unanswered in the mailbox.
    const mail = await readIncomingMail(raw).catch(() => null);
    if (mail === null) {
      tally.refused += 1;
      continue;
    }
    try {
      const events = [readArrived(mail, raw.toString("latin1"), AT, TOWN), readSent(mail, AT, TOWN)];
      tally.slowest = Math.max(tally.slowest, performance.now() - begun);
      const wrong = misfits(events, TOWN);
      if (wrong.length > 0) tally.misfits += 1;
      if (events.every(({ kind }) => kind === "ignored")) tally.ignored += 1;
      else tally.events += 1;
      if (wrong.length > 0 && tally.faults.length < 5)
        tally.faults.push(`${wrong}\n    ${raw}`.slice(0, 900));
    } catch (error) {
      tally.crashes += 1;
      if (tally.faults.length < 5) tally.faults.push(`${error}\n    ${raw}`.slice(0, 900));
    }
  }
  return tally;
}

function validMails(): readonly Buffer[] {
  const mail = { id: "1.mail@citoyens.example", from: "habitante@citoyens.example", to: TOWN, date: AT };
  const said = { ...mail, subject: "Une question", text: "Où refaire ma carte ?" };
  const quoted = `Merci !\n\nLe 5 janvier 2026 à 10:12, Valcour <${TOWN}> a écrit :\n> Bonjour\n\n-- \nAna`;
  const file = { contentType: "application/pdf", name: "acte.pdf", bytes: Buffer.from("%PDF-1.7") };
  return [
    writeMail(said),
    writeMail({
      ...said,
      text: quoted,
      headers: { "In-Reply-To": "<a@b.example>", References: "<a@b.example> <c@d.example>" },
    }),
    writeMail({ ...said, text: "", attachment: file }),
    writeMail({ ...said, headers: { "Auto-Submitted": "auto-replied", Precedence: "bulk" } }),
    writeMail({ ...said, from: TOWN, to: mail.from }),
  ];
}

function mutateMail(raw: Buffer, chance: Chance): Buffer {
  if (chance.below(2) === 0) return mutateBytes(raw, chance);
  const lines = raw.toString("latin1").split("\r\n");
  const at = chance.below(lines.length);
  const line = lines[at] ?? "";
  const hostile = hostileToken(chance).replaceAll("\\u0000", "\u0000");
  lines.splice(
    at,
    1,
    ...chance.one<readonly string[]>([
      [],
      [line, line],
      [`${line.split(":")[0]}: ${hostile}`],
      [`${line}${hostile}`],
      [`${line.split(":")[0]}: =?utf-8?Q?=00=ED=A0=80${"=C3".repeat(chance.below(50))}?=`],
      [`${line.split(":")[0]}: ${"<a@b.c>, ".repeat(chance.below(400))}`],
      [`${line.split(":")[0]}: ${"(".repeat(chance.below(500))}`],
      ["Content-Type: multipart/mixed; boundary=x", ...Array<string>(chance.below(60)).fill("--x")],
      [`Content-Type: text/html; charset=${chance.one(["utf-7", "utf-16", "nowhere", "\u0000"])}`],
      ["Content-Transfer-Encoding: base64", line],
      [...Array<string>(chance.below(300)).fill("> Le 5 janvier"), line],
    ]),
  );
  return Buffer.from(lines.join("\r\n"), "latin1");
}
