import { fr } from "../../src/i18n/fr/email.ts";
import type { ChannelAdministration, ChannelFinding } from "../channel.ts";
import type { EmailSecrets, EmailSettings } from "./definition.ts";
import { withMailbox } from "./mailbox.ts";
import { sendOutcome } from "./send-outcome.ts";
import type { Smtp } from "./smtp.ts";

/** Looks at both servers; sends nothing, reads no mail. */
export function createAdministration(
  settings: EmailSettings,
  secrets: EmailSecrets,
  smtp: Pick<Smtp, "verify">,
): ChannelAdministration {
  return {
    async check() {
      return [...(await checkImap(settings, secrets.imapPassword)), await checkSmtp(smtp)];
    },
  };
}

async function checkImap(settings: EmailSettings, password: string): Promise<readonly ChannelFinding[]> {
  const { check } = fr;
  try {
    return await withMailbox(settings, password, async (mailbox) => {
      await mailbox.mailboxOpen("INBOX", { readOnly: true });
      const findings: ChannelFinding[] = [{ status: "ok", message: check.inbox }];
      if (!mailbox.capabilities.has("IDLE")) {
        findings.push({ status: "warning", message: check.noIdle, remedy: check.noIdleRemedy });
      }
      const folders = (await mailbox.list()).map(({ path }) => path);
      for (const folder of [settings.moveTo, settings.sentFolder]) {
        if (folder === undefined || folders.includes(folder)) continue;
        const remedy = check.noFolderRemedy(folders);
        findings.push({ status: "failure", message: check.noFolder(folder), remedy });
      }
      return findings;
    });
  } catch (error) {
    const refused = (error as { authenticationFailed?: boolean }).authenticationFailed === true;
    return [
      refused
        ? { status: "failure", message: check.imapRefused, remedy: check.imapRefusedRemedy }
        : { status: "failure", message: check.imapUnreachable, remedy: check.imapUnreachableRemedy },
    ];
  }
}

async function checkSmtp(smtp: Pick<Smtp, "verify">): Promise<ChannelFinding> {
  const { check } = fr;
  try {
    await smtp.verify();
    return { status: "ok", message: check.smtp };
  } catch (error) {
    const outcome = sendOutcome(error);
    const refused = outcome.kind === "undeliverable" && outcome.code === "auth";
    return refused
      ? { status: "failure", message: check.smtpRefused, remedy: check.smtpRefusedRemedy }
      : { status: "failure", message: check.smtpUnreachable, remedy: check.smtpUnreachableRemedy };
  }
}
