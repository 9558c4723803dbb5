import { fr } from "../../i18n/fr/cli.ts";
import { receiptLines } from "../../indexing/receipt.ts";
import { rollback } from "../../indexing/rollback.ts";
import { watchKnowledge } from "../../indexing/watch.ts";
import { configured } from "../configured.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { CommandContext } from "../program.ts";
import { createProgress } from "../progress.ts";
import { openWorkspace, rootsOf, type Workspace } from "../workspace.ts";

interface IndexOptions {
  readonly dryRun?: true;
  readonly watch?: true;
  readonly rebuild?: true;
  readonly force?: true;
  readonly rollback?: true | string;
}

/** `parvis index`: prints the receipt; fails when nothing could be published. */
export async function index(context: CommandContext, options: IndexOptions): Promise<ExitCode> {
  const config = await configured(context);
  if (config === null) return EXIT.usage;
  const workspace = await openWorkspace(config);
  try {
    if (options.rollback !== undefined) return await goBack(context, workspace, options.rollback);
    const code = await run(context, workspace, options);
    if (!options.watch) return code;
    let running: Promise<unknown> = Promise.resolve();
    const follow = () => {
      // One after the other: a burst of changes during a run would else wait for its own lease, and give up.
      running = running
        .then(() => run(context, workspace, {}))
        .catch((error: unknown) => context.terminal.err(fr.fault(String(error))));
    };
    const watcher = await watchKnowledge(
      rootsOf(config).map((root) => root.path),
      follow,
    );
    context.terminal.err(fr.index.watching(config.knowledge));
    await interrupted();
    await watcher.close();
    await running;
    return EXIT.ok;
  } finally {
    await workspace.close();
  }
}

async function run(
  { terminal }: CommandContext,
  workspace: Workspace,
  options: IndexOptions,
): Promise<ExitCode> {
  const progress = createProgress(terminal);
  try {
    const receipt = await workspace.index(
      { dryRun: options.dryRun ?? false, rebuild: options.rebuild ?? false, force: options.force ?? false },
      progress.report,
    );
    progress.end();
    for (const line of receiptLines(receipt)) terminal.out(line);
    return receipt.outcome === "refused" || receipt.outcome === "withheld" ? EXIT.failed : EXIT.ok;
  } finally {
    progress.end();
  }
}

async function goBack(
  { terminal }: CommandContext,
  workspace: Workspace,
  to: true | string,
): Promise<ExitCode> {
  const generation = to === true ? undefined : Number(to);
  if (generation !== undefined && !Number.isInteger(generation)) {
    terminal.err(fr.index.notAGeneration(String(to)));
    return EXIT.usage;
  }
  const outcome = await rollback(workspace.database, generation);
  terminal.out(outcome.kind === "done" ? fr.index.rolledBack(outcome.from, outcome.to) : outcome.reason);
  return outcome.kind === "done" ? EXIT.ok : EXIT.failed;
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });
}
