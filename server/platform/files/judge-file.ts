import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { type Refusal, refuse } from '../../kernel/use-case.ts'
import { readArchive } from './archive.ts'
import { bytesAt } from './bytes-at.ts'
import type { Incoming } from './file-store.ts'
import { filmSize } from './film-size.ts'
import { pictureSizes } from './picture-size.ts'

/** What of content is taken. */
export interface ContentLimits {
  /** Media types. */
  readonly types: readonly string[]
  /** Of one picture, in a film, too. */
  readonly pixels: number
  /** Of one archive; Office documents are archives, too. */
  readonly entries: number
  readonly unpacked: number
}

/** What the sender says of a file; believed only where the content agrees. */
export interface SaidOfFile {
  readonly type?: string
  readonly name: string
}

/** Cells and paragraphs pack well; more than this no honest archive does. */
const RATIO_MOST = 200
/** Below this an archive harms nobody, however well it is packed. */
const RATIO_FROM = 10 * 1024 * 1024
const PDF_END_WITHIN = 4096

const office = 'application/vnd.openxmlformats-officedocument.'
const documents: readonly (readonly [part: string, type: string])[] = [
  ['xl/workbook.xml', `${office}spreadsheetml.sheet`],
  ['word/document.xml', `${office}wordprocessingml.document`],
  ['ppt/presentation.xml', `${office}presentationml.presentation`],
]

/** Other names under which senders, above all browsers, know a type. */
const alsoCalled: Readonly<Record<string, readonly string[]>> = {
  'image/jpeg': ['image/jpg', 'image/pjpeg'],
  'image/heic': ['image/heif'],
  'video/mp4': ['video/quicktime', 'video/x-m4v', 'application/mp4'],
  'video/quicktime': ['video/mp4'],
  'application/zip': ['application/x-zip-compressed', 'application/x-zip'],
  'text/csv': ['application/vnd.ms-excel', 'application/csv', 'text/plain'],
  // Only where any bytes are taken: a table or a document in another encoding than UTF-8.
  'application/octet-stream': ['text/csv', 'text/plain', 'application/vnd.ms-excel', 'application/xml', 'text/xml'],
  'text/plain': ['application/xml', 'text/xml'],
  [`${office}spreadsheetml.sheet`]: ['application/zip'],
  [`${office}wordprocessingml.document`]: ['application/zip'],
}
const SAYS_NOTHING = ['', 'application/octet-stream', 'binary/octet-stream']

/** Bytes of a file's beginning that tell a film. */
export const HEAD_BYTES = 16

/** By the first brand of an MP4 or QuickTime file, what is no film for everybody. */
const brands: readonly (readonly [brand: RegExp, type: string])[] = [
  [/^(hei[cxms]|hev[cxms]|mif1|msf1)$/, 'image/heic'],
  [/^avi[fs]$/, 'image/avif'],
  [/^M4[AB] $/, 'audio/mp4'],
  [/^qt {2}$/, 'video/quicktime'],
]

const startsWith = (head: Buffer, text: string, at = 0) => head.toString('latin1', at, at + text.length) === text

/** What the first bytes say; `undefined` may still be text. */
function typeOf(head: Buffer): string | undefined {
  if (startsWith(head, '\xff\xd8\xff')) return 'image/jpeg'
  if (startsWith(head, '\x89PNG\r\n\x1a\n')) return 'image/png'
  if (startsWith(head, 'RIFF') && startsWith(head, 'WEBP', 8)) return 'image/webp'
  if (startsWith(head, '%PDF-')) return 'application/pdf'
  if (startsWith(head, 'PK\x03\x04') || startsWith(head, 'PK\x05\x06')) return 'application/zip'
  if (!startsWith(head, 'ftyp', 4)) return undefined
  const brand = head.toString('latin1', 8, 12)
  return brands.find(([each]) => each.test(brand))?.[1] ?? 'video/mp4'
}

/** Whether content that begins so is a film: MP4, or QuickTime as phones write it. */
export function isFilm(head: Buffer): boolean {
  return typeOf(head)?.startsWith('video/') ?? false
}

/**
 * The media type of a file by its content, never by its name. Refuses `file-type-not-taken` { found },
 * `file-type-differs` { said, found }, `file-damaged` { type }, `picture-too-large` { width, height, most } and
 * `archive-too-large`. Reads headers and directories only; nothing is decoded or unpacked.
 */
export async function judgeFile(
  incoming: Incoming,
  said: SaidOfFile,
  limits: ContentLimits,
): Promise<string | Refusal> {
  const file = await open(incoming.path, 'r')
  try {
    const found = await judged(file, incoming, said, limits)
    if (typeof found !== 'string') return found
    if (!limits.types.includes(found)) return refuse('file-type-not-taken', { found })
    return agrees(said.type, found) ? found : refuse('file-type-differs', { said: said.type ?? '', found })
  } finally {
    await file.close()
  }
}

function agrees(said: string | undefined, found: string): boolean {
  const type = said?.split(';')[0]?.trim().toLowerCase() ?? ''
  return SAYS_NOTHING.includes(type) || type === found || (alsoCalled[found]?.includes(type) ?? false)
}

async function judged(file: FileHandle, incoming: Incoming, said: SaidOfFile, limits: ContentLimits) {
  const type = typeOf(await bytesAt(file, 0, HEAD_BYTES))
  if (type === undefined) return textType(incoming.path, said)
  if (type === 'application/zip') return archiveType(incoming, limits)
  if (type === 'application/pdf')
    return (await isWholePdf(file, incoming.bytes)) ? type : refuse('file-damaged', { type })
  const sizeOf = type.startsWith('video/') ? filmSize : pictureSizes[type]
  if (sizeOf === undefined) return type
  const size = await sizeOf(file, incoming.bytes)
  if (size === undefined) return refuse('file-damaged', { type })
  const { pixels } = limits
  return size.width * size.height > pixels ? refuse('picture-too-large', { ...size, most: pixels }) : type
}

/** A PDF says where it ends (ISO 32000-2, 7.5.5): one that was cut off does not. */
async function isWholePdf(file: FileHandle, bytes: number): Promise<boolean> {
  const end = await bytesAt(file, Math.max(0, bytes - PDF_END_WITHIN), PDF_END_WITHIN)
  return end.includes('%%EOF')
}

async function archiveType({ path, bytes }: Incoming, { entries, unpacked }: ContentLimits): Promise<string | Refusal> {
  const archive = await readArchive(path, { entries, unpacked })
  if (archive === undefined) return refuse('file-damaged', { type: 'application/zip' })
  if ('isTooLarge' in archive) return refuse('archive-too-large', { entries, unpacked })
  const isBomb = archive.unpacked > RATIO_FROM && archive.unpacked > bytes * RATIO_MOST
  // Entries that lie over each other unpack the same bytes again and again.
  if (isBomb || archive.packed > bytes) return refuse('archive-too-large', { entries, unpacked })
  if (archive.entries === 0) return refuse('file-damaged', { type: 'application/zip' })
  const { names } = archive
  if (!names.has('[Content_Types].xml')) return 'application/zip'
  // Documents with programs in them are not taken, whatever they are called.
  if ([...names].some((name) => /vbaproject\.bin$/i.test(name))) return 'application/vnd.ms-office.macro'
  return documents.find(([part]) => names.has(part))?.[1] ?? 'application/zip'
}

/** Text is UTF-8 without control characters; whether it is a table, only its sender can say. */
async function textType(path: string, { type = '', name }: SaidOfFile): Promise<string | Refusal> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const isText = (text: string) => !/[^\P{Cc}\t\n\f\r]/u.test(text)
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>)
      if (!isText(decoder.decode(chunk, { stream: true }))) return 'application/octet-stream'
    decoder.decode()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error
    return 'application/octet-stream'
  }
  return /^(text\/csv|application\/(csv|vnd\.ms-excel))/i.test(type) || /\.csv$/i.test(name) ? 'text/csv' : 'text/plain'
}
