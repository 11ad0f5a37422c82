/** Results in a bucket of S3 or a store that speaks its language. The only file that knows the AWS client. */

import { createHash } from "node:crypto";
import type { ResultStore } from "./result-store.ts";

/** Credentials and region come from where the client looks for them; `AWS_ENDPOINT_URL` names another store. */
export async function s3Store(
  bucket: string,
  prefix: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<ResultStore> {
  const { S3Client, PutObjectCommand, HeadObjectCommand } = await import("@aws-sdk/client-s3");
  const endpoint = environment.AWS_ENDPOINT_URL_S3 ?? environment.AWS_ENDPOINT_URL;
  // Other stores than Amazon's have buckets in the path, not in the host.
  const client = new S3Client(endpoint === undefined ? {} : { endpoint, forcePathStyle: true });
  const keyOf = (path: string) => (prefix === "" ? path : `${prefix.replace(/\/$/, "")}/${path}`);
  return {
    async put(path, bytes) {
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      await client.send(
        new PutObjectCommand({
          Bucket: bucket,
          Key: keyOf(path),
          Body: bytes,
          ContentType: "application/pdf",
          Metadata: { sha256 },
        }),
      );
    },
    async has(path, sha256) {
      try {
        const { Metadata } = await client.send(new HeadObjectCommand({ Bucket: bucket, Key: keyOf(path) }));
        return Metadata?.sha256 === sha256;
      } catch (error) {
        if ((error as { name?: string }).name === "NotFound") return false;
        throw error;
      }
    },
    close: () => client.destroy(),
  };
}
