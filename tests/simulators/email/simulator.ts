import { createScreens } from "../screens.ts";
import type { PlatformEvent, Simulator, Speaking } from "../simulator.ts";
import { serveImap } from "./imap/server.ts";
import { readTownMail, type TownMail } from "./outgoing-rules.ts";
import { serveSmtp } from "./smtp.ts";
import { writeMail } from "./write-mail.ts";

const TOWN = "mairie@valcour.example";
const CITIZEN = "habitante";
const DOMAIN = "citoyens.example";
const PASSWORDS = {
  PARVIS_EMAIL_IMAP_PASSWORD: "password-of-imap",
  PARVIS_EMAIL_SMTP_PASSWORD: "password-of-smtp",
};

interface Arrival {
  readonly folder: string;
  readonly raw: Buffer;
  readonly at: Date;
}

type Imap = Awaited<ReturnType<typeof serveImap>>;

export interface EmailSimulator extends Simulator {
  readonly imap: Imap;
  /** Mails of the town, as they left. */
  readonly sent: readonly TownMail[];
  /** A mail as it came, made and not delivered yet; nothing is shown on a screen. */
  raw(raw: Buffer, at?: Date): PlatformEvent;
}

/** A mail provider for the town's mailbox: IMAP, SMTP, and copies of what leaves in the folder of sent mails. */
export async function simulateEmail(
  settings: object = {},
  clock: () => Date = () => new Date(),
): Promise<EmailSimulator> {
  const screens = createScreens();
  const broken: string[] = [];
  const sent: TownMail[] = [];
  const known = new Set<string>();
  /** Of each citizen, the mail of the town that they answer. */
  const lastHeard = new Map<string, TownMail>();
  let count = 0;
  const imap = await serveImap({ user: TOWN, password: PASSWORDS.PARVIS_EMAIL_IMAP_PASSWORD }, [
    "INBOX",
    "Sent",
    "Traités",
  ]);
  const smtp = await serveSmtp(
    { user: TOWN, password: PASSWORDS.PARVIS_EMAIL_SMTP_PASSWORD },
    async (raw, envelope) => {
      const { mail, faults } = await readTownMail(raw, envelope, TOWN, known);
      broken.push(...faults);
      sent.push(mail);
      known.add(mail.id);
      const citizen = mail.to.slice(0, mail.to.indexOf("@"));
      screens.show(citizen, { id: mail.id, from: "town", text: mail.text, buttons: [] });
      lastHeard.set(citizen, mail);
      // The copy is there before the server says yes.
      imap.store.append("Sent", raw, clock());
    },
  );

  function event(id: string, arrival: Arrival): PlatformEvent {
    return { id, platformEvent: arrival };
  }

  function write(
    text: string,
    by: Speaking,
    extra: Partial<Parameters<typeof writeMail>[0]> = {},
  ): PlatformEvent {
    const { citizen = CITIZEN, at = clock() } = by;
    const id = `${++count}.mail@${DOMAIN}`;
    const heard = lastHeard.get(citizen);
    const quoted =
      heard === undefined
        ? ""
        : `\n\nLe 5 janvier 2026 à 10:12, Valcour <${TOWN}> a écrit :\n> ${heard.text.replaceAll("\n", "\n> ")}\n`;
    const thread: Record<string, string> =
      heard === undefined ? {} : { "In-Reply-To": heard.id, References: heard.id };
    known.add(`<${id}>`);
    const raw = writeMail({
      ...{ id, from: `${citizen}@${DOMAIN}`, to: TOWN, date: at },
      subject: heard?.subject ?? "Une question",
      text: `${text}${quoted}`,
      ...extra,
      headers: { ...thread, ...extra.headers },
    });
    return event(id, { folder: "INBOX", raw, at });
  }

  return {
    name: "email",
    settings: {
      address: TOWN,
      name: "Ville de Valcour",
      imap: { host: "127.0.0.1", port: imap.port, user: TOWN, security: "none" },
      smtp: { host: "127.0.0.1", port: smtp.port, user: TOWN, security: "none" },
      sentFolder: "Sent",
      pollSeconds: 1,
      sendTimeoutSeconds: 1,
      answersPerDay: 1000,
      ...settings,
    },
    environment: PASSWORDS,
    connect() {},
    message(text, by = {}) {
      const made = write(text, by);
      screens.show(by.citizen ?? CITIZEN, { id: made.id, from: "citizen", text, buttons: [] });
      return made;
    },
    media(kind, by = {}) {
      const place = kind === "location";
      const contentType = place
        ? "application/geo+json"
        : kind === "file"
          ? "application/pdf"
          : `${kind}/png`;
      const bytes = Buffer.from(place ? '{"type":"Point","coordinates":[3.2,45.1]}' : "bytes of a file");
      return write("", by, { subject: "", attachment: { contentType, name: kind, bytes } });
    },
    human(text, by = {}) {
      const { citizen = CITIZEN, at = clock() } = by;
      const id = `${++count}.human@valcour.example`;
      screens.show(citizen, { id, from: "human", text, buttons: [] });
      const raw = writeMail({
        id,
        from: TOWN,
        to: `${citizen}@${DOMAIN}`,
        subject: "Re: Une question",
        text,
        date: at,
      });
      return event(id, { folder: "Sent", raw, at });
    },
    unknown: (by = {}) => write("Je suis en congé", by, { headers: { "Auto-Submitted": "auto-hologram" } }),
    raw: (raw, at = clock()) => event(`raw-${++count}`, { folder: "INBOX", raw, at }),
    async deliver(events) {
      // A mailbox is watched from a first look on: what came before it is nobody's question to us.
      await imap.watched();
      const stored = events.map(({ platformEvent }) => {
        const { folder, raw, at } = platformEvent as Arrival;
        return { folder, uid: imap.store.append(folder, raw, at).uid };
      });
      await Promise.all(stored.map(({ folder, uid }) => imap.handled(folder, uid)));
      return 200;
    },
    fail: smtp.fail,
    attempts: smtp.attempts,
    screen: (citizen = CITIZEN) => screens.of(citizen),
    get broken() {
      return [...broken, ...imap.broken];
    },
    imap,
    sent,
    async close() {
      await imap.close();
      await smtp.close();
    },
  };
}
