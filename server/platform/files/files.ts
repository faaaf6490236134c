import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { isRefusal, type Refusal, refuse } from '../../kernel/use-case.ts'
import type { S3Settings } from './file-settings.ts'
import type { FileStore, Incoming } from './file-store.ts'
import { folderStore } from './folder-store.ts'
import { HEAD_BYTES } from './judge-file.ts'
import { s3Store } from './s3-store.ts'

/** Takes files in and gives them out. */
export interface Files extends FileStore {
  /**
   * Takes a stream in, hashing while it writes; never more than a piece of it in memory. How many bytes it may have,
   * its first `HEAD_BYTES` tell. Refuses `file-empty` and `file-too-large` { most }. A stream that breaks or stands
   * still is an error. Either leaves nothing behind.
   */
  receive(source: Readable, mostOf: (head: Buffer) => number): Promise<Incoming | Refusal>
  /** Takes away the temporary file, if it is still there. */
  drop(incoming: Incoming): Promise<void>
}

/** Who sends nothing for this long is cut off: slow senders must not hold connections and disk. */
const STANDSTILL_MS = 30_000
/** What a process that died left of an upload is no use to anybody after a day. */
const LEFT_BEHIND_MS = 86_400_000

/** Opens the files of a data folder, or those of a bucket; what comes in lies in the folder first. */
export async function openFiles(dataFolder: string, bucket?: S3Settings, patience = STANDSTILL_MS): Promise<Files> {
  const folder = join(dataFolder, 'files')
  const incoming = join(folder, 'incoming')
  await mkdir(incoming, { recursive: true, mode: 0o700 })
  await sweep(incoming)
  const store = bucket === undefined ? folderStore(folder) : await s3Store(bucket)
  return {
    ...store,
    receive: (source, mostOf) => receive(join(incoming, randomUUID()), { source, mostOf, patience }),
    drop: ({ path }) => rm(path, { force: true }),
  }
}

async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    const found = await stat(path).catch(() => undefined)
    if (found !== undefined && Date.now() - found.mtimeMs > LEFT_BEHIND_MS) await rm(path, { force: true })
  }
}

interface Arriving {
  readonly source: Readable
  readonly mostOf: (head: Buffer) => number
  /** Milliseconds without a byte. */
  readonly patience: number
}

async function receive(path: string, arriving: Arriving): Promise<Incoming | Refusal> {
  let isWhole = false
  try {
    const found = await written(path, arriving)
    if (isRefusal(found)) return found
    if (found.bytes === 0) return refuse('file-empty')
    isWhole = true
    return found
  } finally {
    if (!isWhole) await rm(path, { force: true })
  }
}

/** To whoever answers it is a connection that was lost, no fault of ours. */
const stoodStill = () => Object.assign(new Error('the sender stood still'), { code: 'ECONNRESET' })

/** The whole stream in a file, on disk for good; refused as soon as it is longer than allowed. */
async function written(path: string, { source, mostOf, patience }: Arriving): Promise<Incoming | Refusal> {
  const file = await open(path, 'wx', 0o600)
  const hash = createHash('sha256')
  const timer = setTimeout(() => source.destroy(stoodStill()), patience)
  let head: Buffer = Buffer.alloc(0)
  let [bytes, most] = [0, 0]
  try {
    // What is left when it is too long is the caller's: the answer goes over the same connection.
    for await (const chunk of source.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      timer.refresh()
      if (head.length < HEAD_BYTES) {
        head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES - head.length)])
        most = mostOf(head)
      }
      bytes += chunk.length
      if (bytes > most) return refuse('file-too-large', { most })
      hash.update(chunk)
      await file.appendFile(chunk)
    }
    await file.sync()
    return { path, sha256: hash.digest('hex'), bytes }
  } finally {
    clearTimeout(timer)
    await file.close()
  }
}
