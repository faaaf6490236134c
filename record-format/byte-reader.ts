import { joined } from './bytes.ts'

/** Reads bytes in turn from pieces of any size; keeps no more than one piece. */
export interface ByteReader {
  /** The next bytes as one piece; fewer where the source ends. */
  take(count: number): Promise<Uint8Array<ArrayBuffer>>
  /** Passes the next bytes on, piece by piece; answers how many there were. */
  pass(count: number, to: (piece: Uint8Array) => void): Promise<number>
  /** Whether nothing is left. */
  isAtEnd(): Promise<boolean>
  /** Lets the source go. */
  close(): Promise<void>
}

/** A reader of a source. */
export function byteReader(source: AsyncIterable<Uint8Array>): ByteReader {
  const pieces = source[Symbol.asyncIterator]()
  let piece: Uint8Array = new Uint8Array()
  const fill = async () => {
    while (piece.length === 0) {
      const next = await pieces.next()
      if (next.done) return false
      piece = next.value
    }
    return true
  }
  const pass: ByteReader['pass'] = async (count, to) => {
    let left = count
    while (left > 0 && (await fill())) {
      const part = piece.subarray(0, left)
      piece = piece.subarray(part.length)
      left -= part.length
      to(part)
    }
    return count - left
  }
  return {
    pass,
    async take(count) {
      const parts: Uint8Array[] = []
      await pass(count, (part) => parts.push(part.slice()))
      return joined(...parts)
    },
    isAtEnd: async () => !(await fill()),
    async close() {
      await pieces.return?.()
    },
  }
}

/** The largest line that is read, bytes: terms of a thousand lines of goods have one. */
const LINE_BYTES_MOST = 8 * 1024 * 1024

/** Cuts pieces into lines of UTF-8, each told without its end. Throws for a line that is too long or no UTF-8. */
export function lineCutter(onLine: (line: string) => void) {
  let parts: Uint8Array[] = []
  let held = 0
  const keep = (part: Uint8Array) => {
    held += part.length
    if (held > LINE_BYTES_MOST) throw new Error('a line is too long')
    parts.push(part.slice())
  }
  return {
    write(piece: Uint8Array): void {
      let from = 0
      for (let end = piece.indexOf(10); end !== -1; end = piece.indexOf(10, from)) {
        keep(piece.subarray(from, end))
        const line = joined(...parts)
        ;[parts, held, from] = [[], 0, end + 1]
        onLine(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(line))
      }
      if (from < piece.length) keep(piece.subarray(from))
    },
    /** Whether the last line has its end. */
    isWhole: () => held === 0,
  }
}
