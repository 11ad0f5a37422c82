/** `Signer`: a private key ready to sign one file, and what the file says about the signature. The door out of signing. */

/** A key and certificates with what to say about the signature, as a program asks for it. */
export interface SignatureRequest {
  /** The PKCS#12 file (`.p12`, `.pfx`) that holds the private key and its certificates. */
  readonly p12: Uint8Array;
  readonly password?: string | undefined;
  /** When the document is signed; the engine looks at no clock. */
  readonly time: Date;
  readonly reason?: string | undefined;
  readonly location?: string | undefined;
  /** Who signs, where that is not the name in the certificate. */
  readonly name?: string | undefined;
  /** Names the PKCS#12 file in messages. */
  readonly file?: string | undefined;
}

export interface Signer extends Pick<SignatureRequest, "time" | "reason" | "location" | "name"> {
  /** Who the certificate was issued to. */
  readonly holder: string;
  /** No signature is longer than this, in bytes. */
  readonly size: number;
  /** A detached CMS signature (DER) over the parts, one after the other. */
  sign(parts: readonly Uint8Array[]): Uint8Array;
}
