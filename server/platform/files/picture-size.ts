import type { FileHandle } from 'node:fs/promises'
import { bytesAt } from './bytes-at.ts'
import { type Box, boxes } from './media-box.ts'

/** How large a picture becomes when it is opened. Read from its header: nothing is ever decoded. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

/** More parts than this before the picture's own are no camera's. */
const PARTS_MOST = 500
/** The description of a HEIC picture is far smaller. */
const META_MOST = 1024 * 1024

/** A size, unless one of its sides is nothing. */
export function sized(width: number, height: number): PictureSize | undefined {
  return width > 0 && height > 0 ? { width, height } : undefined
}

/** PNG (W3C, third edition): IHDR is the first chunk and 13 bytes long. */
async function pngSize(file: FileHandle): Promise<PictureSize | undefined> {
  const head = await bytesAt(file, 0, 26)
  if (head.length < 26 || head.readUInt32BE(8) !== 13 || head.toString('latin1', 12, 16) !== 'IHDR') return undefined
  return sized(head.readUInt32BE(16), head.readUInt32BE(20))
}

/** JPEG (ITU-T T.81): from marker to marker until a start of frame says how large it is. */
async function jpegSize(file: FileHandle): Promise<PictureSize | undefined> {
  let position = 2
  for (let part = 0; part < PARTS_MOST; part += 1) {
    const head = await bytesAt(file, position, 9)
    const [mark = 0, marker = 0] = head
    if (head.length < 9 || mark !== 0xff) return undefined
    if (marker === 0xff) position += 1
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return sized(head.readUInt16BE(7), head.readUInt16BE(5))
    else if (head.readUInt16BE(2) < 2) return undefined
    else position += 2 + head.readUInt16BE(2)
  }
  return undefined
}

/** WebP (RFC 9649): plain, lossless or extended. */
async function webpSize(file: FileHandle): Promise<PictureSize | undefined> {
  const head = await bytesAt(file, 12, 18)
  if (head.length < 18) return undefined
  switch (head.toString('latin1', 0, 4)) {
    case 'VP8X':
      return sized(head.readUIntLE(12, 3) + 1, head.readUIntLE(15, 3) + 1)
    case 'VP8L':
      return head[8] === 0x2f
        ? sized((head.readUInt32LE(9) & 0x3fff) + 1, ((head.readUInt32LE(9) >> 14) & 0x3fff) + 1)
        : undefined
    case 'VP8 ':
      return head.readUIntBE(11, 3) === 0x9d012a
        ? sized(head.readUInt16LE(14) & 0x3fff, head.readUInt16LE(16) & 0x3fff)
        : undefined
  }
  return undefined
}

/** HEIC (ISO/IEC 23008-12): the largest of all pictures that its description names. */
async function heicSize(file: FileHandle): Promise<PictureSize | undefined> {
  let position = 0
  for (let part = 0; part < PARTS_MOST; part += 1) {
    const head = await bytesAt(file, position, 8)
    if (head.length < 8) return undefined
    const size = head.readUInt32BE(0)
    if (head.toString('latin1', 4) === 'meta') {
      if (size > META_MOST) return undefined
      const meta = await bytesAt(file, position, size)
      return largest(meta)
    }
    if (size < 8) return undefined
    position += size
  }
  return undefined
}

function largest(meta: Buffer): PictureSize | undefined {
  const inside = (box: Box | undefined) => (box === undefined ? [] : boxes(meta, box.from, box.to))
  const properties = boxes(meta, 12, meta.length).find(({ kind }) => kind === 'iprp')
  const container = inside(properties).find(({ kind }) => kind === 'ipco')
  const sizes = inside(container)
    .filter(({ kind, from, to }) => kind === 'ispe' && to - from >= 12)
    .map(({ from }) => ({ width: meta.readUInt32BE(from + 4), height: meta.readUInt32BE(from + 8) }))
  const [first] = sizes.sort((a, b) => b.width * b.height - a.width * a.height)
  return first && sized(first.width, first.height)
}

/** How to read the size of each kind of picture; `undefined` where the header has none. */
export const pictureSizes: Readonly<Record<string, (file: FileHandle) => Promise<PictureSize | undefined>>> = {
  'image/png': pngSize,
  'image/jpeg': jpegSize,
  'image/webp': webpSize,
  'image/heic': heicSize,
}
