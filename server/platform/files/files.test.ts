import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { type TestContext, test } from 'node:test'
import { isRefusal } from '../../kernel/use-case.ts'
import type { Incoming } from './file-store.ts'
import { type Files, openFiles } from './files.ts'
import { s3StandIn } from './s3-stand-in.testing.ts'
import { folderFor, inPieces } from './samples.testing.ts'

const MOST = 10_000_000
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

interface Place {
  readonly files: Files
  readonly folder: string
  /** How many contents lie there, however often they were sent. */
  contents(): Promise<number>
}

async function placeOf(files: Files, folder: string): Promise<Place> {
  const contents = async () => {
    let n = 0
    for await (const _ of files.all()) n += 1
    return n
  }
  return { files, folder, contents }
}

/** Every place where files may lie; all keep the same promises. */
const places: Readonly<Record<string, (t: TestContext) => Promise<Place>>> = {
  async 'a folder'(t) {
    const folder = folderFor(t)
    return placeOf(await openFiles(folder), folder)
  },
  async 'a bucket'(t) {
    const folder = folderFor(t)
    process.env.AWS_ACCESS_KEY_ID ??= 'test'
    process.env.AWS_SECRET_ACCESS_KEY ??= 'test'
    const { endpoint } = await s3StandIn(t)
    const files = await openFiles(folder, { bucket: 'orders', prefix: 'live/', region: 'us-east-1', endpoint })
    return placeOf(files, folder)
  },
}

async function received(files: Files, ...pieces: readonly Buffer[]): Promise<Incoming> {
  const found = await files.receive(inPieces(...pieces), () => MOST)
  if (isRefusal(found)) throw new Error(found.refused)
  return found
}

async function bytesOf(stream: Readable | undefined): Promise<Buffer | undefined> {
  return stream && Buffer.concat((await stream.toArray()) as Buffer[])
}

const left = ({ folder }: Place) => readdirSync(join(folder, 'files/incoming'))

for (const [name, open] of Object.entries(places)) {
  test(`${name}: what was kept comes out as it went in, whole and in parts`, async (t: TestContext) => {
    const place = await open(t)
    const { files } = place
    const [one, two] = [randomBytes(300_000), randomBytes(5)]
    const incoming = await received(files, one, two)
    const all = Buffer.concat([one, two])
    assert.deepEqual([incoming.sha256, incoming.bytes], [sha256(all), all.length])
    assert.equal(await files.open(incoming.sha256), undefined)
    await files.keep(incoming)
    await files.drop(incoming)
    assert.deepEqual(await bytesOf(await files.open(incoming.sha256)), all)
    const part = await files.open(incoming.sha256, { first: 299_998, last: 300_001 })
    assert.deepEqual(await bytesOf(part), all.subarray(299_998, 300_002))
    assert.deepEqual(left(place), [])
  })

  test(`${name}: the same content is kept once, by however many at once`, async (t: TestContext) => {
    const place = await open(t)
    const { files } = place
    const bytes = randomBytes(1000)
    const all = await Promise.all(Array.from({ length: 8 }, () => received(files, bytes)))
    await Promise.all(all.map((each) => files.keep(each)))
    await Promise.all(all.map((each) => files.drop(each)))
    assert.equal(await place.contents(), 1)
    assert.deepEqual(await bytesOf(await files.open(sha256(bytes))), bytes)
    assert.deepEqual(left(place), [])
  })

  test(`${name}: lists every content with its size`, async (t: TestContext) => {
    const { files } = await open(t)
    const wanted = new Map<string, number>()
    for (const bytes of [1, 2, 3, 4, 5].map((n) => randomBytes(n * 10))) {
      await files.keep(await received(files, bytes))
      wanted.set(sha256(bytes), bytes.length)
    }
    const found = new Map<string, number>()
    for await (const { sha256: hash, bytes } of files.all()) found.set(hash, bytes)
    assert.deepEqual(new Map([...found].sort()), new Map([...wanted].sort()))
  })

  test(`${name}: what was taken away is gone, and its neighbour stays`, async (t: TestContext) => {
    const place = await open(t)
    const { files } = place
    const [gone, stays] = [await received(files, randomBytes(10)), await received(files, randomBytes(11))]
    await files.keep(gone)
    await files.keep(stays)
    for (const hash of [gone.sha256, gone.sha256, 'a'.repeat(64), '../files', '']) await files.remove(hash)
    assert.deepEqual([await files.open(gone.sha256), await place.contents()], [undefined, 1])
  })

  test(`${name}: nothing is there of a hash that is not there, or is none`, async (t: TestContext) => {
    const { files } = await open(t)
    for (const hash of ['a'.repeat(64), '../incoming', '', '%00']) assert.equal(await files.open(hash), undefined)
  })
}

test('too much is refused before it is whole, and so is nothing; neither leaves anything', async (t: TestContext) => {
  const place = await (places['a folder'] as (typeof places)[string])(t)
  let sent = 0
  const endless = new Readable({
    read() {
      sent += 1
      this.push(Buffer.alloc(1000))
    },
  })
  assert.deepEqual(await place.files.receive(endless, () => 50_000), {
    refused: 'file-too-large',
    data: { most: 50_000 },
  })
  assert.ok(sent < 200, `${sent} pieces were read`)
  assert.equal(endless.destroyed, false)
  assert.deepEqual(await place.files.receive(inPieces(), () => 50), { refused: 'file-empty' })
  assert.deepEqual(left(place), [])
})

test('a line that breaks leaves nothing', async (t: TestContext) => {
  const place = await (places['a folder'] as (typeof places)[string])(t)
  const broken = Readable.from(
    (async function* () {
      yield Buffer.alloc(1000)
      throw new Error('cut')
    })(),
  )
  await assert.rejects(
    place.files.receive(broken, () => MOST),
    /cut/,
  )
  assert.deepEqual(left(place), [])
})

test('who stands still is cut off, and leaves nothing', async (t: TestContext) => {
  const folder = folderFor(t)
  const place = await placeOf(await openFiles(folder, undefined, 20), folder)
  const still = new Readable({ read() {} })
  still.push(Buffer.alloc(10))
  await assert.rejects(
    place.files.receive(still, () => MOST),
    /stood still/,
  )
  assert.deepEqual(left(place), [])
})

test('what a process left behind is swept away after a day, not before', async (t: TestContext) => {
  const folder = folderFor(t)
  await openFiles(folder)
  const path = (name: string) => join(folder, 'files/incoming', name)
  for (const name of ['old', 'new']) writeFileSync(path(name), 'x')
  utimesSync(path('old'), new Date(0), new Date(0))
  await openFiles(folder)
  assert.deepEqual(readdirSync(join(folder, 'files/incoming')), ['new'])
})
