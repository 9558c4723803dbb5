import { randomUUID } from "node:crypto";
import type { Channel } from "../../../adapters/channel.ts";
import { channelProfile } from "../../channel-profile.ts";
import type { Config } from "../../config.ts";
import { createInbox } from "../../conversation/inbox.ts";
import { fr } from "../../i18n/fr/channels-command.ts";
import { fr as doctor } from "../../i18n/fr/doctor.ts";
import { openChannels } from "../../open-channels.ts";
import { openDatabase } from "../../store/database.ts";
import { createLog } from "../../telemetry/log.ts";
import { configured } from "../configured.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { CommandContext } from "../program.ts";
import { collectivityOf } from "../workspace.ts";

/** `parvis channels check [names]`: what each network says of the town's account, and how to mend it. */
export function checkChannels(context: CommandContext, names: readonly string[]): Promise<ExitCode> {
  return withChannels(context, names, async (channels, config) => {
    const { terminal } = context;
    let failed = false;
    for (const { name, administration } of channels) {
      const findings = await administration?.check(config.publicUrl);
      if (findings === undefined) terminal.out(`${doctor.marks.ok} ${name} : ${fr.noCheck}`);
      for (const { status, message, remedy } of findings ?? []) {
        terminal.out(`${doctor.marks[status]} ${name} : ${message}`);
        if (remedy !== undefined) terminal.out(`    → ${remedy}`);
        failed ||= status === "failure";
      }
    }
    return failed ? EXIT.failed : EXIT.ok;
  });
}

/** `parvis channels push [names]`: makes each network's greeting, questions and menu those of `collectivity.yaml`. */
export function pushChannels(
  context: CommandContext,
  names: readonly string[],
  { dryRun = false }: { readonly dryRun?: boolean },
): Promise<ExitCode> {
  return withChannels(context, names, async (channels, config) => {
    const { terminal } = context;
    const profile = channelProfile(await collectivityOf(config.knowledge));
    let count = 0;
    for (const { name, administration } of channels) {
      const changes = await administration?.push?.(profile, dryRun);
      if (changes === undefined) terminal.out(`${name} : ${fr.noProfile}`);
      else if (changes.length === 0) terminal.out(`${name} : ${fr.upToDate}`);
      for (const { part, before, after } of changes ?? []) {
        terminal.out(`${name} : ${fr.change(part, before ?? fr.nothing, after ?? fr.nothing)}`);
        count += 1;
      }
    }
    terminal.out(fr.changed(count, dryRun));
    return EXIT.ok;
  });
}

/** The configured channels as the running service makes them, without starting anything. */
async function withChannels(
  context: CommandContext,
  names: readonly string[],
  work: (channels: readonly Channel[], config: Config) => Promise<ExitCode>,
): Promise<ExitCode> {
  const config = await configured(context);
  if (config === null) return EXIT.usage;
  const known = config.channels.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    context.terminal.err(`✗ ${fr.unknown(unknown, known)}`);
    return EXIT.usage;
  }
  if (known.length === 0) {
    context.terminal.out(fr.none);
    return EXIT.ok;
  }
  const clock = () => new Date();
  const database = await openDatabase(config.databaseFile);
  try {
    const wanted = config.channels.filter(({ name }) => names.length === 0 || names.includes(name));
    const channels = await openChannels(wanted, {
      database,
      inbox: createInbox(database, { clock, ids: randomUUID, onAccepted: () => {} }),
      ...{ clock, fetch, ids: randomUUID, random: Math.random },
      log: createLog("silent"),
      publicUrl: config.publicUrl,
      dataFolder: config.data,
    });
    return await work(channels, config);
  } finally {
    await database.destroy();
  }
}
