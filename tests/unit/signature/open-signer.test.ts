import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DiagnosticLog } from "../../../src/diagnostics/diagnostic.ts";
import { writePdf } from "../../../src/export/pdf/write-pdf.ts";
import { openSigner } from "../../../src/signature/open-signer.ts";
import type { SignatureRequest } from "../../../src/signature/signer.ts";
import { type KeyStoreName, keyStorePassword, signatureWith } from "../../support/key-stores.ts";
import { attributeIds, readSignature, rightSignature } from "../../support/pdf-signature.ts";
import { documentOf } from "../export/support/build-page.ts";
import { objectsOf } from "../export/support/pdf-parts.ts";

async function open(request: SignatureRequest) {
  const log = new DiagnosticLog();
  const signer = await openSigner(request, log);
  return { signer, diagnostics: log.entries, codes: log.entries.map(({ code }) => code) };
}

async function signed(request: SignatureRequest): Promise<Uint8Array> {
  const { signer, diagnostics } = await open(request);
  if (!signer) throw new Error(JSON.stringify(diagnostics));
  return writePdf(documentOf([]), { name: "screen", signer });
}

describe("a signed file", () => {
  it.each<KeyStoreName>(["rsa-chain", "rsa-chain-legacy", "ec", "ec384-legacy"])(
    "holds a signature of all of it with the key of %s",
    async (name) => {
      const { facts, attributes } = readSignature(await signed(signatureWith(name)));
      expect(facts).toEqual(rightSignature);
      // EN 319 142-1 6.3: these three, and the time only in the dictionary.
      expect([...attributes.keys()].sort()).toEqual(Object.values(attributeIds).sort());
    },
  );

  it("brings the certificates above the signer's own, each signed by the next", async () => {
    const { certificates, signer } = readSignature(await signed(signatureWith("rsa-chain")));
    const named = (name: string) => certificates.find(({ subject }) => subject.endsWith(`CN=${name}`));
    const [issuing, root] = [named("Example Issuing"), named("Example Root")];
    expect(certificates).toHaveLength(3);
    expect(issuing && signer?.verify(issuing.publicKey)).toBe(true);
    expect(root && issuing?.verify(root.publicKey)).toBe(true);
  });

  it("says when, why and where it was signed, and by whom if that is not in the certificate", async () => {
    const more = { reason: "اعتماد", location: "Beirut (port)", name: "Press Office" };
    const text = objectsOf(await signed(signatureWith("ec", more)));
    expect(text).toContain("/SubFilter /ETSI.CAdES.detached");
    expect(text).toContain("/M (D:20260322100000Z)");
    expect(text).toContain("/Location (Beirut \\(port\\))");
    expect(text).toContain("/Name (Press Office)");
    expect(text).toMatch(/\/AcroForm <<\s*\/Fields \[\d+ 0 R\]\s*\/SigFlags 3/);
    expect(objectsOf(await signed(signatureWith("ec")))).not.toMatch(/\/(Name|Reason|Location) \(/);
  });

  it("is not led astray by texts that look like its own room for the signature", async () => {
    const reason = "/ByteRange [0 9999999999 9999999999 9999999999] /Contents <00";
    const { facts } = readSignature(await signed(signatureWith("rsa-chain", { reason })));
    expect(facts).toEqual(rightSignature);
  });

  it("is the same each time with an RSA key", async () => {
    const hash = async () =>
      createHash("sha256")
        .update(await signed(signatureWith("rsa-chain")))
        .digest("hex");
    expect(await hash()).toBe(await hash());
  });

  it("is broken by any byte that changes", async () => {
    const pdf = await signed(signatureWith("rsa-chain"));
    for (const at of [8, 60, pdf.length - 200, pdf.length - 2]) {
      const changed = pdf.slice();
      changed[at] = (changed[at] as number) ^ 1;
      expect(readSignature(changed).facts.digestRight).toBe(false);
    }
    const grown = Buffer.concat([pdf, Buffer.from("\n")]);
    expect(readSignature(grown).facts.coversAll).toBe(false);
  });
});

describe("openSigner", () => {
  it("opens a file without a password", async () => {
    const { p12, time } = signatureWith("no-password");
    expect((await open({ p12, time })).signer?.holder).toBe("Water Authority");
  });

  it.each<[string, KeyStoreName, Partial<SignatureRequest>, string]>([
    ["a wrong password", "rsa-chain", { password: "secret-guess" }, "signature-password"],
    ["a wrong password of an old file", "rsa-chain-legacy", { password: "secret-guess" }, "signature-password"],
    ["no password", "rsa-chain", { password: undefined }, "signature-password"],
    ["no key", "no-key", {}, "signature-key-missing"],
    ["a kind of key PDF does not know", "ed25519", {}, "signature-key-unsupported"],
    ["an expired certificate", "ec", { time: new Date("2100-01-01T00:00:01Z") }, "signature-certificate-not-valid"],
    [
      "a certificate of the future",
      "ec",
      { time: new Date("2019-12-31T23:59:59Z") },
      "signature-certificate-not-valid",
    ],
    ["what is no PKCS#12 file", "ec", { p12: Buffer.from("-----BEGIN CERTIFICATE-----") }, "signature-file-unreadable"],
    ["an empty file", "ec", { p12: new Uint8Array() }, "signature-file-unreadable"],
    ["other DER", "ec", { p12: Uint8Array.of(0x30, 3, 2, 1, 3) }, "signature-file-unreadable"],
  ])("refuses %s, with a way out and no secret in the message", async (_, name, more, code) => {
    const { signer, diagnostics, codes } = await open(signatureWith(name, { file: "cert.p12", ...more }));
    expect(signer).toBeUndefined();
    expect(codes).toEqual([code]);
    expect(diagnostics[0]).toMatchObject({ severity: "error", origin: { file: "cert.p12" }, hint: expect.any(String) });
    expect(JSON.stringify(diagnostics)).not.toMatch(new RegExp(`secret-guess|${keyStorePassword}`));
  });

  it("refuses a file cut short wherever it is cut", async () => {
    const { p12, ...request } = signatureWith("rsa-chain");
    for (const length of [1, 20, 700, 2000, p12.length - 1]) {
      const { signer, codes } = await open({ ...request, p12: p12.subarray(0, length) });
      expect(signer).toBeUndefined();
      expect(codes).toEqual(["signature-file-unreadable"]);
    }
  });

  it("says something of any damaged file, and never fails itself", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom<KeyStoreName>("ec", "rsa-chain-legacy", "no-key"),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 3 }),
        async (name, changes) => {
          const { p12, ...request } = signatureWith(name);
          // Behind the contents stands the number of turns that make a password slow to guess.
          for (const [at, value] of changes) p12[at % (p12.length - 8)] = value;
          const { signer, codes } = await open({ ...request, p12 });
          expect(signer !== undefined || codes.length > 0).toBe(true);
        },
      ),
      { seed: 20180212, numRuns: 150 },
    );
  });

  it("warns of a certificate for another use and of a short key, and signs", async () => {
    const { signer, codes, diagnostics } = await open(signatureWith("weak"));
    expect(codes).toEqual(["signature-key-usage", "signature-key-weak"]);
    expect(diagnostics.map(({ severity }) => severity)).toEqual(["warning", "warning"]);
    expect(signer).toBeDefined();
  });
});
