import { joined, utf8 } from './bytes.ts'

/**
 * The one way in which a case file is a ZIP (APPNOTE 6.3): members stored as they are, in their order, nothing between
 * them, no comment, no extra field, no time. So all bytes besides the contents follow from names, sizes and sums, and
 * a verifier makes them anew and compares: nothing can hide between, before or behind.
 */

/** What the frame says of a member. */
export interface Framed {
  readonly name: string
  readonly bytes: number
  /** CRC-32 of the content. */
  readonly crc32: number
}

/** Sizes and places are numbers of 32 bits, the count of members one of 16. */
export const FRAME_BYTES_MOST = 0xffff_ffff
const MEMBERS_MOST = 0xffff

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
/** Version 2.0: nothing newer is needed. */
const VERSION = 20
/** Names are UTF-8. */
const FLAGS = 0x0800
/** 1 January 1980, the first day of ZIP. */
const DATE = 0x21
/** The bytes of a member's head before its name. */
export const HEAD_BYTES = 30

/** The head that stands before a member's content. */
export function headOf(member: Framed): Uint8Array<ArrayBuffer> {
  const name = utf8(member.name)
  const head = new DataView(new ArrayBuffer(HEAD_BYTES))
  head.setUint32(0, LOCAL, true)
  writeShared(head, 4, member, name.length)
  return joined(new Uint8Array(head.buffer), name)
}

/** The fields that stand in both places: from the version on to the length of what is extra. */
function writeShared(view: DataView, at: number, { bytes, crc32 }: Framed, nameLength: number): void {
  view.setUint16(at, VERSION, true)
  view.setUint16(at + 2, FLAGS, true)
  view.setUint16(at + 8, DATE, true)
  view.setUint32(at + 10, crc32, true)
  view.setUint32(at + 14, bytes, true)
  view.setUint32(at + 18, bytes, true)
  view.setUint16(at + 22, nameLength, true)
}

/** What stands behind the last member: the directory and its end. */
export function tailOf(members: readonly Framed[]): Uint8Array<ArrayBuffer> {
  let place = 0
  const lines = members.map((member) => {
    const name = utf8(member.name)
    const line = new DataView(new ArrayBuffer(46))
    line.setUint32(0, CENTRAL, true)
    line.setUint16(4, VERSION, true)
    writeShared(line, 6, member, name.length)
    line.setUint32(42, place, true)
    place += HEAD_BYTES + name.length + member.bytes
    return joined(new Uint8Array(line.buffer), name)
  })
  const directory = joined(...lines)
  const end = new DataView(new ArrayBuffer(22))
  end.setUint32(0, END, true)
  end.setUint16(8, members.length, true)
  end.setUint16(10, members.length, true)
  end.setUint32(12, directory.length, true)
  end.setUint32(16, place, true)
  return joined(directory, new Uint8Array(end.buffer))
}

/** How long the ZIP of these members is. */
export function lengthOf(members: readonly Framed[]): number {
  const contents = members.reduce((sum, { name, bytes }) => sum + HEAD_BYTES + utf8(name).length + bytes, 0)
  return contents + tailOf(members).length
}

/** Whether these members can be framed at all. */
export function isFramable(members: readonly Framed[]): boolean {
  return members.length <= MEMBERS_MOST && lengthOf(members) <= FRAME_BYTES_MOST
}

/** The size that a head names, and the length of its name; `undefined` for what is no head. */
export function readHead(head: Uint8Array): { readonly bytes: number; readonly nameLength: number } | undefined {
  const view = new DataView(head.buffer, head.byteOffset, head.length)
  if (head.length < HEAD_BYTES || view.getUint32(0, true) !== LOCAL) return undefined
  return { bytes: view.getUint32(18, true), nameLength: view.getUint16(26, true) }
}
