import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { crc32 } from 'node:zlib'
import type { FileStore } from '../../platform/files/file-store.ts'
import { openSpool } from '../../platform/spool.ts'
import { bytesSource, fileSource, linesSource, type Source } from './spool-members.ts'

async function contentOf(source: Source): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of source.open()) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** What the manifest says is what comes out, each time it is asked for. */
async function holds(source: Source, content: Buffer): Promise<void> {
  const sum = crc32(content).toString(16).padStart(8, '0')
  const hash = createHash('sha256').update(content).digest('hex')
  const { bytes, crc32: said, sha256 } = source.member
  assert.deepEqual([bytes, said, sha256], [content.length, sum, hash])
  for (let n = 0; n < 2; n += 1) assert.ok((await contentOf(source)).equals(content))
}

test('bytes in memory, none and some', async () => {
  for (const content of [Buffer.alloc(0), randomBytes(1000)])
    await holds(bytesSource('a', 'document', content), content)
})

test('lines wait on disk however many there are, in any script', async (t) => {
  const spool = openSpool()
  t.after(() => spool.close())
  const rows = Array.from({ length: 3000 }, (_, n) => ({ n, text: '写真 é 🚢 '.repeat(n % 40) }))
  const content = Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
  async function* slowly() {
    for (const row of rows) yield row
  }
  await holds(await linesSource('a', 'timeline', slowly(), spool), content)
  await holds(
    await linesSource('b', 'terms', rows.slice(0, 2), spool),
    Buffer.from(content.toString().split('\n').slice(0, 2).join('\n').concat('\n')),
  )
  await holds(await linesSource('c', 'texts', [], spool), Buffer.alloc(0))
})

/** A store of one file. */
const storeOf = (content: Buffer | undefined) =>
  ({
    open: async () => content && Readable.from([content.subarray(0, 10), content.subarray(10)]),
  }) as never as FileStore

test('a file goes out when it is what its name says; gone or changed, it does not', async () => {
  const content = randomBytes(5000)
  const hash = createHash('sha256').update(content).digest('hex')
  const source = (await fileSource('files/001-a.png', hash, storeOf(content))) ?? assert.fail()
  await holds(source, content)
  assert.equal(await fileSource('a', hash, storeOf(undefined)), undefined)
  assert.equal(await fileSource('a', hash, storeOf(randomBytes(5000))), undefined)
})

test('a file that vanishes between its sums and its way out breaks the answer', async () => {
  const content = randomBytes(50)
  const hash = createHash('sha256').update(content).digest('hex')
  let isThere = true
  const store = { open: async () => (isThere ? Readable.from([content]) : undefined) } as never as FileStore
  const source = (await fileSource('a', hash, store)) ?? assert.fail()
  isThere = false
  await assert.rejects(contentOf(source), /are gone/)
})
