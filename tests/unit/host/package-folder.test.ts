/** The package's own folder. */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { packageFolder, packageVersion } from "../../../src/host/package-folder.ts";

describe("packageFolder", () => {
  it("holds the fonts and the templates", () => {
    expect(existsSync(join(packageFolder(), "fonts", "manifest.json"))).toBe(true);
    expect(existsSync(join(packageFolder(), "templates", "letterhead", "template.yaml"))).toBe(true);
  });
});

describe("packageVersion", () => {
  it("is that of package.json", () => {
    const { version } = JSON.parse(readFileSync(new URL("../../../package.json", import.meta.url), "utf8"));
    expect(packageVersion()).toBe(version);
  });
});
