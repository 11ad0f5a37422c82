/** This project's row in the peers' benchmark, one process for many documents: `OURS_MODULE=tests/bench/peer-module.mjs`. */

import { existsSync } from "node:fs";
import { join } from "node:path";
import { createEngine, fontFolder } from "../../dist/index.js";
import { releaseOfWorkload } from "./release-of-workload.mjs";

const assets = process.env.WORKLOAD_ASSETS ?? (process.env.PEERS_DIR && join(process.env.PEERS_DIR, "gen")) ?? ".";
const logo = existsSync(join(assets, "logo.png")) ? "logo.png" : undefined;
const fonts = process.env.PEERS_FONTS ?? (process.env.PEERS_DIR && join(process.env.PEERS_DIR, "fonts"));
const engine = createEngine({ root: assets, ...(fonts ? { fonts: fontFolder(fonts) } : {}) });
/** With the peers' fonts the peers' letterhead is set, without them this project's own. */
const template = fonts ? join(import.meta.dirname, "template") : "letterhead";

export async function render(workload) {
  const { pdf, diagnostics } = await engine.render(releaseOfWorkload(workload, logo), { template });
  if (!pdf) throw new Error(JSON.stringify(diagnostics.filter(({ severity }) => severity === "error").slice(0, 5)));
  return pdf;
}
