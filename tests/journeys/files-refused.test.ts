import assert from 'node:assert/strict'
import { request } from 'node:http'
import { type TestContext, test } from 'node:test'
import { demoKey } from '../../server/entry/seed.ts'
import { film, pdf, png, xlsm, zip } from '../../server/platform/files/samples.testing.ts'
import { kept } from './fuzz.ts'
import { contents, left, sha256 } from './kept-files.ts'
import { startServer, type TestServer } from './server.ts'
import { drafted, people } from './story.ts'

const most = 30_000_000
const refused: readonly (readonly [
  what: string,
  sent: Uint8Array | string,
  type: string,
  status: number,
  code: string,
])[] = [
  ['a PNG that is said to be a PDF', png(), 'application/pdf', 415, 'file-type-differs'],
  ['a page that is said to be a photo', '<script>alert(1)</script>', 'image/jpeg', 415, 'file-type-differs'],
  ['a program', 'MZ\u0000', 'application/pdf', 415, 'file-type-not-taken'],
  ['a spreadsheet with programs', xlsm(), 'application/zip', 415, 'file-type-not-taken'],
  ['nothing', '', 'text/plain', 422, 'file-empty'],
  ['a PDF that was cut off', pdf().subarray(0, 30), 'application/pdf', 422, 'file-damaged'],
  ['a PNG of 40,000 × 40,000', png(40_000, 40_000, true), 'image/png', 422, 'picture-too-large'],
  ['an archive that unpacks to 4 GB', zip([{ name: 'a', unpacked: 4e9 }]), 'application/zip', 422, 'archive-too-large'],
  [
    'an archive that is packed too well',
    zip([{ name: 'a', data: Buffer.alloc(2e7) }]),
    'application/zip',
    422,
    'archive-too-large',
  ],
  ['a film that was cut off', film().subarray(0, -9), 'video/mp4', 422, 'file-damaged'],
  ['a film whose picture is 60,000 × 60,000', film(60_000, 60_000), 'video/mp4', 422, 'picture-too-large'],
  ['a photo that is said to be a film', png(), 'video/mp4', 415, 'file-type-differs'],
  ['a photo as long as a film may be', Buffer.concat([png(), Buffer.alloc(most)]), 'image/png', 413, 'file-too-large'],
  ['more bytes than are taken', Buffer.alloc(most + 1, 32), 'text/plain', 413, 'file-too-large'],
]

test('what may not come is refused by name, and leaves nothing', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const own = await drafted(who)
  const before = await kept(server)
  for (const [what, body, type, status, code] of refused) {
    const answer = await who.buyer.ask('POST', `${own}/files?name=x`, { body, headers: { 'content-type': type } })
    assert.deepEqual([answer.status, answer.body.code], [status, code], what)
  }
  const packed = { body: 'x', headers: { 'content-type': 'text/plain', 'content-encoding': 'gzip' } }
  assert.equal((await who.buyer.ask('POST', `${own}/files?name=x`, packed)).status, 415)
  assert.equal((await who.buyer.ask('POST', `${own}/files`, { body: 'x' })).status, 400)
  assert.equal(await kept(server), before)
  assert.deepEqual([left(server), await contents(server)], [[], []])
})

/** Sends pieces of a body as they are given; answers the status, or how it broke. */
function sending(
  server: TestServer,
  own: string,
  headers: Record<string, string>,
  pieces: readonly Buffer[],
  cut = false,
) {
  return new Promise<number | string>((resolve) => {
    const authorization = `Bearer ${demoKey('cmp_buyer_us')}`
    const sent = { authorization, 'content-type': 'text/plain', ...headers }
    const asking = request(`${server.url}${own}/files?name=x.txt`, { method: 'POST', headers: sent }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode ?? 0))
    })
    asking.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    for (const piece of pieces) asking.write(piece)
    if (cut) setImmediate(() => asking.destroy())
    else asking.end()
  })
}

test('lengths that lie, lines that break, and streams without a length', async (t: TestContext) => {
  const server = await startServer(t)
  const own = await drafted(people(server))
  const half = Buffer.alloc(600_000, 97)
  await sending(server, own, { 'content-length': '2000000' }, [half], true)
  await sending(server, own, { 'transfer-encoding': 'chunked' }, [half], true)
  assert.equal(await sending(server, own, { 'content-length': '40000000' }, [half], true), 'ECONNRESET')
  const endless = Array.from({ length: 55 }, () => half)
  assert.equal(await sending(server, own, { 'transfer-encoding': 'chunked' }, endless), 413)
  assert.equal(await sending(server, own, { 'transfer-encoding': 'chunked' }, [half, half]), 201)
  while (left(server).length > 0) await new Promise((resolve) => setTimeout(resolve, 5))
  assert.deepEqual(await contents(server), [sha256(Buffer.concat([half, half]))])
})
