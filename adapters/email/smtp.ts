import { createTransport } from "nodemailer";
import type { EmailSettings } from "./definition.ts";

const CONNECT = 10_000;

/** Connects anew for each mail: a town's answers are few, and a connection kept open goes stale. */
export function createSmtp(settings: EmailSettings, password: string) {
  const { host, port, user, security } = settings.smtp;
  return createTransport({
    host,
    port,
    secure: security === "tls",
    requireTLS: security === "starttls",
    ignoreTLS: security === "none",
    auth: { user, pass: password },
    connectionTimeout: CONNECT,
    greetingTimeout: CONNECT,
    socketTimeout: settings.sendTimeoutSeconds * 1000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

export type Smtp = ReturnType<typeof createSmtp>;
