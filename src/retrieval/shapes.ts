import { fold } from "./analysis/fold.ts";
import type { LexicalIndex } from "./lexical/lexical-index.ts";
import type { DocumentMeta } from "./passage.ts";

/** What a document is like, whatever is asked. */
export interface Shape {
  /** Its title is a question. */
  readonly asks: boolean;
  /** A form, a letter template or an online service. */
  readonly form: boolean;
  /** For professionals only. */
  readonly professional: boolean;
  /** Numbers of its theme and dossier in this index; -1 without one. */
  readonly theme: number;
  readonly dossier: number;
  /** Terms of the title. */
  readonly titleLength: number;
  readonly passages: number;
  /** Length of the text against the others' (about 1 on average). */
  readonly length: number;
}

const FORM =
  /^(?:modele|formulaire|teleservice|cerfa|lettre|demande|declaration|outil|simulateur)\b.*:|\bcerfa\b/;

/** Shapes of all documents of an index. */
export interface Shapes {
  of(document: number): Shape;
}

/** Reads the shapes once, when an index is opened. */
export function readShapes(
  metas: readonly DocumentMeta[],
  { titles, firstPassage, norms }: LexicalIndex,
): Shapes {
  const themes = new Map<string, number>();
  const numberOf = (name: string | null | undefined) => {
    if (!name) return -1;
    const known = themes.get(name) ?? themes.size;
    themes.set(name, known);
    return known;
  };
  const shapes = metas.map(({ title, theme, audience }, document): Shape => {
    const folded = fold(title);
    return {
      asks: folded.trimEnd().endsWith("?"),
      form: FORM.test(folded),
      professional: audience.length > 0 && audience.every((one) => fold(one).startsWith("professionnel")),
      theme: numberOf(theme?.split(" > ")[0]),
      dossier: numberOf(theme),
      titleLength: (titles.starts[document + 1] ?? 0) - (titles.starts[document] ?? 0),
      passages: (firstPassage[document + 1] ?? 0) - (firstPassage[document] ?? 0),
      length: 1 / (norms.page[document] ?? 1),
    };
  });
  return {
    of: (document) => {
      const shape = shapes[document];
      if (shape === undefined) throw new RangeError(`no document ${document} in this index`);
      return shape;
    },
  };
}
