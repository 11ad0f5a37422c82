/** PKCS#12 files made by OpenSSL (see make.sh beside them), so that reading them is tested against what others write. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SignatureRequest } from "../../src/signature/signer.ts";

export type KeyStoreName =
  | "rsa-chain" // AES-256, with the certificates above its own
  | "rsa-chain-legacy" // RC2 and Triple DES
  | "ec" // P-256
  | "ec384-legacy"
  | "no-password"
  | "no-key"
  | "weak" // 1024 bits, and not issued for signing
  | "ed25519";

/** Outside ASCII, because encodings of passwords differ between the ways of encryption. */
export const keyStorePassword = "مرور-2026";

/** All certificates are valid from 2020 to the end of 2099. */
export const signingTime = new Date("2026-03-22T10:00:00Z");

export const keyStoreFolder = join(import.meta.dirname, "key-stores");

export function signatureWith(name: KeyStoreName, more: Partial<SignatureRequest> = {}): SignatureRequest {
  const p12 = new Uint8Array(readFileSync(join(keyStoreFolder, `${name}.p12`)));
  return { p12, password: keyStorePassword, time: signingTime, ...more };
}
