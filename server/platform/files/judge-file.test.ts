import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { judgeFile } from './judge-file.ts'
import * as samples from './samples.testing.ts'

const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const paper = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const pictures = ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'video/mp4', 'video/quicktime']
const types = [...pictures, 'application/pdf', 'text/plain', 'text/csv']
const limits = {
  types: [...types, sheet, paper, 'application/zip'],
  pixels: 250_000_000,
  entries: 50,
  unpacked: 100_000_000,
}

/** The type of some bytes, or the code of the refusal. */
async function judged(t: TestContext, bytes: Buffer, type?: string, name = 'file') {
  const path = samples.fileIn(samples.folderFor(t), bytes)
  const said = type === undefined ? { name } : { name, type }
  const found = await judgeFile({ path, sha256: '', bytes: bytes.length }, said, limits)
  return typeof found === 'string' ? found : found.refused
}

const { film, png, jpeg, webp, heic, pdf, zip, xlsx, docx, xlsm } = samples
const text = (words: string) => Buffer.from(words)

/** The last box of a film is its content, with eight bytes of head and nothing in it. */
const longFilm = () =>
  Buffer.concat([film().subarray(0, -8), Buffer.from('00000001', 'hex'), text('mdat'), last64(20n)])
const last64 = (size: bigint) => {
  const long = Buffer.alloc(12)
  long.writeBigUInt64BE(size)
  return long
}
const restFilm = () => Buffer.concat([film().subarray(0, -8), Buffer.alloc(4), text('mdat....')])
const brokenFilm = () => Buffer.concat([film(), Buffer.from('00000002', 'hex'), text('free')])

const cases: readonly (readonly [what: string, bytes: Buffer, said: string | undefined, wanted: string])[] = [
  ['a JPEG', jpeg(), 'image/jpeg', 'image/jpeg'],
  ['a JPEG with 300 kB before its frame', jpeg(640, 480, 300_000), 'image/jpeg', 'image/jpeg'],
  ['a PNG', png(), 'image/png', 'image/png'],
  ['a WebP', webp(), 'image/webp', 'image/webp'],
  ['a HEIC', heic(), 'image/heif', 'image/heic'],
  ['a PDF', pdf(), 'application/pdf', 'application/pdf'],
  ['a text', text('Hello, 世界\r\n\tmore'), 'text/plain; charset=utf-8', 'text/plain'],
  ['a table', text('a;b\n1;2\n'), 'text/csv', 'text/csv'],
  ['a table as Windows names it', text('a;b\n'), 'application/vnd.ms-excel', 'text/csv'],
  ['an archive', zip([{ name: 'a.txt' }]), 'application/x-zip-compressed', 'application/zip'],
  ['a spreadsheet', xlsx(), sheet, sheet],
  ['a document', docx(), paper, paper],
  ['of a type that nobody said', png(), undefined, 'image/png'],
  ['of a type that says nothing', png(), 'application/octet-stream', 'image/png'],
  ['a PNG that is said to be a JPEG', png(), 'image/jpeg', 'file-type-differs'],
  ['a PDF that is said to be a PNG', pdf(), 'image/png', 'file-type-differs'],
  ['a page that is said to be a PNG', text('<script>alert(1)</script>'), 'image/png', 'file-type-differs'],
  ['a page', text('<html></html>'), 'text/html', 'file-type-differs'],
  ['a drawing with script', text('<svg onload="x"/>'), 'image/svg+xml', 'file-type-differs'],
  ['a program', Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), 'application/pdf', 'file-type-not-taken'],
  ['a film', film(), 'video/mp4', 'video/mp4'],
  ['a film of a phone', film(1080, 1920, 300, 'qt  '), 'video/quicktime', 'video/quicktime'],
  ['a film of a phone that its browser knows as MP4', film(1080, 1920, 300, 'qt  '), 'video/mp4', 'video/quicktime'],
  ['a film with its length in 64 bits', longFilm(), 'video/mp4', 'video/mp4'],
  ['a film whose last part is the rest', restFilm(), 'video/mp4', 'video/mp4'],
  ['a film that is said to be a photo', film(), 'image/jpeg', 'file-type-differs'],
  ['a film that was cut off', film(1920, 1080, 300).subarray(0, -1), 'video/mp4', 'file-damaged'],
  ['a film of which only its first bytes came', film().subarray(0, 24), 'video/mp4', 'file-damaged'],
  ['a film without a picture', film(0, 0), 'video/mp4', 'file-damaged'],
  ['a film without content', film().subarray(0, -8), 'video/mp4', 'file-damaged'],
  ['a film whose boxes have no length', brokenFilm(), 'video/mp4', 'file-damaged'],
  ['a film of 65,535 × 65,535', film(65_535, 65_535), 'video/mp4', 'picture-too-large'],
  ['a song', film(0, 0, 0, 'M4A '), 'audio/mp4', 'file-type-not-taken'],
  ['a picture of a kind that few can open', film(9, 9, 0, 'avif'), 'image/avif', 'file-type-not-taken'],
  ['text in another encoding', Buffer.from('caf\xe9', 'latin1'), 'text/plain', 'file-type-not-taken'],
  ['text with a zero byte', text('a\0b'), 'text/plain', 'file-type-not-taken'],
  ['text that ends within a character', Buffer.from([97, 0xe4, 0xb8]), 'text/plain', 'file-type-not-taken'],
  ['a spreadsheet with programs', xlsm(), sheet, 'file-type-not-taken'],
  ['a PDF that was cut off', pdf().subarray(0, 40), 'application/pdf', 'file-damaged'],
  ['a PNG that was cut off', png().subarray(0, 20), 'image/png', 'file-damaged'],
  ['a JPEG without a frame', jpeg().subarray(0, 20), 'image/jpeg', 'file-damaged'],
  [
    'a JPEG whose parts have no length',
    Buffer.from('ffd8ffe00000'.padEnd(60, '0'), 'hex'),
    'image/jpeg',
    'file-damaged',
  ],
  [
    'a HEIC whose boxes have no length',
    Buffer.concat([heic().subarray(0, 28), Buffer.alloc(64)]),
    'image/heic',
    'file-damaged',
  ],
  ['a PNG without width', png(0, 2, true), 'image/png', 'file-damaged'],
  ['an archive that was cut off', zip([{ name: 'a.txt' }]).subarray(0, 60), 'application/zip', 'file-damaged'],
  ['an archive of nothing', zip([]), 'application/zip', 'file-damaged'],
  ['an archive that leads out of its folder', zip([{ name: '../../etc/cron' }]), 'application/zip', 'file-damaged'],
  ['a PNG of 40,000 × 40,000', png(40_000, 40_000, true), 'image/png', 'picture-too-large'],
  ['a JPEG of 65,535 × 65,535', jpeg(65_535, 65_535), 'image/jpeg', 'picture-too-large'],
  ['a WebP of 16,384 × 16,384', webp(16_384, 16_384), 'image/webp', 'picture-too-large'],
  ['a HEIC of 30,000 × 30,000', heic(30_000, 30_000), 'image/heic', 'picture-too-large'],
  ['an archive that says it is huge', zip([{ name: 'a', unpacked: 4e9 }]), 'application/zip', 'archive-too-large'],
  [
    'an archive that is packed too well',
    zip([{ name: 'a', data: Buffer.alloc(20_000_000) }]),
    'application/zip',
    'archive-too-large',
  ],
  [
    'an archive of many',
    zip(Array.from({ length: 51 }, (_, n) => ({ name: `${n}` }))),
    'application/zip',
    'archive-too-large',
  ],
]

for (const [what, bytes, said, wanted] of cases)
  test(`${what}: ${wanted}`, async (t: TestContext) => {
    assert.equal(await judged(t, bytes, said), wanted)
  })

test('an archive whose entries lie over each other is none', async (t: TestContext) => {
  const whole = zip([{ name: 'a.txt', data: Buffer.from('once') }])
  const end = whole.length - 22
  const start = whole.readUInt32LE(end + 16)
  const entry = whole.subarray(start, end)
  const tail = Buffer.from(whole.subarray(end))
  for (const place of [8, 10]) tail.writeUInt16LE(40, place)
  tail.writeUInt32LE(entry.length * 40, 12)
  const heavy = Buffer.from(entry)
  heavy.writeUInt32LE(5_000, 20)
  const bomb = Buffer.concat([whole.subarray(0, start), ...Array.from({ length: 40 }, () => heavy), tail])
  assert.equal(await judged(t, bomb, 'application/zip'), 'archive-too-large')
})

test('a table is one by its name, too', async (t: TestContext) => {
  assert.equal(await judged(t, text('a;b'), 'text/plain', 'Prices.CSV'), 'text/csv')
})

test('a long text is read piece by piece, also within a character', async (t: TestContext) => {
  assert.equal(await judged(t, text(`x${'世'.repeat(60_000)}`), 'text/plain'), 'text/plain')
})
