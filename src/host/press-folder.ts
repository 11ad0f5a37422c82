/** The presses this package knows: their limits and colour profiles, read when a print edition asks for one. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PressName } from "../document/document.ts";
import type { Press, PressLibrary } from "../press/press.ts";
import { packageFolder } from "./package-folder.ts";

type PressFile = Pick<Press, "condition" | "limits">;

/** One folder a press below `src/press/profiles`: `press.json` and `profile.icc`. */
export function pressFolder(): PressLibrary {
  const known = new Map<PressName, Press>();
  let srgb: Uint8Array | undefined;
  return {
    find(name) {
      const press = known.get(name) ?? readPress(name);
      known.set(name, press);
      return press;
    },
    srgb() {
      srgb ??= readFileSync(join(profiles(), "srgb.icc"));
      return srgb;
    },
  };
}

function profiles(): string {
  return join(packageFolder(), "src", "press", "profiles");
}

function readPress(name: PressName): Press {
  const folder = join(profiles(), name);
  const { condition, limits } = JSON.parse(readFileSync(join(folder, "press.json"), "utf8")) as PressFile;
  return { name, condition, limits, profile: { bytes: readFileSync(join(folder, "profile.icc")) } };
}
