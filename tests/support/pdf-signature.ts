/** Takes the signature of a PDF file apart and verifies it with Node's OpenSSL alone (ISO 32000-1 12.8, RFC 5652). */

import { createHash, verify, X509Certificate } from "node:crypto";
import { type DerValue, oidOf, readDer } from "./der.ts";

export interface PdfSignature {
  /** The bytes that are signed. */
  readonly signed: Buffer;
  /** The CMS object, without the zeros behind it. */
  readonly cms: Buffer;
  /** The certificates in the CMS object. */
  readonly certificates: readonly X509Certificate[];
  /** The one that the signature names. */
  readonly signer: X509Certificate | undefined;
  readonly attributes: ReadonlyMap<string, DerValue>;
  readonly facts: {
    /** The ranges are the whole file but the hexadecimal digits of the signature. */
    readonly coversAll: boolean;
    readonly digestRight: boolean;
    readonly signatureRight: boolean;
    /** signing-certificate-v2 is the SHA-256 of the signer's certificate. */
    readonly certificateRight: boolean;
    /** The attributes stand in the order DER asks for. */
    readonly inOrder: boolean;
  };
}

const hashes: Readonly<Record<string, string>> = {
  "2.16.840.1.101.3.4.2.1": "sha256",
  "2.16.840.1.101.3.4.2.2": "sha384",
  "2.16.840.1.101.3.4.2.3": "sha512",
};

export const attributeIds = {
  contentType: "1.2.840.113549.1.9.3",
  messageDigest: "1.2.840.113549.1.9.4",
  signingCertificateV2: "1.2.840.113549.1.9.16.2.47",
} as const;

export function readSignature(pdf: Uint8Array): PdfSignature {
  const file = Buffer.from(pdf);
  const ranges = /\/ByteRange \[(\d+) (\d+) (\d+) (\d+) *\]/.exec(file.toString("latin1"));
  if (!ranges) throw new Error("no byte range");
  const [start = 0, length = 0, next = 0, rest = 0] = ranges.slice(1).map(Number);
  const digits = file.toString("latin1", start + length, next);
  const signed = Buffer.concat([file.subarray(start, start + length), file.subarray(next, next + rest)]);
  const contents = Buffer.from(digits.slice(1, -1), "hex");

  const { encoded: cms, children } = readDer(contents);
  const [type, content] = children;
  if (!type || oidOf(type) !== "1.2.840.113549.1.7.2") throw new Error("not SignedData");
  const signedData = child(child(content, "its content"), "SignedData", true);
  const certificates = signedData.children
    .filter(({ tag }) => tag === 0xa0)
    .flatMap((set) => set.children.map(({ encoded }) => new X509Certificate(encoded)));
  const signerInfo = child(signedData.children.at(-1), "SignerInfo");
  const [, sid, digestAlgorithm, attributeSet, , signature] = signerInfo.children;
  if (!sid || !digestAlgorithm || !attributeSet || !signature) throw new Error("an incomplete SignerInfo");
  const serial = sid.children[1]?.content.toString("hex").replace(/^00/, "").toUpperCase();
  const signer = certificates.find(({ serialNumber }) => serialNumber === serial);
  const attributes = new Map(attributeSet.children.map((each) => [oidOf(child(each, "type")), attributeValue(each)]));

  const hash = hashes[oidOf(child(digestAlgorithm, "algorithm"))] ?? "unknown";
  const digest = createHash(hash).update(signed).digest();
  // Signed as a set of its own, RFC 5652 5.4.
  const toVerify = Buffer.concat([Buffer.of(0x31), attributeSet.encoded.subarray(1)]);
  const certificateHash = attributes.get(attributeIds.signingCertificateV2)?.children[0]?.children[0]?.children[0];
  const encodings = attributeSet.children.map(({ encoded }) => encoded);
  return {
    signed,
    cms,
    certificates,
    signer,
    attributes,
    facts: {
      coversAll:
        start === 0 &&
        next + rest === file.length &&
        /^<[0-9a-f]+>$/.test(digits) &&
        /^0*$/.test(digits.slice(1 + 2 * cms.length, -1)),
      digestRight: attributes.get(attributeIds.messageDigest)?.content.equals(digest) ?? false,
      signatureRight: signer !== undefined && verify(hash, toVerify, signer.publicKey, signature.content),
      certificateRight:
        signer !== undefined &&
        (certificateHash?.content.equals(createHash("sha256").update(signer.raw).digest()) ?? false),
      inOrder: encodings.every((one, index) => index === 0 || Buffer.compare(encodings[index - 1] as Buffer, one) < 0),
    },
  };
}

/** All that is to be true of a signature. */
export const rightSignature: PdfSignature["facts"] = {
  coversAll: true,
  digestRight: true,
  signatureRight: true,
  certificateRight: true,
  inOrder: true,
};

function attributeValue(attribute: DerValue): DerValue {
  return child(child({ ...attribute, children: attribute.children.slice(1) }, "values"), "value");
}

function child(value: DerValue | undefined, what: string, itself = false): DerValue {
  const found = itself ? value : value?.children[0];
  if (!found) throw new Error(`no ${what}`);
  return found;
}
