import { createHash } from 'node:crypto'
import { catalogueFiles } from '../modules/catalogue/index.ts'
import { linkedFiles } from '../modules/orders/index.ts'
import { storefrontFiles } from '../modules/storefronts/index.ts'
import type { FileStore } from '../platform/files/file-store.ts'
import { readPool } from '../platform/postgres.ts'

/** What is wrong with the files that records name, and what no record names. */
export interface FilesFound {
  readonly asked: number
  /** Hashes of which there are no bytes. */
  readonly missing: readonly string[]
  /** Hashes whose bytes are others. */
  readonly changed: readonly string[]
  /** Contents that no record names: uploads that were refused after they had come. */
  readonly unused: number
}

/** Reads every file that a record names and compares it with its hash, one at a time. */
export async function checkFiles(databaseUrl: string, store: FileStore): Promise<FilesFound> {
  const pool = readPool(databaseUrl, 1)
  const [missing, changed] = [[] as string[], [] as string[]]
  const named = new Set<string>()
  try {
    for await (const sha256 of namedFiles(pool)) {
      if (named.has(sha256)) continue
      named.add(sha256)
      const found = await hashOf(store, sha256)
      if (found === undefined) missing.push(sha256)
      else if (found !== sha256) changed.push(sha256)
    }
  } finally {
    await pool.end()
  }
  let unused = 0
  for await (const { sha256 } of store.all()) if (!named.has(sha256)) unused += 1
  return { asked: named.size, missing, changed, unused }
}

/** Files of orders, catalogues and storefronts; one of several comes more than once. */
async function* namedFiles(pool: ReturnType<typeof readPool>): AsyncIterable<string> {
  yield* linkedFiles(pool)
  yield* catalogueFiles(pool)
  yield* storefrontFiles(pool)
}

async function hashOf(store: FileStore, sha256: string): Promise<string | undefined> {
  const stream = await store.open(sha256)
  if (stream === undefined) return undefined
  const hash = createHash('sha256')
  for await (const chunk of stream) hash.update(chunk as Buffer)
  return hash.digest('hex')
}
