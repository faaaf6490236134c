import type { FileHandle } from 'node:fs/promises'
import { bytesAt } from './bytes-at.ts'
import { boxes } from './media-box.ts'
import { type PictureSize, sized } from './picture-size.ts'

/** A film's boxes at the top are few; one that was cut into pieces has some for each second. */
const BOXES_MOST = 20_000
/** What describes a film is small: an index of all its pictures, for an hour some megabytes. */
const MOVIE_MOST = 32 * 1024 * 1024

/**
 * How large a film's picture is (ISO/IEC 14496-12, and QuickTime, which it comes from): the largest of its tracks.
 * `undefined` when it was cut off, has no description, no content or no picture. Nothing is decoded.
 */
export async function filmSize(file: FileHandle, bytes: number): Promise<PictureSize | undefined> {
  let movie: Buffer | undefined
  let hasContent = false
  let position = 0
  for (let part = 0; position < bytes; part += 1) {
    const box = await boxAt(file, position, bytes)
    if (box === undefined || part === BOXES_MOST) return undefined
    if (box.kind === 'mdat') hasContent = true
    if (box.kind === 'moov') {
      if (box.size > MOVIE_MOST) return undefined
      movie = await bytesAt(file, box.from, position + box.size - box.from)
    }
    position += box.size
  }
  return hasContent && movie !== undefined ? largestTrack(movie) : undefined
}

/** The box at a place, with its head's end; one that ends beyond the file was cut off. */
async function boxAt(file: FileHandle, position: number, bytes: number) {
  const head = await bytesAt(file, position, 16)
  if (head.length < 8) return undefined
  const said = head.readUInt32BE(0)
  // 1: the size follows in 64 bits; 0: the rest of the file.
  const isLong = said === 1
  if (isLong && head.length < 16) return undefined
  const size = isLong ? Number(head.readBigUInt64BE(8)) : said === 0 ? bytes - position : said
  const headBytes = isLong ? 16 : 8
  if (size < headBytes || position + size > bytes) return undefined
  return { kind: head.toString('latin1', 4, 8), size, from: position + headBytes }
}

/** A track says its width and height in sixteenths of bits at the end of its head; one of sound says zero. */
function largestTrack(movie: Buffer): PictureSize | undefined {
  const tracks = boxes(movie, 0, movie.length).filter(({ kind }) => kind === 'trak')
  const heads = tracks.flatMap(({ from, to }) => boxes(movie, from, to).filter(({ kind }) => kind === 'tkhd'))
  const sizes = heads
    .filter(({ from, to }) => to - from >= 84)
    .map(({ to }) => ({ width: movie.readUInt32BE(to - 8) >>> 16, height: movie.readUInt32BE(to - 4) >>> 16 }))
  const [first] = sizes.sort((a, b) => b.width * b.height - a.width * a.height)
  return first && sized(first.width, first.height)
}
