/** This project's row in the peers' benchmark, a process for each document: `OURS_CLI="node tests/bench/peer-command.mjs"`. */

import { readFileSync, writeFileSync } from "node:fs";
import { render } from "./peer-module.mjs";

const [input, output] = process.argv.slice(2);
writeFileSync(output, await render(JSON.parse(readFileSync(input, "utf8"))));
