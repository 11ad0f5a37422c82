/** Signed samples as other programs see them: their signatures hold, and nothing else about them is different. */

import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { createEngine, type EditionName } from "../../src/index.ts";
import { readPdf } from "../conformance/pdf-rules/file/read-pdf.ts";
import { Inspected } from "../conformance/pdf-rules/inspected.ts";
import { findingsOf } from "../conformance/pdf-rules/rule.ts";
import { ruleSets } from "../conformance/pdf-rules/rule-sets.ts";
import { gallerySamples } from "../gallery/gallery.ts";
import { root, tarwisa, temporaryFolder } from "../support/command.ts";
import { keyStoreFolder, keyStorePassword, signatureWith, signingTime } from "../support/key-stores.ts";
import { type PdfSignature, readSignature, rightSignature } from "../support/pdf-signature.ts";
import { rasterisePage } from "../support/pdfium.ts";

const editions: readonly EditionName[] = ["screen", "archive"];
const folder = temporaryFolder();

interface SignedFile {
  readonly name: string;
  readonly edition: EditionName;
  readonly path: string;
  readonly pdf: Uint8Array;
  readonly unsigned: Uint8Array;
  readonly signature: PdfSignature;
}

const files: SignedFile[] = [];

beforeAll(async () => {
  const engine = createEngine();
  for (const { template, name, file } of gallerySamples()) {
    const { files: unsigned } = await engine.renderEditions(file, { editions });
    for (const key of ["rsa-chain", "ec"] as const) {
      const signature = signatureWith(key, { reason: "اعتماد", location: "بيروت" });
      const signed = await engine.renderEditions(file, { editions, signature });
      expect(signed.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
      for (const [index, { edition, pdf }] of signed.files.entries()) {
        const path = join(folder, `${template}-${name}-${edition}-${key}.pdf`);
        writeFileSync(path, pdf);
        const plain = unsigned[index]?.pdf ?? new Uint8Array();
        files.push({
          name: `${template}/${name} ${edition} ${key}`,
          edition,
          path,
          pdf,
          unsigned: plain,
          signature: readSignature(pdf),
        });
      }
    }
  }
});

/** What each file's check says of it, for those of which it says anything. */
function complaints(check: (file: SignedFile) => string | readonly string[]): string[] {
  return files.flatMap((file) => {
    const said = [check(file)].flat().filter((line) => line !== "");
    return said.length > 0 ? [`${file.name}: ${said.join("; ")}`] : [];
  });
}

function run(program: string, args: readonly string[], content: RegExp): string {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: "utf8" });
  return status === 0 && content.test(`${stdout}${stderr}`) ? "" : `${status}: ${stdout}${stderr}`;
}

const isThere = (program: string, trial: string) => spawnSync(program, [trial]).error === undefined;

describe("signed samples", () => {
  it("are signed whole, and tied to their certificates", () => {
    expect(files.length).toBeGreaterThan(0);
    for (const { name, signature } of files) expect([name, signature.facts]).toEqual([name, rightSignature]);
  });

  it("keep every rule that unsigned ones keep", () => {
    const findings = (pdf: Uint8Array, edition: EditionName) =>
      findingsOf(ruleSets[edition], new Inspected(readPdf(pdf)));
    expect(
      complaints(({ pdf, unsigned, edition }) => {
        const before = new Set(findings(unsigned, edition));
        return findings(pdf, edition).filter((finding) => !before.has(finding));
      }),
    ).toEqual([]);
  });

  it("look as unsigned ones do", async () => {
    for (const { name, pdf, unsigned } of files.filter(({ path }) => path.includes("sample-"))) {
      const [signed, plain] = [await rasterisePage(pdf, 0, 1), await rasterisePage(unsigned, 0, 1)];
      expect([name, Buffer.compare(signed.rgba, plain.rgba)]).toEqual([name, 0]);
    }
  });
});

describe.skipIf(!isThere("pdfsig", "-v"))("pdfsig", () => {
  it("finds one valid signature over all of each file", () => {
    const valid =
      /Signature #1:[\s\S]*Signature Type: ETSI\.CAdES\.detached[\s\S]*Total document signed[\s\S]*Signature is Valid/;
    expect(complaints(({ path }) => run("pdfsig", ["-nocert", path], valid))).toEqual([]);
  });
});

describe.skipIf(!isThere("openssl", "version"))("openssl", () => {
  it("verifies each signature as CAdES, up to the root of its chain", () => {
    const content = join(folder, "content.bin");
    const cms = join(folder, "signature.der");
    const anchor = join(folder, "root.pem");
    const checked = complaints(({ signature: { signed, cms: der, certificates } }) => {
      writeFileSync(content, signed);
      writeFileSync(cms, der);
      const self = certificates.find(({ subject, issuer }) => subject === issuer);
      writeFileSync(anchor, self?.toString() ?? "");
      const time = String(signingTime.getTime() / 1000);
      return run(
        "openssl",
        [
          ..."cms -verify -cades -binary -purpose any -inform DER".split(" "),
          ...["-in", cms, "-content", content, "-CAfile", anchor, "-attime", time, "-out", join(folder, "out.bin")],
        ],
        /Verification successful/,
      );
    });
    expect(checked).toEqual([]);
  });
});

describe.skipIf(!isThere("qpdf", "--version"))("qpdf", () => {
  it("finds nothing", () => {
    expect(complaints(({ path }) => run("qpdf", ["--check", path], /No syntax or stream encoding errors/))).toEqual([]);
  });
});

describe.skipIf(!isThere("gs", "--version"))("Ghostscript", () => {
  it("draws them without a word", () => {
    const args = ["-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=nullpage"];
    expect(complaints(({ path, edition }) => (edition === "screen" ? run("gs", [...args, path], /^$/) : ""))).toEqual(
      [],
    );
  });
});

describe("tarwisa render --sign", () => {
  const output = join(folder, "signed.pdf");
  const args = ["render", "templates/letterhead/sample.yaml", "-o", output, "--sign", join(keyStoreFolder, "ec.p12")];

  it("signs as a process of its own, now", () => {
    const before = new Date();
    const { status, stderr } = tarwisa(args, { cwd: root, env: { TARWISA_SIGN_PASSWORD: keyStorePassword } });
    expect([status, stderr]).toEqual([0, ""]);
    const [, year, month, day] = /\/M \(D:(\d{4})(\d{2})(\d{2})\d{6}Z\)/.exec(signedText(output)) ?? [];
    expect(`${year}-${month}-${day}` >= before.toISOString().slice(0, 10)).toBe(true);
  });

  it("asks for a password", () => {
    const { status, stderr } = tarwisa(args, { cwd: root, env: { TARWISA_SIGN_PASSWORD: "" } });
    expect(status).toBe(1);
    expect(stderr).toContain("error signature-password:");
  });
});

function signedText(path: string): string {
  return readFileSync(path, "latin1");
}
