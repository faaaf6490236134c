import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import type { Member, MemberRole } from '@surety/record-format'
import type { FileStore } from '../../platform/files/file-store.ts'
import type { Piece, Spool } from '../../platform/spool.ts'

/** A member of a case file: what the manifest says of it, and its bytes as often as they are asked for. */
export interface Source {
  readonly member: Member
  open(): AsyncIterable<Uint8Array>
}

/** Sums up bytes that come piece by piece. */
function summing() {
  const hash = createHash('sha256')
  let bytes = 0
  let sum = 0
  return {
    add(piece: Uint8Array) {
      hash.update(piece)
      sum = crc32(piece, sum)
      bytes += piece.length
    },
    as: (name: string, role: MemberRole): Member => {
      return { name, role, bytes, sha256: hash.digest('hex'), crc32: sum.toString(16).padStart(8, '0') }
    },
  }
}

/** A member that is in memory. */
export function bytesSource(name: string, role: MemberRole, bytes: Uint8Array): Source {
  const sum = summing()
  sum.add(bytes)
  return {
    member: sum.as(name, role),
    open: async function* () {
      yield bytes
    },
  }
}

/** So much of a member lies in memory before it goes to disk, characters. */
const TEXT_AT_ONCE = 64 * 1024

/** A member of JSON lines (one value a line), which waits on disk: however many lines, memory holds a few. */
export async function linesSource(
  name: string,
  role: MemberRole,
  lines: AsyncIterable<object> | Iterable<object>,
  spool: Spool,
): Promise<Source> {
  const sum = summing()
  const pieces: Piece[] = []
  let text = ''
  const flush = () => {
    sum.add(Buffer.from(text))
    pieces.push(spool.write(text))
    text = ''
  }
  for await (const line of lines) {
    text += `${JSON.stringify(line)}\n`
    if (text.length >= TEXT_AT_ONCE) flush()
  }
  if (text !== '') flush()
  return {
    member: sum.as(name, role),
    open: async function* () {
      for (const piece of pieces) yield Buffer.from(spool.read(piece))
    },
  }
}

/**
 * A file of the order. It is read twice, once for its sums and once to go out, and never lies in memory. `undefined`
 * where its bytes are gone, or are not those of its name any more.
 */
export async function fileSource(name: string, sha256: string, files: FileStore): Promise<Source | undefined> {
  const first = await files.open(sha256)
  if (first === undefined) return undefined
  const sum = summing()
  for await (const piece of first) sum.add(piece as Buffer)
  const member = sum.as(name, 'file')
  if (member.sha256 !== sha256) return undefined
  return {
    member,
    open: async function* () {
      const again = await files.open(sha256)
      if (again === undefined) throw new Error(`the bytes of file ${sha256} are gone`)
      for await (const piece of again) yield piece as Buffer
    },
  }
}
