/**
 * Opens a PKCS#12 file (RFC 7292): its private keys and certificates, still encoded. The one file that knows node-forge,
 * which reads what Node's own OpenSSL refuses: the RC2 and Triple DES encryption that older programs still write.
 */

import type { asn1, pkcs12 } from "node-forge";

export interface KeyStore {
  /** PKCS#8, DER. */
  readonly keys: readonly Uint8Array[];
  /** X.509, DER. */
  readonly certificates: readonly Uint8Array[];
}

export type KeyStoreProblem = "not-a-key-store" | "wrong-password" | "unsupported";

export async function readKeyStore(file: Uint8Array, password: string): Promise<KeyStore | KeyStoreProblem> {
  const { default: forge } = await import("node-forge");
  let tree: asn1.Asn1;
  try {
    tree = forge.asn1.fromDer(Buffer.from(file).toString("binary"));
  } catch {
    return "not-a-key-store";
  }
  const opened = open(tree);
  if (typeof opened === "string") return opened;
  try {
    const bags = opened.safeContents.flatMap(({ safeBags }) => safeBags);
    const ofType = (...types: readonly string[]) => bags.filter(({ type }) => types.includes(type));
    const { keyBag = "", pkcs8ShroudedKeyBag = "", certBag = "" } = forge.pki.oids;
    return {
      keys: ofType(keyBag, pkcs8ShroudedKeyBag).map(({ key, asn1 }) =>
        // What forge has no key type for, it leaves as it was written.
        encoded(key ? forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(key)) : asn1),
      ),
      certificates: ofType(certBag).map(({ cert, asn1 }) => encoded(cert ? forge.pki.certificateToAsn1(cert) : asn1)),
    };
  } catch {
    return "unsupported";
  }

  function open(pfx: asn1.Asn1): pkcs12.Pkcs12Pfx | KeyStoreProblem {
    try {
      return forge.pkcs12.pkcs12FromAsn1(pfx, password);
    } catch (error) {
      const { message } = error as Error;
      if (/MAC could not be verified/.test(message)) return "wrong-password";
      if (!Array.isArray(pfx.value) || /not an PKCS#12 PFX/.test(message)) return "not-a-key-store";
      if (/^[\u0020-\u007e]*$/.test(password)) return "unsupported";
    }
    // The password is right: the MAC is made from its UTF-16 form. But PBES2 takes its UTF-8 bytes (RFC 8018 3), and
    // forge gives it UTF-16 units. So once more without the MAC, the bytes in place of the characters.
    try {
      const unlocked = { ...pfx, value: pfx.value.slice(0, 2) } as asn1.Asn1;
      return forge.pkcs12.pkcs12FromAsn1(unlocked, forge.util.encodeUtf8(password));
    } catch {
      return "unsupported";
    }
  }

  function encoded(value: asn1.Asn1): Uint8Array {
    return Uint8Array.from(Buffer.from(forge.asn1.toDer(value).getBytes(), "binary"));
  }
}
