import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { deflateRawSync, deflateSync } from 'node:zlib'

/** The smallest honest files of each kind, and such as lie about themselves. */

const u16 = (n: number) => Buffer.from([n >> 8, n & 255])
const u32 = (n: number) => Buffer.from([n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255])
const latin = (text: string) => Buffer.from(text, 'latin1')

function crc32(bytes: Buffer): number {
  let crc = ~0
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return ~crc >>> 0
}

function chunk(kind: string, data: Buffer): Buffer {
  const named = Buffer.concat([latin(kind), data])
  return Buffer.concat([u32(data.length), named, u32(crc32(named))])
}

/** A grey PNG that opens everywhere; with `headOnly` its header says a size that is not there. */
export function png(width = 2, height = 2, headOnly = false): Buffer {
  const head = chunk('IHDR', Buffer.concat([u32(width), u32(height), Buffer.from([8, 0, 0, 0, 0])]))
  const data = headOnly ? Buffer.alloc(0) : deflateSync(Buffer.alloc((width + 1) * height, 128))
  return Buffer.concat([latin('\x89PNG\r\n\x1a\n'), head, chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))])
}

/** A JPEG's head: its application part, some bytes to fill, and the start of its frame. */
export function jpeg(width = 640, height = 480, filling = 0): Buffer {
  const part = (marker: number, data: Buffer) =>
    Buffer.concat([Buffer.from([0xff, marker]), u16(data.length + 2), data])
  const filler = Array.from({ length: Math.ceil(filling / 60_000) }, () => part(0xe2, Buffer.alloc(60_000, 1)))
  const frame = Buffer.concat([Buffer.from([8]), u16(height), u16(width), Buffer.from([1, 1, 0x11, 0])])
  return Buffer.concat([
    latin('\xff\xd8'),
    part(0xe0, latin('JFIF\0\x01\x01\0\0\x01\0\x01\0\0')),
    ...filler,
    part(0xc0, frame),
    latin('\xff\xd9'),
  ])
}

/** An extended WebP's head. */
export function webp(width = 320, height = 200): Buffer {
  const size = (n: number) => Buffer.from([(n - 1) & 255, ((n - 1) >> 8) & 255, (n - 1) >> 16])
  return Buffer.concat([latin('RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0'), size(width), size(height)])
}

function box(kind: string, ...inside: readonly Buffer[]): Buffer {
  const data = Buffer.concat(inside)
  return Buffer.concat([u32(data.length + 8), latin(kind), data])
}

/** A HEIC's head, of a tile and the whole. */
export function heic(width = 4032, height = 3024): Buffer {
  const full = Buffer.alloc(4)
  const size = (w: number, h: number) => box('ispe', full, u32(w), u32(h))
  const properties = box('iprp', box('ipco', size(512, 512), size(width, height)))
  return Buffer.concat([box('ftyp', latin('heic\0\0\0\0mif1heic')), box('meta', full, properties), box('mdat')])
}

/** A film's frame: a track of sound, one of pictures, and bytes that nobody decodes. */
export function film(width = 1920, height = 1080, filling = 0, brand = 'isom'): Buffer {
  const track = (w: number, h: number) =>
    box('trak', box('tkhd', Buffer.alloc(76), u16(w), u16(0), u16(h), u16(0)), box('mdia'))
  const movie = box('moov', box('mvhd', Buffer.alloc(100)), track(0, 0), track(width, height))
  return Buffer.concat([box('ftyp', latin(`${brand}\0\0\x02\0${brand}`)), movie, box('mdat', Buffer.alloc(filling, 7))])
}

export const pdf = () => latin('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')

export interface Packed {
  readonly name: string
  readonly data?: Buffer
  /** What the directory says instead of the truth. */
  readonly unpacked?: number
}

/** A ZIP file with these entries. */
export function zip(entries: readonly Packed[]): Buffer {
  const [parts, directory]: [Buffer[], Buffer[]] = [[], []]
  let offset = 0
  for (const { name, data = Buffer.from('x'), unpacked = data.length } of entries) {
    const packed = deflateRawSync(data)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(0x800, 2)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc32(data), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(unpacked, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    const entry = Buffer.alloc(14)
    entry.writeUInt32LE(offset, 10)
    const local = Buffer.concat([latin('PK\x03\x04'), fields, Buffer.from(name), packed])
    directory.push(Buffer.concat([latin('PK\x01\x02'), Buffer.from([20, 0]), fields, entry, Buffer.from(name)]))
    parts.push(local)
    offset += local.length
  }
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(Buffer.concat(directory).length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...parts, ...directory, latin('PK\x05\x06'), end])
}

const types = { name: '[Content_Types].xml' }
export const xlsx = () => zip([types, { name: 'xl/workbook.xml' }])
export const docx = () => zip([types, { name: 'word/document.xml' }])
export const xlsm = () => zip([types, { name: 'xl/workbook.xml' }, { name: 'xl/vbaProject.bin' }])

interface Cleared {
  after(fn: () => void): void
}

/** A folder that is gone after the test. */
export function folderFor(t: Cleared): string {
  const folder = mkdtempSync(join(tmpdir(), 'surety-files-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A file with these bytes in a folder. */
export function fileIn(folder: string, bytes: Buffer): string {
  const path = join(folder, randomUUID())
  writeFileSync(path, bytes)
  return path
}

/** Bytes as they come over a line, piece by piece. */
export const inPieces = (...pieces: readonly Buffer[]) => Readable.from(pieces, { objectMode: false })
