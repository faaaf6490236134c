import { randomBytes } from 'node:crypto'
import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where a text stands in a spool. */
export interface Piece {
  readonly start: number
  readonly bytes: number
}

/** Texts that are too long for memory and wait on disk, for this process alone. */
export interface Spool {
  write(text: string): Piece
  read(piece: Piece): string
  close(): void
}

/** Opens a spool in the system's folder for what is temporary. Its name is gone at once: a crash leaves nothing. */
export function openSpool(): Spool {
  const path = join(tmpdir(), `surety-spool-${randomBytes(12).toString('hex')}`)
  const file = openSync(path, 'wx+', 0o600)
  rmSync(path)
  let end = 0
  return {
    write(text) {
      const bytes = Buffer.from(text)
      const piece = { start: end, bytes: bytes.length }
      for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done, bytes.length - done, end + done)
      end += bytes.length
      return piece
    },
    read({ start, bytes }) {
      const text = Buffer.allocUnsafe(bytes)
      for (let done = 0; done < bytes; ) {
        const more = readSync(file, text, done, bytes - done, start + done)
        if (more === 0) throw new Error('the spool ends before its piece')
        done += more
      }
      return text.toString()
    },
    close: () => closeSync(file),
  }
}
