/**
 * Builds the CMS object of a PAdES baseline signature and reads certificates for it (RFC 5652, RFC 5280, ETSI EN 319
 * 142-1 6). The one file that knows pkijs and asn1js.
 */

import { createHash, type KeyObject, sign } from "node:crypto";
import { Integer, Null, ObjectIdentifier, OctetString, Sequence, type Utf8String } from "asn1js";
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  GeneralName,
  GeneralNames,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from "pkijs";

export type Hash = "sha256" | "sha384" | "sha512";

export interface SigningKey {
  readonly key: KeyObject;
  readonly hash: Hash;
}

export interface CertificateFacts {
  readonly holder: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** Whether documents may be signed with its key; a certificate that does not say allows everything. */
  readonly forSignatures: boolean;
}

const id = {
  data: "1.2.840.113549.1.7.1",
  signedData: "1.2.840.113549.1.7.2",
  contentType: "1.2.840.113549.1.9.3",
  messageDigest: "1.2.840.113549.1.9.4",
  signingCertificateV2: "1.2.840.113549.1.9.16.2.47",
  sha256: "2.16.840.1.101.3.4.2.1",
  sha384: "2.16.840.1.101.3.4.2.2",
  sha512: "2.16.840.1.101.3.4.2.3",
  commonName: "2.5.4.3",
  keyUsage: "2.5.29.15",
} as const;

/** RFC 5754 3.2 and 3.3. */
const signatureId = {
  rsa: { sha256: "1.2.840.113549.1.1.11", sha384: "1.2.840.113549.1.1.12", sha512: "1.2.840.113549.1.1.13" },
  ec: { sha256: "1.2.840.10045.4.3.2", sha384: "1.2.840.10045.4.3.3", sha512: "1.2.840.10045.4.3.4" },
} as const;

export function readCertificate(der: Uint8Array): CertificateFacts {
  const { subject, notBefore, notAfter, extensions = [] } = Certificate.fromBER(der);
  const name = subject.typesAndValues.find(({ type }) => type === id.commonName) ?? subject.typesAndValues.at(-1);
  const usage = extensions.find(({ extnID }) => extnID === id.keyUsage)?.extnValue.valueBlock.valueHexView;
  return {
    holder: name ? (name.value as Utf8String).valueBlock.value : "",
    notBefore: notBefore.value,
    notAfter: notAfter.value,
    // A BIT STRING: tag, length, unused bits, then digitalSignature and nonRepudiation as its first two bits.
    forSignatures: usage === undefined || ((usage[3] ?? 0) & 0b1100_0000) !== 0,
  };
}

/** `chain` begins with the signer's own certificate. */
export function signDetached(
  parts: readonly Uint8Array[],
  { key, hash }: SigningKey,
  chain: readonly Uint8Array[],
): Uint8Array {
  const [own, ...issuers] = chain.map((der) => Certificate.fromBER(der));
  if (!own || !chain[0]) throw new Error("no certificate to sign with");
  const digest = createHash(hash);
  for (const part of parts) digest.update(part);
  // No signing time: the signature dictionary has it, and a PAdES signature may not say it twice (EN 319 142-1 6.3).
  const signedAttributes = new SignedAndUnsignedAttributes({
    type: 0,
    attributes: inOrder([
      new Attribute({ type: id.contentType, values: [new ObjectIdentifier({ value: id.data })] }),
      new Attribute({ type: id.messageDigest, values: [new OctetString({ valueHex: digest.digest() })] }),
      new Attribute({ type: id.signingCertificateV2, values: [signingCertificate(chain[0], own)] }),
    ]),
  });
  // What is signed is the set by itself, with the tag of a set (RFC 5652 5.4).
  const toBeSigned = new Uint8Array(signedAttributes.toSchema().toBER());
  toBeSigned[0] = 0x31;
  const family = key.asymmetricKeyType === "ec" ? "ec" : "rsa";
  const digestAlgorithm = () => new AlgorithmIdentifier({ algorithmId: id[hash] });
  const signedData = new SignedData({
    version: 1,
    digestAlgorithms: [digestAlgorithm()],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: id.data }),
    certificates: inOrder([own, ...issuers]),
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: own.issuer, serialNumber: own.serialNumber }),
        digestAlgorithm: digestAlgorithm(),
        signedAttrs: signedAttributes,
        signatureAlgorithm: new AlgorithmIdentifier({
          algorithmId: signatureId[family][hash],
          ...(family === "rsa" ? { algorithmParams: new Null() } : {}),
        }),
        signature: new OctetString({ valueHex: sign(hash, toBeSigned, key) }),
      }),
    ],
  });
  const content = new ContentInfo({ contentType: id.signedData, content: signedData.toSchema(true) });
  return new Uint8Array(content.toSchema().toBER());
}

/** Ties the signature to this one certificate (RFC 5035 3); SHA-256 is the default and stays unsaid in DER. */
function signingCertificate(der: Uint8Array, { issuer, serialNumber }: Certificate): Sequence {
  const issuerSerial = new Sequence({
    value: [
      new GeneralNames({ names: [new GeneralName({ type: 4, value: issuer })] }).toSchema(),
      new Integer({ valueHex: serialNumber.valueBlock.valueHexView }),
    ],
  });
  const hash = new OctetString({ valueHex: createHash("sha256").update(der).digest() });
  return new Sequence({
    value: [new Sequence({ value: [new Sequence({ value: [hash, issuerSerial] })] })],
  });
}

/** The members of a set in DER stand in the order of their encodings (X.690 11.6). */
function inOrder<Member extends { toSchema(): { toBER(): ArrayBuffer } }>(members: readonly Member[]): Member[] {
  const encoded = members.map((member) => ({ member, der: Buffer.from(member.toSchema().toBER()) }));
  return encoded.sort((one, other) => Buffer.compare(one.der, other.der)).map(({ member }) => member);
}
