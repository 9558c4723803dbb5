import { DatabaseSync } from "node:sqlite";
import { analyse } from "../../../src/retrieval/analysis/analyse.ts";
import { STOP_WORDS } from "../../../src/retrieval/analysis/stop-words.ts";
import { words } from "../../../src/retrieval/analysis/words.ts";
import type { Build } from "../system.ts";
import { firstTen, unitsOf } from "../units.ts";

/** FTS5 with its own tokenizer: whole words without accents; it ships no French stemmer. */
export const sqliteFts5: Build = fts5(
  (text) => text,
  (question) =>
    words(question)
      .map(({ folded }) => folded)
      .filter((word) => !STOP_WORDS.has(word)),
);

/** The same with our stems stored in place of the words. */
export const sqliteFts5Stems: Build = fts5(
  (text) => analyse(text).join(" "),
  (question) => analyse(question),
);

function fts5(stored: (text: string) => string, asked: (question: string) => readonly string[]): Build {
  return ({ documents }) => {
    const database = new DatabaseSync(":memory:");
    database.exec(`CREATE VIRTUAL TABLE unit USING fts5(
        document UNINDEXED, title, headings, text, tokenize = 'unicode61 remove_diacritics 2');
        BEGIN`);
    const insert = database.prepare("INSERT INTO unit VALUES (?, ?, ?, ?)");
    for (const { document, title, headings, text } of unitsOf(documents)) {
      insert.run(document, stored(title), stored(headings), stored(text));
    }
    database.exec("COMMIT");
    const select = database.prepare(
      "SELECT document FROM unit WHERE unit MATCH ? ORDER BY bm25(unit, 0, 4, 2, 1) LIMIT 100",
    );
    return {
      search: (question) => {
        const terms = new Set(asked(question));
        if (terms.size === 0) return [];
        const found = select.all([...terms].map((term) => `"${term}"`).join(" OR "));
        return firstTen(found.map((row) => ({ document: String(row.document) })));
      },
    };
  };
}
