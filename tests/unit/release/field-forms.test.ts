/** Which texts pass as telephone numbers, addresses and boxes. */

import { expect, test } from "vitest";
import { isEmail, isPhone, isPostOfficeBox, isWebAddress } from "../../../src/release/field-forms.ts";

test.each(["+961 1 307594", "(01) 307-594 ext. 12", "٠١ ٣٠٧ ٥٩٤", "\u2066+961 1 555 010\u2069", "01/307594"])(
  "takes %j for a telephone number",
  (text) => {
    expect(isPhone(text)).toBe(true);
  },
);

test.each(["call me", "", "12", "+961 x y", "1".repeat(600)])("takes %j for no telephone number", (text) => {
  expect(isPhone(text)).toBe(false);
});

test("knows e-mail addresses", () => {
  for (const text of ["press@example.org", "a.b+c@mail.example.co", "مكتب@مثال.شبكة"]) expect(isEmail(text)).toBe(true);
  for (const text of ["press", "press@", "@example.org", "a b@example.org", "a@b", "a@b@example.org"]) {
    expect(isEmail(text)).toBe(false);
  }
});

test("knows web addresses with and without a scheme", () => {
  for (const text of ["https://example.org/a?b#c", "www.example.org", "example.org:8080/x", "موقع.شبكة"]) {
    expect(isWebAddress(text)).toBe(true);
  }
  for (const text of ["example", "ftp://example.org", "javascript:alert(1)", "http://", "www.example.org and more"]) {
    expect(isWebAddress(text)).toBe(false);
  }
});

test("asks a post office box for a number", () => {
  expect(isPostOfficeBox("11-5020")).toBe(true);
  expect(isPostOfficeBox("ص.ب. ١١٥٠٢٠")).toBe(true);
  expect(isPostOfficeBox("none")).toBe(false);
});

test("judges long hostile texts at once", () => {
  const start = performance.now();
  for (const text of ["a.".repeat(500_000), "-".repeat(500_000), `${"a".repeat(500_000)}@`]) {
    isEmail(text);
    isWebAddress(text);
    isPhone(text);
  }
  expect(performance.now() - start).toBeLessThan(1_000);
});
