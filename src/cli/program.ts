import { Command, CommanderError } from "commander";
import { fr as accountWords } from "../i18n/fr/accounts.ts";
import { fr as calibrationWords } from "../i18n/fr/calibration.ts";
import { fr as channelWords } from "../i18n/fr/channels-command.ts";
import { fr } from "../i18n/fr/cli.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import type { Terminal } from "./terminal.ts";

/** What every command receives. */
export interface CommandContext {
  readonly terminal: Terminal;
  readonly environment: NodeJS.ProcessEnv;
  /** Folder of the configuration file; relative paths are read from it. */
  readonly folder: string;
}

/** The `parvis` command line. `run` resolves to the exit code and never throws for a user's mistake. */
export function program(context: CommandContext) {
  let code: ExitCode = EXIT.ok;
  const root = new Command("parvis")
    .description(fr.about)
    .helpOption("-h, --help", fr.helpOption)
    .helpCommand(false)
    .addHelpText("after", fr.examples.root)
    .usage(fr.usage)
    .exitOverride()
    .configureHelp({ styleTitle: (title) => fr.helpTitles[title] ?? title })
    .configureOutput({
      writeOut: (text) => context.terminal.out(text.trimEnd()),
      writeErr: (text) => context.terminal.err(text.trimEnd()),
      outputError: (text, write) => write(fr.wrongUsage(text)),
    });
  const add = (signature: string, description: string, examples: string) =>
    root
      .command(signature)
      .description(description)
      .helpOption("-h, --help", fr.helpOption)
      .addHelpText("after", examples);

  add("start", fr.start.about, fr.examples.start).action(async () => {
    const { start } = await import("./commands/start.ts");
    code = await start(context);
  });
  add("index", fr.index.about, fr.examples.index)
    .option("--dry-run", fr.index.dryRun)
    .option("--watch", fr.index.watch)
    .option("--rebuild", fr.index.rebuild)
    .option("--force", fr.index.force)
    .option("--rollback [generation]", fr.index.rollback)
    .action(async (options) => {
      const { index } = await import("./commands/index.ts");
      code = await index(context, options);
    });
  add("ask <question>", fr.ask.about, fr.examples.ask)
    .option("--json", fr.ask.json)
    .option("--knowledge <dossier|fichier>", fr.ask.knowledge)
    .action(async (question: string, options) => {
      const { ask } = await import("./commands/ask.ts");
      code = await ask(context, question, options);
    });
  add("inspect <fichier>", fr.inspect.about, fr.examples.inspect).action(async (file: string) => {
    const { inspect } = await import("./commands/inspect.ts");
    code = await inspect(context, file);
  });
  add("doctor", fr.doctor.about, fr.examples.doctor).action(async () => {
    const { doctor } = await import("./commands/doctor.ts");
    code = await doctor(context);
  });
  add("desk-link [adresse]", accountWords.deskLink.about, accountWords.deskLink.example).action(
    async (login: string | undefined) => {
      const { deskLink } = await import("./commands/desk-link.ts");
      code = await deskLink(context, login);
    },
  );
  const channels = add("channels", channelWords.about, "");
  channels
    .command("check [canaux...]")
    .description(channelWords.check.about)
    .helpOption("-h, --help", fr.helpOption)
    .addHelpText("after", channelWords.check.examples)
    .action(async (names: readonly string[]) => {
      const { checkChannels } = await import("./commands/channels.ts");
      code = await checkChannels(context, names);
    });
  channels
    .command("push [canaux...]")
    .description(channelWords.push.about)
    .helpOption("-h, --help", fr.helpOption)
    .addHelpText("after", channelWords.push.examples)
    .option("--dry-run", channelWords.push.dryRun)
    .action(async (names: readonly string[], options) => {
      const { pushChannels } = await import("./commands/channels.ts");
      code = await pushChannels(context, names, options);
    });
  add("calibrate", calibrationWords.about, fr.examples.calibrate)
    .option("--target-error <part>", calibrationWords.options.targetError, "0.05")
    .option("--target-miss <part>", calibrationWords.options.targetMiss, "0.5")
    .option("--set <fichiers...>", calibrationWords.options.set)
    .option("--json", calibrationWords.options.json)
    .option("--dry-run", calibrationWords.options.dryRun)
    .option("--shipped", calibrationWords.options.shipped)
    .action(async (options) => {
      const { calibrate } = await import("./commands/calibrate.ts");
      code = await calibrate(context, options);
    });
  add("import <base> <source>", fr.import.about, fr.examples.import).action(
    async (base: string, source: string) => {
      const { importBase } = await import("./commands/import.ts");
      code = await importBase(context, base, source);
    },
  );

  const run = async (words: readonly string[]): Promise<ExitCode> => {
    try {
      await root.parseAsync([...words], { from: "user" });
      return code;
    } catch (error) {
      if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
      return reportFault(context.terminal, error);
    }
  };
  return { run };
}

/** Errors that carry a remedy are the technician's to mend; anything else is a defect of ours and keeps its stack. */
function reportFault(terminal: Terminal, error: unknown): ExitCode {
  if (!(error instanceof Error)) {
    terminal.err(fr.fault(String(error)));
    return EXIT.failed;
  }
  const remedy = (error as { remedy?: unknown }).remedy;
  if (typeof remedy === "string") {
    terminal.err(`✗ ${error.message}\n  → ${remedy}`);
    return EXIT.unavailable;
  }
  terminal.err(fr.fault(error.stack ?? error.message));
  return EXIT.failed;
}
