import { fr } from "../../../i18n/fr/notifications.ts";
import { oneLine } from "../address.ts";
import type { Recipient } from "../notification.ts";
import type { StandingNotice } from "../standing.ts";
import { conversationLink, countNotices, noticeInWords, type WordingDeps } from "../wording.ts";

/** Lines of one kind; more would be read by nobody. */
const LONGEST_LIST = 20;

/** The one e-mail that tells an agent what waits. */
export function composeNotices(
  to: Recipient,
  notices: readonly StandingNotice[],
  deps: WordingDeps,
): { readonly subject: string; readonly text: string } {
  const counted = countNotices(notices);
  const lines = (standing: StandingNotice) => {
    const line = fr.line(noticeInWords(standing, deps), conversationLink(standing.conversationId, deps));
    return standing.words === null ? [line] : [line, `  ${fr.quoted(standing.words)}`];
  };
  const sections = counted.map(({ count, notices: same }) => {
    const shown = same.slice(0, LONGEST_LIST).flatMap(lines);
    const left = same.length - LONGEST_LIST;
    return [fr.title(count), ...shown, ...(left > 0 ? [fr.more(left)] : [])].join("\n");
  });
  const text = [fr.hello(oneLine(to.name, 80)), ...sections, fr.openDesk, `-- \n${fr.whyAgent}`].join("\n\n");
  const town = oneLine(deps.collectivity().name, 80);
  return {
    subject: fr.subject(
      town,
      counted.map(({ count }) => count),
    ),
    text: `${text}\n`,
  };
}
