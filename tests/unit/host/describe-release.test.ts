import { describe, expect, it } from "vitest";
import { describeRelease } from "../../../src/host/describe-release.ts";

describe("describeRelease", () => {
  it("gives texts and numbers by their names, those of the leading language under the bare name", async () => {
    const release = "tarwisa: 1\nlanguages: [ar, en]\ndate: {gregorian: 2026-03-22}\ntitle: {en: Water, ar: ماء}\n";
    const { isRelease, language, fields } = await describeRelease(release, "a.yaml");
    expect([isRelease, language]).toEqual([true, "ar"]);
    expect(fields.get("title")).toBe("ماء");
    expect(fields.get("title.en")).toBe("Water");
    expect(fields.get("date.gregorian")).toBe("2026-03-22");
  });

  it("fills placeholders from the record", async () => {
    const release = 'tarwisa: 1\ntitle: "Notice to {{name}}"\n';
    const { fields } = await describeRelease(release, "a.yaml", { name: "Layan" });
    expect(fields.get("title")).toBe("Notice to Layan");
  });

  it.each([
    ["an issuer", "name: Water Authority\n", "a.yaml"],
    ["a template", "tarwisa: 1\nname: house\nextends: base\n", "template.yaml"],
    ["a list", "- 1\n- 2\n", "a.yaml"],
    ["no YAML at all", "{{{", "a.yaml"],
    ["Markdown without front matter", "# Notes\n", "README.md"],
  ])("tells a release from %s", async (_, content, file) => {
    expect((await describeRelease(content, file)).isRelease).toBe(false);
  });

  it("knows releases in JSON and Markdown", async () => {
    expect((await describeRelease('{"tarwisa": 1, "title": "T"}', "a.json")).isRelease).toBe(true);
    expect((await describeRelease("---\ntarwisa: 1\n---\nBody.\n", "a.md")).isRelease).toBe(true);
  });
});
