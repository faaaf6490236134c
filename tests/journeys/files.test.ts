import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { cpSync, mkdirSync, rmSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { checkFiles } from '../../server/entry/check-files.ts'
import { demoKey } from '../../server/entry/seed.ts'
import { openFiles } from '../../server/platform/files/files.ts'
import { film, jpeg, pdf, png, xlsx } from '../../server/platform/files/samples.testing.ts'
import { temporaryFolder } from '../database.ts'
import { longTest } from '../long.ts'
import { contents, left, sha256 } from './kept-files.ts'
import { startServer, type TestServer } from './server.ts'
import { signedInAs } from './sign-in.ts'
import { advance, attached, drafted, funded, hasStatus, type Person, people, terms } from './story.ts'

const lines = [{ line: 1, quantity: '100' }]
const photo = { name: 'photo.png', type: 'image/png', bytes: png(8, 8) }

interface Listed {
  readonly file: string
  readonly name: string
  readonly by: string
}

const listed = async (by: Person, own: string) => (await by.get(`${own}/files`)).data as readonly Listed[]

function download({ url }: TestServer, path: string, company: string, headers: Record<string, string> = {}) {
  const authorization = `Bearer ${demoKey(company)}`
  return fetch(`${url}${path}`, { headers: { authorization, ...headers }, signal: AbortSignal.timeout(30_000) })
}

test('a supplier ships with a photo, and both sides find it, whole and by its hash', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const own = await funded(who)
  const said = await attached(who.supplier, own, photo)
  const hash = sha256(photo.bytes)
  assert.deepEqual(said, { file: hash, name: 'photo.png', bytes: photo.bytes.length, type: 'image/png' })
  const shipment = { lines, carrier: 'Sea', tracking_number: 'T1', proof: 'carrier', proof_sha256: hash }
  await who.supplier.post(`${own}/shipments`, shipment)
  for (const by of [who.buyer, who.supplier, who.staff]) {
    const { lots } = (await by.get(own)) as { lots: readonly { proof_sha256: string }[] }
    assert.deepEqual(
      lots.map(({ proof_sha256 }) => proof_sha256),
      [hash],
    )
    assert.deepEqual(
      (await listed(by, own)).map(({ file, name, by: side }) => [file, name, side]),
      [[hash, 'photo.png', 'supplier']],
    )
  }
  const { data } = (await who.buyer.get(`${own}/timeline`)) as { data: readonly { body: string }[] }
  const bodies = data.map(({ body }) => body)
  assert.ok(bodies.some((body) => body.includes('file.attached') && body.includes(hash) && body.includes('image/png')))
  assert.ok(!bodies.some((body) => body.includes('photo.png')), 'a name stands in no entry')
  const answer = await download(server, `${own}/files/${hash}`, 'cmp_buyer_us')
  assert.deepEqual(Buffer.from(await answer.arrayBuffer()), photo.bytes)
  const shown = (name: string) => answer.headers.get(name)
  assert.deepEqual(
    ['content-type', 'content-disposition', 'x-content-type-options', 'etag', 'cache-control'].map(shown),
    [
      'image/png',
      `attachment; filename="photo.png"; filename*=UTF-8''photo.png`,
      'nosniff',
      `"${hash}"`,
      'private, no-cache',
    ],
  )
  assert.match(String(shown('content-security-policy')), /^sandbox; default-src 'none'/)
  assert.deepEqual(await server.broken(), [])
})

longTest('a file is read in parts, not at all when it is known, and shown only when it is a picture', async (t) => {
  const server = await startServer(t)
  const who = people(server)
  const own = await drafted(who)
  const text = 'zero one two three'
  const list = await attached(who.buyer, own, { name: 'a.txt', type: 'text/plain', bytes: text })
  const picture = await attached(who.buyer, own, photo)
  const path = `${own}/files/${list.file}`
  const part = async (range: string) => {
    const answer = await download(server, path, 'cmp_buyer_us', { range })
    return [answer.status, answer.headers.get('content-range'), answer.status === 206 ? await answer.text() : '']
  }
  assert.deepEqual(await part('bytes=5-7'), [206, 'bytes 5-7/18', 'one'])
  assert.deepEqual(await part('bytes=-5'), [206, 'bytes 13-17/18', 'three'])
  assert.deepEqual(await part('bytes=13-'), [206, 'bytes 13-17/18', 'three'])
  assert.deepEqual(await part('bytes=18-'), [416, 'bytes */18', ''])
  assert.deepEqual(await part('bytes=0-1,3-4'), [200, null, ''])
  const known = await download(server, path, 'cmp_buyer_us', { 'if-none-match': `"${list.file}"` })
  assert.deepEqual([known.status, await known.text()], [304, ''])
  const how = async (file: unknown) => {
    const answer = await download(server, `${own}/files/${file}?show=true`, 'cmp_buyer_us')
    await answer.arrayBuffer()
    return answer.headers.get('content-disposition')?.split(';')[0]
  }
  assert.deepEqual([await how(picture.file), await how(list.file)], ['inline', 'attachment'])
})

longTest('a photo of 25 MB comes in while the server answers others', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const own = await drafted(who)
  const bytes = Buffer.concat([jpeg(6000, 4000), randomBytes(25_000_000)])
  let isThere = false
  const coming = attached(who.buyer, own, { name: 'big.jpg', type: 'image/jpeg', bytes }).finally(() => {
    isThere = true
  })
  let slowest = 0
  while (!isThere) {
    const from = performance.now()
    await who.buyer.get('/v1/test-clock')
    slowest = Math.max(slowest, performance.now() - from)
  }
  assert.equal((await coming).file, sha256(bytes))
  assert.ok(slowest < 1000, `an answer took ${slowest} ms`)
})

longTest('a film as long as it may be comes in and is played; one byte more is refused', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const own = await drafted(who)
  // The limit of the house has five times as much: the same way, with nothing to see meanwhile.
  const most = 40_000_000
  const [admin, second] = [
    await signedInAs(server, 'usr_operator_admin'),
    await signedInAs(server, 'usr_operator_compliance'),
  ]
  await admin.post('/v1/policies/files/versions', { values: { filmBytes: most }, reason: 'disks are small' })
  await second.post('/v1/policies/files/versions/1/approval')
  // What forms say is what the policy in effect says, to whoever asks.
  const limits = await fetch(`${server.url}/v1/file-limits`)
  assert.deepEqual(await limits.json(), { file_bytes: 30_000_000, film_bytes: most })
  const bytes = film(1920, 1080, most - film().length)
  const { file, type } = await attached(who.buyer, own, { name: 'unpacking.mp4', type: 'video/mp4', bytes })
  assert.deepEqual([bytes.length, file, type], [most, sha256(bytes), 'video/mp4'])
  const range = { range: `bytes=${most - 4}-` }
  const end = await download(server, `${own}/files/${file}?show=true`, 'cmp_buyer_us', range)
  assert.deepEqual([end.status, (await end.arrayBuffer()).byteLength], [206, 4])
  assert.match(end.headers.get('content-disposition') ?? '', /^inline/)
  assert.equal(end.headers.get('content-type'), 'video/mp4')
  const longer = { body: film(1920, 1080, most + 1 - film().length), headers: { 'content-type': 'video/mp4' } }
  const refused = await who.buyer.ask('POST', `${own}/files?name=x`, longer)
  assert.deepEqual(
    [refused.status, refused.body.code, (refused.body.data as { most: number }).most],
    [413, 'file-too-large', most],
  )
  assert.deepEqual([left(server), await contents(server)], [[], [sha256(bytes)]])
})

longTest('the same content twice is one file, on one order as on many', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const [one, two] = [await drafted(who), await drafted(who)]
  const first = await attached(who.buyer, one, photo)
  const before = await who.buyer.get(`${one}/timeline`)
  assert.deepEqual(await attached(who.buyer, one, { ...photo, name: 'other.png' }), first)
  assert.deepEqual(await who.buyer.get(`${one}/timeline`), before)
  await attached(who.buyer, two, photo)
  assert.deepEqual(await contents(server), [sha256(photo.bytes)])
})

longTest(
  'strangers find neither the order nor its files, and a draft is its author’s alone',
  async (t: TestContext) => {
    const server = await startServer(t)
    const who = people(server)
    const own = await drafted(who)
    const { file } = await attached(who.buyer, own, photo)
    const other = await drafted(
      { ...who, buyer: who.stranger },
      {},
      { buyer: 'cmp_buyer_nl', supplier: 'cmp_supplier_de' },
    )
    for (const by of [who.stranger, who.supplier]) {
      for (const path of [`${own}/files`, `${own}/files/${file}`]) assert.equal((await by.ask('GET', path)).status, 404)
      assert.equal((await by.ask('POST', `${own}/files?name=x`, { body: 'x' })).status, 404)
    }
    // Who knows a hash does not have the file by that.
    assert.equal((await who.stranger.ask('GET', `${other}/files/${file}`)).status, 404)
    const shipment = { lines, carrier: 'Sea', proof: 'paper', proof_sha256: file }
    const theirs = await funded(who)
    assert.equal((await who.supplier.ask('POST', `${theirs}/shipments`, { body: shipment })).body.code, 'no-such-file')
    const staff = await who.staff.ask('POST', `${own}/files?name=x.txt`, {
      body: 'x',
      headers: { 'content-type': 'text/plain' },
    })
    assert.equal(staff.status, 403)
  },
)

longTest('names are made safe, and say what the content is', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const own = await drafted(who)
  const names = [
    '../../../etc/passwd',
    'photo\u202egnp.exe',
    '<img src=x>.png',
    `${'long '.repeat(90)}.png`,
    '提单.png',
  ]
  for (const [n, name] of names.entries()) await attached(who.buyer, own, { ...photo, name, bytes: png(n + 1, 1) })
  const found = (await listed(who.buyer, own)).map(({ name }) => name).sort()
  assert.deepEqual(
    found.map((name) => (name.length > 40 ? `${[...name].length} characters` : name)),
    ['img src=x.png', '120 characters', 'passwd.png', 'photognp.exe.png', '提单.png'],
  )
})

longTest('a contract names files by their hash, and a paper alone proves nothing yet', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const own = await drafted(who)
  const drawing = { name: 'drawing.pdf', type: 'application/pdf', bytes: pdf() }
  const { file } = await attached(who.buyer, own, drawing)
  const named = { ...terms, attachments: [{ name: 'drawing.pdf', sha256: String(file) }] }
  await who.buyer.post(`${own}/terms`, { terms: named })
  const { hash } = await who.buyer.post(`${own}/proposal`)
  const { data } = (await who.supplier.get(`${own}/terms`)) as {
    data: readonly { hash: string; content: typeof named }[]
  }
  assert.deepEqual([data[0]?.hash, data[0]?.content.attachments], [hash, named.attachments])
  const answer = await download(server, `${own}/files/${file}`, 'cmp_supplier_cn')
  assert.equal(sha256(Buffer.from(await answer.arrayBuffer())), file)
  const paid = await funded(who)
  const bill = await attached(who.supplier, paid, { ...drawing, name: 'bill of lading.pdf' })
  await attached(who.supplier, paid, { name: 'list.xlsx', type: 'application/octet-stream', bytes: xlsx() })
  const shipment = { lines, carrier: 'Sea', proof: 'paper', proof_sha256: bill.file }
  assert.equal((await who.supplier.post(`${paid}/shipments`, shipment)).dispatched, null)
  await hasStatus(who, paid, 'in-production')
  await advance(who, 'P1D')
  assert.deepEqual(await server.broken(), [])
})

longTest(
  '`surety files` finds what is missing or changed; an export names files and does not carry them',
  async (t) => {
    const server = await startServer(t)
    const who = people(server)
    const own = await drafted(who)
    const hashes: string[] = []
    for (const n of [1, 2, 3])
      hashes.push(String((await attached(who.buyer, own, { ...photo, bytes: png(n, 1) })).file))
    const look = async (folder: string) => checkFiles(server.databaseUrl, await openFiles(folder))
    assert.deepEqual(await look(server.dataFolder), { asked: 3, missing: [], changed: [], unused: 0 })
    const elsewhere = temporaryFolder()
    t.after(() => rmSync(elsewhere, { recursive: true, force: true }))
    assert.deepEqual((await look(elsewhere)).missing.toSorted(), hashes.toSorted())
    cpSync(join(server.dataFolder, 'files'), join(elsewhere, 'files'), { recursive: true })
    assert.deepEqual((await look(elsewhere)).missing, [])
    const [first = '', second = ''] = hashes
    const pathOf = (hash: string) => join(elsewhere, 'files', hash.slice(0, 2), hash)
    truncateSync(pathOf(first), 5)
    const unnamed = sha256('nobody names this')
    mkdirSync(join(elsewhere, 'files', unnamed.slice(0, 2)), { recursive: true })
    cpSync(pathOf(second), pathOf(unnamed))
    assert.deepEqual(await look(elsewhere), { asked: 3, missing: [], changed: [first], unused: 1 })
  },
)
