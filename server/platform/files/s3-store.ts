import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import type { S3Settings } from './file-settings.ts'
import type { FileStore } from './file-store.ts'
import { isHash } from './file-store.ts'

const isMissing = (error: unknown) =>
  (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode === 404

/**
 * Files in a bucket of any S3 endpoint. The store is told the hash and checks it while it takes the bytes. Who may come
 * in is found by the SDK itself (`AWS_ACCESS_KEY_ID` and the like, or the machine's role).
 */
export async function s3Store({ bucket, prefix, endpoint, region }: S3Settings): Promise<FileStore> {
  // Heavy, so it is loaded only where it is used.
  const s3 = await import('@aws-sdk/client-s3')
  const client = new s3.S3Client({
    region,
    // Other endpoints than Amazon's rarely know names of buckets as hosts, nor trailers of checksums.
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  const keyOf = (sha256: string) => `${prefix}${sha256}`
  const named = (sha256: string) => ({ Bucket: bucket, Key: keyOf(sha256) })
  const orMissing = (error: unknown) => {
    if (isMissing(error)) return undefined
    throw error
  }
  return {
    async keep({ path, sha256, bytes }) {
      const there = await client.send(new s3.HeadObjectCommand(named(sha256))).catch(orMissing)
      if (there?.ContentLength === bytes) return
      const checksum = Buffer.from(sha256, 'hex').toString('base64')
      const sent = { Body: createReadStream(path), ContentLength: bytes, ChecksumSHA256: checksum }
      await client.send(new s3.PutObjectCommand({ ...named(sha256), ...sent }))
    },
    async open(sha256, range) {
      if (!isHash(sha256)) return undefined
      const part = range === undefined ? {} : { Range: `bytes=${range.first}-${range.last}` }
      const found = await client.send(new s3.GetObjectCommand({ ...named(sha256), ...part })).catch(orMissing)
      return found?.Body as Readable | undefined
    },
    async remove(sha256) {
      if (isHash(sha256)) await client.send(new s3.DeleteObjectCommand(named(sha256)))
    },
    async *all() {
      for await (const page of s3.paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix }))
        for (const { Key = '', Size = 0 } of page.Contents ?? []) {
          const sha256 = Key.slice(prefix.length)
          if (isHash(sha256)) yield { sha256, bytes: Size }
        }
    },
  }
}
