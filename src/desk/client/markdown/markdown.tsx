import { Fragment } from "preact";
import { OutsideLink } from "../controls/outside-link.tsx";
import { frenchSpaces } from "../typography/french-spaces.ts";
import { type Line, type Piece, parseMarkdown } from "./parse-markdown.ts";

/** Markdown as elements; never through HTML. */
export function Markdown({ text }: { readonly text: string }) {
  return (
    <div class="prose">
      {parseMarkdown(text).map((block, index) => {
        if (block.kind === "bullets") return <ul key={index}>{items(block.lines)}</ul>;
        if (block.kind === "numbers") {
          return (
            <ol key={index} start={block.start}>
              {items(block.lines)}
            </ol>
          );
        }
        return (
          <p key={index}>
            {block.lines.map((line, row) => (
              <Fragment key={row}>
                {row > 0 && <br />}
                {pieces(line)}
              </Fragment>
            ))}
          </p>
        );
      })}
    </div>
  );
}

function items(lines: readonly Line[]) {
  return lines.map((line, row) => <li key={row}>{pieces(line)}</li>);
}

function pieces(line: Line) {
  return line.map((piece: Piece, index) => {
    if (piece.kind === "strong") return <strong key={index}>{frenchSpaces(piece.text)}</strong>;
    if (piece.kind === "link") {
      return (
        <OutsideLink key={index} href={piece.href}>
          {frenchSpaces(piece.text)}
        </OutsideLink>
      );
    }
    return frenchSpaces(piece.text);
  });
}
