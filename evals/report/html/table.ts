import { escapeHtml } from "./escape-html.ts";

/**
 * A table that scrolls sideways by itself on a narrow screen, first column as row headers.
 *
 * @param caption plain text.
 * @param rows cells as plain text, or as safe HTML when an object says so.
 */
export function table(
  caption: string,
  headers: readonly string[],
  rows: ReadonlyArray<ReadonlyArray<string | { readonly html: string }>>,
): string {
  const head = headers.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join("");
  const body = rows
    .map((cells) => {
      const [first, ...others] = cells.map((cell) =>
        typeof cell === "string" ? escapeHtml(cell) : cell.html,
      );
      return `<tr><th scope="row">${first ?? ""}</th>${others.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
    })
    .join("\n");
  return `<div class="scroll" role="group" tabindex="0" aria-label="${escapeHtml(caption)}"><table>
<caption>${escapeHtml(caption)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body}
</tbody></table></div>`;
}
