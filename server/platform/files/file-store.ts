import type { Readable } from 'node:stream'

/** A part of a file: first and last byte, both included. */
export interface ByteRange {
  readonly first: number
  readonly last: number
}

/** Bytes that came whole and were hashed on their way; they lie in a temporary file until they are kept or dropped. */
export interface Incoming {
  readonly path: string
  readonly sha256: string
  readonly bytes: number
}

/** Where bytes lie for good, each content once, under the sha-256 of what they are. */
export interface FileStore {
  /** Keeps what came, for good once this returns; the same content a second time changes nothing. */
  keep(incoming: Incoming): Promise<void>
  /** The bytes, or a part of them; `undefined` where there are none of this hash. */
  open(sha256: string, range?: ByteRange): Promise<Readable | undefined>
  /** Takes a content away for good; one that is not there changes nothing. */
  remove(sha256: string): Promise<void>
  /** Every content that is kept. */
  all(): AsyncIterable<{ readonly sha256: string; readonly bytes: number }>
}

export const isHash = (text: string) => /^[0-9a-f]{64}$/.test(text)
