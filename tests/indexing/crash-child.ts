import type { KyselyPlugin } from "kysely";
import { indexKnowledge } from "../../src/indexing/index-knowledge.ts";
import { BuiltInEmbeddings } from "../../src/retrieval/embedding/built-in.ts";
import { openDatabase } from "../../src/store/database.ts";

// Indexes a folder and kills itself, as `kill -9` would, when its nth statement is about to run.
const [databaseFile = "", knowledge = "", nth = "0"] = process.argv.slice(2);
let statements = 0;
const killer: KyselyPlugin = {
  transformQuery: ({ node }) => {
    if (++statements === Number(nth)) process.kill(process.pid, "SIGKILL");
    return node;
  },
  transformResult: async ({ result }) => result,
};
const database = await openDatabase(databaseFile);
await indexKnowledge({
  database: database.withPlugin(killer),
  embedder: new BuiltInEmbeddings(),
  roots: [{ path: knowledge, origin: "local" }],
  defaults: { producer: "Mairie" },
  clock: () => new Date(),
});
await database.destroy();
console.log(statements);
