/** Opens the key a document is to be signed with, and says what speaks against signing with it. */

import { createPrivateKey, type KeyObject, X509Certificate } from "node:crypto";
import type { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import { type KeyStoreProblem, readKeyStore } from "./read-key-store.ts";
import type { Hash, SigningKey } from "./signed-data.ts";
import type { SignatureRequest, Signer } from "./signer.ts";

/** A digest as strong as its curve (RFC 5480 4). */
const hashOfCurve: Readonly<Record<string, Hash>> = { prime256v1: "sha256", secp384r1: "sha384", secp521r1: "sha512" };

/** Below this, an RSA key can no longer be trusted (ETSI TS 119 312 8.4). */
const smallestModulus = 2048;

/** ECDSA signatures of one key differ by a few bytes in length. */
const ecdsaSlack = 16;

/** Nothing but diagnostics when the document cannot be signed. None of them holds the password or anything of the key. */
export async function openSigner(request: SignatureRequest, log: DiagnosticLog): Promise<Signer | undefined> {
  const { p12, password, time, file } = request;
  if (Number.isNaN(time.getTime())) throw new RangeError("the time of a signature is not a valid date");
  const origin = file === undefined ? undefined : { file, line: 1, column: 1, pointer: "" };
  const store = await readKeyStore(p12, password ?? "");
  if (typeof store === "string") {
    reportProblem(store);
    return undefined;
  }
  const keys = readable(store.keys, (der) => createPrivateKey({ key: der, format: "der", type: "pkcs8" }));
  const certificates = readable(store.certificates, (der) => new X509Certificate(der));
  const pairs = keys.flatMap((key) => {
    const certificate = certificates.find((each) => each.checkPrivateKey(key));
    return certificate ? [{ key, certificate }] : [];
  });
  const [pair] = pairs;
  if (!pair) {
    const lack =
      keys.length === 0 ? "holds no private key that can be read" : "holds no certificate for its private key";
    log.report("signature-key-missing", `The file to sign with ${lack}.`, {
      origin,
      hint: "export the certificate again, together with its private key",
    });
    return undefined;
  }
  if (pairs.length > 1) {
    log.report("signature-key-choice", `The file to sign with holds ${pairs.length} private keys.`, {
      origin,
      hint: "export the one to sign with into a file of its own",
    });
    return undefined;
  }
  const signingKey = signingKeyOf(pair.key);
  if (!signingKey) {
    log.report("signature-key-unsupported", `Keys of the kind ${kindOf(pair.key)} do not sign PDF files here.`, {
      origin,
      hint: "use an RSA key or one of the curves P-256, P-384 and P-521",
    });
    return undefined;
  }
  const { readCertificate, signDetached } = await import("./signed-data.ts");
  const chain = chainOf(pair.certificate, certificates);
  const { holder, notBefore, notAfter, forSignatures } = readCertificate(pair.certificate.raw);
  if (time < notBefore || time > notAfter) {
    const trouble =
      time < notBefore ? `is not valid before ${notBefore.toISOString()}` : `expired at ${notAfter.toISOString()}`;
    log.report(
      "signature-certificate-not-valid",
      `The certificate of "${holder}" ${trouble}; the signature's time is ${time.toISOString()}.`,
      { origin, hint: "sign with a certificate that is valid at the time of signing" },
    );
    return undefined;
  }
  if (!forSignatures) {
    log.report("signature-key-usage", `The certificate of "${holder}" was not issued for signing documents.`, {
      origin,
      hint: "readers may not accept it: ask for one with the key usage digitalSignature or nonRepudiation",
    });
  }
  const { modulusLength = smallestModulus } = pair.key.asymmetricKeyDetails ?? {};
  if (modulusLength < smallestModulus) {
    log.report("signature-key-weak", `The RSA key of "${holder}" has ${modulusLength} bits.`, {
      origin,
      hint: `readers may not accept it: use a key of ${smallestModulus} bits or more`,
    });
  }
  const sign = (parts: readonly Uint8Array[]) => signDetached(parts, signingKey, chain);
  const slack = pair.key.asymmetricKeyType === "ec" ? ecdsaSlack : 0;
  const { reason, location, name } = request;
  return { holder, time, reason, location, name, size: sign([]).length + slack, sign };

  function reportProblem(problem: KeyStoreProblem): void {
    switch (problem) {
      case "not-a-key-store":
        log.report("signature-file-unreadable", "The file to sign with is not a PKCS#12 file.", {
          origin,
          hint: "it must be a .p12 or .pfx file with the private key and its certificate",
        });
        return;
      case "wrong-password":
        log.report(
          "signature-password",
          password === undefined
            ? "The file to sign with is protected by a password, and none was given."
            : "The password does not open the file to sign with.",
          {
            origin,
            hint: "give the password in a file or in the environment: --sign-password-file, TARWISA_SIGN_PASSWORD",
          },
        );
        return;
      case "unsupported":
        log.report("signature-file-unreadable", "The file to sign with is encrypted in a way that is not known here.", {
          origin,
          hint: "export it again as PKCS#12 with AES-256 or Triple DES",
        });
        return;
      default:
        problem satisfies never;
    }
  }
}

/** What OpenSSL makes nothing of can be no part of a signature. */
function readable<Value>(encoded: readonly Uint8Array[], read: (der: Buffer) => Value): Value[] {
  return encoded.flatMap((der) => {
    try {
      return [read(Buffer.from(der))];
    } catch {
      return [];
    }
  });
}

function signingKeyOf(key: KeyObject): SigningKey | undefined {
  if (key.asymmetricKeyType === "rsa") return { key, hash: "sha256" };
  const hash = hashOfCurve[key.asymmetricKeyDetails?.namedCurve ?? ""];
  return key.asymmetricKeyType === "ec" && hash ? { key, hash } : undefined;
}

function kindOf({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): string {
  return asymmetricKeyDetails?.namedCurve ?? asymmetricKeyType ?? "unknown";
}

/** The certificate and those above it, as far as the file has them; others that lie in the file do not belong here. */
function chainOf(own: X509Certificate, others: readonly X509Certificate[]): Uint8Array[] {
  const chain = [own];
  for (let last: X509Certificate | undefined = own; last; ) {
    const below: X509Certificate = last;
    last = others.find(
      (each) =>
        !chain.some(({ raw }) => raw.equals(each.raw)) && below.checkIssued(each) && below.verify(each.publicKey),
    );
    if (last) chain.push(last);
  }
  return chain.map(({ raw }) => Uint8Array.from(raw));
}
