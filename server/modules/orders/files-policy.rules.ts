import { wholeNumber } from '../policy/number.rules.ts'
import { definePolicySection } from '../policy/policy.rules.ts'

/** How many files an order may have, how large they may be, and how large what is in them. */
export interface FilesPolicy {
  readonly fileBytes: number
  readonly filmBytes: number
  readonly filesPerOrder: number
  readonly bytesPerOrder: number
  readonly picturePixels: number
  readonly archiveEntries: number
  readonly archiveUnpacked: number
}

export const filesPolicy = definePolicySection<FilesPolicy>('files', {
  fileBytes: wholeNumber(
    30_000_000,
    'bytes',
    'A photo of a good camera or a scanned set of papers has 25 MB; films have a limit of their own.',
    1e9,
  ),
  filmBytes: wholeNumber(
    200_000_000,
    'bytes',
    'Three minutes of a phone in full HD (60 MB each) show an unpacking or a running machine. More comes in parts.',
    2e9,
  ),
  filesPerOrder: wholeNumber(200, 'files', 'Twenty lots with ten papers each; nobody reads more.', 10_000),
  bytesPerOrder: wholeNumber(1_000_000_000, 'bytes', 'No order fills the disk of all others.', 1e12),
  picturePixels: wholeNumber(
    250_000_000,
    'pixels',
    'The largest cameras of phones have 200 million; each pixel takes 4 bytes of whoever opens it, in a film, too.',
    1e9,
  ),
  archiveEntries: wholeNumber(2_000, 'entries', 'An archive that a person has packed; more is made to hurt.', 65_535),
  archiveUnpacked: wholeNumber(
    500_000_000,
    'bytes',
    'What an archive or an Office document becomes on the disk of whoever opens it.',
    1e10,
  ),
})

/**
 * Types that parties of an order may attach, by content: photos, films, papers, tables and archives. Nothing that
 * runs, and nothing that a browser would run.
 */
export const takenTypes: readonly string[] = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/heic',
  'video/mp4',
  'video/quicktime',
  'application/pdf',
  'text/plain',
  'text/csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/zip',
]

/** What a browser may show in its own window: pictures and films, which it decodes and cannot run. */
export const shownTypes: readonly string[] = ['image/jpeg', 'image/png', 'image/webp', 'video/mp4']

/** What of a file's content the policy lets in. */
export function contentLimits(policy: FilesPolicy) {
  const {
    fileBytes: bytes,
    filmBytes,
    picturePixels: pixels,
    archiveEntries: entries,
    archiveUnpacked: unpacked,
  } = policy
  return { bytes, filmBytes, pixels, entries, unpacked, types: takenTypes }
}
