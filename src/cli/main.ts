import { program } from "./program.ts";

process.exitCode = await program().run(process.argv.slice(2));
