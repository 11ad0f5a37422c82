import { describe, expect, it } from "vitest";
import { isLinkAddress } from "../../../src/release/link-address.ts";
import { forbiddenAddresses } from "../../support/hostile-texts.ts";

describe("links lead", () => {
  it.each([
    "https://www.example.org/a?b=c#d",
    "HTTP://example.org",
    "https://مياه.example/صفحة",
    "mailto:press@example.org",
    "mailto:press@example.org?subject=%D9%85&cc=desk@example.org",
    "tel:+9992550100",
  ])("to %s", (href) => {
    expect(isLinkAddress(href)).toBe(true);
  });

  it.each([
    ...forbiddenAddresses,
    "",
    "#anchor",
    "www.example.org",
    " https://example.org",
    "https:///etc/passwd",
    "https://\\\\files.example",
    "//files.example/share",
    "/etc/passwd",
    "mailto:",
    "mailto:a@example.org?Attach=b",
    "mailto:a@example.org?%zz=b",
  ])("never to %s", (href) => {
    expect(isLinkAddress(href)).toBe(false);
  });
});
