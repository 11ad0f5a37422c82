/** What letters and circulars have besides a release, and what can be wrong with it. */

import { describe, expect, test } from "vitest";
import { body, head, read } from "./reading.ts";

describe("the fields of a letter", () => {
  test("come back each at its place", async () => {
    const { release, found } = await read(
      `${head}${body}mark: draft
url: https://www.example.org/releases/10
yourReference: 1439 / 77
recipient:
  name: {ar: لينا منصور, en: Lina Mansour}
  address: {ar: "شارع النهر ١٢\\nبيروت"}
salutation: {ar: تحية طيبة وبعد،, en: "Dear Ms. Mansour,"}
closing: {ar: وتفضلوا بقبول فائق الاحترام،, en: "Yours sincerely,"}
addressees:
  - {ar: مديريات الصحة, en: Health directorates}
  - {name: {ar: المستشفيات, en: Hospitals}, note: {ar: للتنفيذ, en: for action}}
copies: [{ar: المكتب, en: Office}]
signature: {name: {ar: سلمى حداد, en: Salma Haddad}, stamp: stamp.png}
`,
      "release.yaml",
      { "stamp.png": new Uint8Array([1]) },
    );
    expect(found).toEqual([]);
    expect(release?.mark).toBe("draft");
    expect(release?.url?.text).toBe("https://www.example.org/releases/10");
    expect([...(release?.yourReference.keys() ?? [])]).toEqual(["und"]);
    expect(release?.recipient?.address.get("ar")?.text).toBe("شارع النهر ١٢\nبيروت");
    expect(release?.closing.get("en")?.text).toBe("Yours sincerely,");
    expect(release?.addressees.map(({ name, note }) => [name.get("en")?.text, note.get("en")?.text])).toEqual([
      ["Health directorates", undefined],
      ["Hospitals", "for action"],
    ]);
    expect(release?.copies).toHaveLength(1);
    expect(release?.signature?.stamp?.bytes).toEqual(new Uint8Array([1]));
  });

  test("may all be absent", async () => {
    const { release, found } = await read(`${head}${body}`);
    expect(found).toEqual([]);
    expect(release).toMatchObject({ addressees: [], copies: [] });
    expect(release).not.toHaveProperty("mark");
    expect(release).not.toHaveProperty("url");
    expect(release).not.toHaveProperty("recipient");
  });

  test.each([
    ["mark: {ar: للتعليق}", 'missing-translation: The mark has no text in the language "en".'],
    ["salutation: {en: Dear all,}", 'missing-translation: The salutation has no text in the language "ar".'],
    ["closing: مع التحية", 'missing-translation: The complimentary close has no text in the language "en".'],
    [
      "recipient: {name: {ar: لينا منصور}}",
      'missing-translation: The recipient\'s name has no text in the language "en".',
    ],
    ["copies: [{ar: المكتب}]", 'missing-translation: The receiver of a copy has no text in the language "en".'],
    ["recipient: {}", "missing-key: recipient must have name, role, organization or address."],
    ["recipient: {nane: {ar: لينا}}", 'unknown-key: Unknown key "nane".'],
    ["url: nowhere", 'invalid-field: "nowhere" is not a web address.'],
    ["mark: drafty", "invalid-value"],
    [
      "copies: [{ar: المكتب, en: Office, fr: Bureau}]",
      'unknown-language: The release does not list the language "fr".',
    ],
  ])("are told what is wrong: %s", async (line, expected) => {
    const { found } = await read(`${head}${body}${line}\n`);
    expect(found).toEqual([expect.stringContaining(expected)]);
  });

  test("a postal address may be in one language", async () => {
    const { found } = await read(`${head}${body}recipient: {address: {ar: شارع النهر}}\n`);
    expect(found).toEqual([]);
  });
});
