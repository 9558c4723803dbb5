import { examine } from "../../doctor/examine.ts";
import { fr } from "../../i18n/fr/doctor.ts";
import { configured } from "../configured.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { CommandContext } from "../program.ts";

/** `parvis doctor`: every part of the installation, what is wrong and how to mend it. */
export async function doctor(context: CommandContext): Promise<ExitCode> {
  const config = await configured(context);
  if (config === null) return EXIT.usage;
  const { terminal } = context;
  const examined = await examine(config);
  for (const { part, findings } of examined) {
    for (const finding of findings) {
      terminal.out(`${fr.marks[finding.status]} ${part} : ${finding.message}`);
      if (finding.remedy !== undefined) terminal.out(`    → ${finding.remedy}`);
    }
  }
  const findings = examined.flatMap((one) => one.findings);
  const failures = findings.filter((finding) => finding.status === "failure").length;
  const warnings = findings.filter((finding) => finding.status === "warning").length;
  terminal.out(fr.verdict(failures, warnings));
  return failures > 0 ? EXIT.failed : EXIT.ok;
}
