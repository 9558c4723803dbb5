import { fr } from "../../../i18n/fr/notifications.ts";
import type { Outcome } from "../notification.ts";
import type { EmailSettings } from "../settings.ts";

export interface EmailMessage {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  /** Without angle brackets; the same at every attempt. */
  readonly messageId: string;
  /** False for what a person wrote. */
  readonly automatic: boolean;
}

/** What went wrong, in order of what the technician would look at. */
export type MailFault = "login" | "tls" | "sender" | "refused" | "deferred" | "unreachable" | "unexpected";

export interface Mailer {
  send(message: EmailMessage): Promise<Outcome>;
  /** Connects and signs in, sends nothing. */
  verify(): Promise<{ readonly fault: MailFault; readonly reason: string } | null>;
  /** Domain of the sender, for message ids. */
  readonly domain: string;
}

const CONNECT = 10_000;
const SILENCE = 20_000;
/** Milliseconds for a whole message; the queue's lease must be longer. */
export const LONGEST_SENDING = 60_000;

/** Sends by SMTP, one message a connection; faults are outcomes, never exceptions. */
export function createMailer(settings: EmailSettings): Mailer {
  async function transport() {
    const { createTransport } = await import("nodemailer");
    const { host, port, secure, requireTls, user, password, ca } = settings;
    return createTransport({
      host,
      port,
      secure,
      requireTLS: requireTls && !secure,
      ...(user === undefined ? {} : { auth: { user, pass: password ?? "" } }),
      ...(ca === undefined ? {} : { tls: { ca } }),
      connectionTimeout: CONNECT,
      greetingTimeout: CONNECT,
      socketTimeout: SILENCE,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  return {
    domain: settings.from.address.slice(settings.from.address.lastIndexOf("@") + 1),
    async send({ to, subject, text, messageId, automatic }) {
      try {
        await (await transport()).sendMail({
          from: settings.from,
          to: [to],
          envelope: { from: settings.from.address, to: [to.address] },
          subject,
          text,
          messageId: `<${messageId}>`,
          headers: {
            "X-Auto-Response-Suppress": automatic ? "All" : "OOF, AutoReply",
            ...(automatic ? { "Auto-Submitted": "auto-generated" } : {}),
          },
          signal: AbortSignal.timeout(LONGEST_SENDING),
        });
        return { kind: "sent" };
      } catch (error) {
        const { fault, reason } = diagnose(error);
        return fault === "refused"
          ? { kind: "failed", reason }
          : { kind: "retry", reason, afterMilliseconds: 0 };
      }
    },
    async verify() {
      try {
        await (await transport()).verify();
        return null;
      } catch (error) {
        return diagnose(error);
      }
    },
  };
}

/** Only a recipient or a message refused for good is worth no other attempt: the rest can be mended here. */
function diagnose(error: unknown): { readonly fault: MailFault; readonly reason: string } {
  const { code, responseCode, command } = (error ?? {}) as {
    code?: string;
    responseCode?: number;
    command?: string;
  };
  const { reasons } = fr;
  if (code === "EAUTH" || code === "ENOAUTH") return { fault: "login", reason: reasons.login };
  if (code === "ETLS" || isCertificateFault(code, error)) return { fault: "tls", reason: reasons.tls };
  if (responseCode !== undefined && responseCode >= 400) {
    if (responseCode < 500 || responseCode === 503) {
      return { fault: "deferred", reason: reasons.deferred(responseCode) };
    }
    if (command === "MAIL FROM") return { fault: "sender", reason: reasons.sender(responseCode) };
    if (command === "RCPT TO" || command === "DATA") {
      return { fault: "refused", reason: reasons.refused(responseCode) };
    }
  }
  const silent = ["ECONNECTION", "ESOCKET", "ETIMEDOUT", "EDNS", "EPROTOCOL", "EABORT"].includes(code ?? "");
  return silent
    ? { fault: "unreachable", reason: reasons.unreachable }
    : { fault: "unexpected", reason: reasons.unexpected };
}

function isCertificateFault(code: string | undefined, error: unknown): boolean {
  const { originalCode = "", message = "" } = error as { originalCode?: string; message?: string };
  return (
    /CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_/.test(`${code} ${originalCode}`) ||
    /certificate|altnames|wrong version number/i.test(message)
  );
}
