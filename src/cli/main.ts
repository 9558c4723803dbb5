import { program } from "./program.ts";
import { processTerminal } from "./terminal.ts";

const context = { terminal: processTerminal(), environment: process.env, folder: process.cwd() };
process.exitCode = await program(context).run(process.argv.slice(2));
