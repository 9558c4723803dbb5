import { randomBytes } from "node:crypto";
import { issueFirstLink, issueLink, SERVER_LINK_HOURS } from "../../desk/accounts/links.ts";
import { createAudit } from "../../desk/audit/audit.ts";
import { fr } from "../../i18n/fr/accounts.ts";
import { accountByLogin } from "../../store/accounts.ts";
import { type Database, openDatabase } from "../../store/database.ts";
import { configured } from "../configured.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { CommandContext } from "../program.ts";

const deps = { clock: () => new Date(), randomBytes };

/** `parvis desk-link [login]`: a one-time link for the first administrator, or for a new password of `login`. */
export async function deskLink(context: CommandContext, login: string | undefined): Promise<ExitCode> {
  const config = await configured(context);
  if (config === null) return EXIT.usage;
  const database = await openDatabase(config.databaseFile);
  try {
    const base = config.publicUrl ?? `http://localhost:${config.port}`;
    const made =
      login === undefined
        ? await firstLink(database, base)
        : await passwordLink(database, base, login.trim().toLowerCase());
    if ("problem" in made) {
      context.terminal.err(`✗ ${made.problem}`);
      return EXIT.failed;
    }
    context.terminal.err(fr.deskLink.made(SERVER_LINK_HOURS));
    if (config.publicUrl === null) context.terminal.err(fr.deskLink.addressUnknown(base));
    context.terminal.out(made.link);
    return EXIT.ok;
  } finally {
    await database.destroy();
  }
}

type Made = { readonly link: string } | { readonly problem: string };

async function firstLink(database: Database, base: string): Promise<Made> {
  const link = await issueFirstLink(database, deps, base);
  return link === null ? { problem: fr.deskLink.loginNeeded } : { link };
}

async function passwordLink(database: Database, base: string, login: string): Promise<Made> {
  const account = await accountByLogin(database, login);
  if (account === null) return { problem: fr.deskLink.unknown(login) };
  if (account.disabled_at !== null) return { problem: fr.deskLink.disabled(login) };
  const audit = createAudit({ database, clock: deps.clock });
  const link = await database.transaction().execute(async (transaction) => {
    await audit.write(transaction, {
      ...{ accountId: null, action: "account.link-given", target: account.id },
      detail: "parvis desk-link",
    });
    return issueLink(transaction, deps, { accountId: account.id, hours: SERVER_LINK_HOURS, base });
  });
  return { link };
}
