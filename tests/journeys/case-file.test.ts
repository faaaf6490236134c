import assert from 'node:assert/strict'
import { randomInt } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import {
  hashOfLeaf,
  isConsistent,
  isIncluded,
  isSignedWith,
  readCheckpoint,
  readKey,
  readNote,
  verifyCaseFile,
} from '@surety/record-format'
import pg from 'pg'
import { demoKey } from '../../server/entry/seed.ts'
import { nodeHasher, readVerify, verifyFile } from '../../server/entry/verify-file.ts'
import { nodeCheck } from '../../server/platform/note-signer.ts'
import { claimed, received } from '../browser/claim-story.ts'
import { temporaryFolder } from '../database.ts'
import { longTest } from '../long.ts'
import { startServer, type TestServer } from './server.ts'
import { demoSignIn } from './sign-in.ts'
import { advance, atPage, type Body, drafted, type People, people, until } from './story.ts'

const how = { hasher: nodeHasher, checkSignature: nodeCheck }

async function* whole(bytes: Uint8Array) {
  yield bytes
}
const verified = (bytes: Uint8Array, keys?: readonly string[]) =>
  verifyCaseFile(whole(bytes), keys === undefined ? how : { ...how, keys })

/** The case file as somebody is given it. */
async function caseFileFor(server: TestServer, company: string, own: string, query = ''): Promise<Buffer> {
  const headers = { authorization: `Bearer ${demoKey(company)}` }
  const answer = await fetch(`${server.url}${own}/case-file.zip${query}`, { headers })
  assert.equal(answer.status, 200)
  assert.equal(answer.headers.get('content-type'), 'application/zip')
  const bytes = Buffer.from(await answer.arrayBuffer())
  assert.equal(Number(answer.headers.get('content-length')), bytes.length)
  return bytes
}

/** A member of a case file, as text. */
function memberOf(file: Buffer, name: string): string {
  const head = Buffer.from('PK\u0003\u0004')
  for (let at = file.indexOf(head); at !== -1; at = file.indexOf(head, at + 1)) {
    const start = at + 30 + file.readUInt16LE(at + 26)
    if (file.subarray(at + 30, start).toString() === name)
      return file.subarray(start, start + file.readUInt32LE(at + 18)).toString()
  }
  return assert.fail(`no ${name}`)
}
const linesOf = (file: Buffer, name: string) =>
  memberOf(file, name)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

/** A claim with everything: messages, help, files, sealed evidence, a decision. */
async function decided(server: TestServer, who: People): Promise<string> {
  const { own, lot } = await received(who)
  await who.buyer.post(`${own}/messages`, { thread: 'order', text: 'Where are the papers?', files: [] })
  const { message } = await who.supplier.post(`${own}/messages`, {
    thread: 'order',
    text: 'My private number',
    files: [],
  })
  await who.supplier.post(`${own}/messages`, { thread: 'help-supplier', text: 'Only staff may read this.', files: [] })
  const mediator = atPage(server.url, await demoSignIn(server, 'usr_operator_admin'))
  await mediator.post(`${own}/messages/${message}/redaction`, { reason: 'personal-data' })
  const path = await claimed(who, { own, path: '', lot })
  await who.supplier.post(`${path}/contest`, { text: 'They were fine when they left.' })
  await redacted(who, own, path, mediator)
  await advance(who, 'P4D')
  await who.buyer.post(`${path}/escalation`)
  await who.staff.post(`${path}/mediator`)
  await who.staff.post(`${path}/evidence-round`, { text: 'Show the crack.' })
  await who.staff.post(`${path}/evidence`, { kind: 'words', text: 'The carrier told us a secret.', sealed: true })
  const { data } = (await who.buyer.get(`${own}/claims`)) as unknown as {
    data: readonly { evidence: readonly Body[] }[]
  }
  const cited = data[0]?.evidence.filter((item) => item.sealed === false).map((item) => item.id)
  await advance(who, 'P6D')
  await who.staff.post(`${path}/decision`, {
    ...{ parts: [{ line: 1, amount: 30_000 }], finding: 'supplier', fee_bearer: 'supplier' },
    ...{ clauses: ['terms/1/lines'], evidence: cited, reasons: 'The photo shows the crack.' },
  })
  return own
}

/** The answer to the claim has its words taken away: both sides read when and why, and not what. */
async function redacted(who: People, own: string, path: string, mediator: ReturnType<typeof atPage>): Promise<void> {
  const texts = async () => {
    const { data } = (await who.buyer.get(`${own}/claims`)) as { data: readonly { texts: readonly Body[] }[] }
    return data[0]?.texts ?? []
  }
  const { id } = (await texts()).find(({ kind }) => kind === 'answer') ?? {}
  const at = `${path}/texts/${id}/redaction`
  const reason = { reason: 'personal-data' }
  assert.equal((await who.staff.ask('POST', at, { body: reason })).body.code, 'person-needed')
  assert.equal((await who.supplier.ask('POST', at, { body: reason })).status, 404)
  await mediator.post(at, reason)
  const after = (await texts()).find((each) => each.id === id)
  assert.deepEqual([after?.text, (after?.redacted as Body | undefined)?.reason], [null, 'personal-data'])
  assert.equal((await mediator.ask('POST', at, { body: reason })).body.code, 'text-redacted')
}

/** How often a text stands in any row of any table. */
async function kept(server: TestServer, text: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: server.databaseUrl })
  await client.connect()
  const { rows } = await client.query(`select format('%I.%I', table_schema, table_name) as name
    from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`)
  const found: string[] = []
  for (const { name } of rows) {
    const some = await client.query(`select from ${name} t where t::text like $1 limit 1`, [`%${text}%`])
    if (some.rows.length > 0) found.push(name)
  }
  await client.end()
  return found
}

longTest('a case file for each side verifies, and holds what this side may see', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const own = await decided(server, who)
  const keys = ((await who.nobody.ask('GET', '/v1/record/keys')).body.data as Body[]).map(({ key }) => String(key))
  assert.equal(keys.length, 1)
  const companies = { buyer: 'cmp_buyer_us', supplier: 'cmp_supplier_cn', staff: 'cmp_operator' }
  const files = new Map<string, Buffer>()
  for (const [madeFor, company] of Object.entries(companies)) {
    const file = await caseFileFor(server, company, own)
    files.set(madeFor, file)
    const { manifest, findings, ...found } = await verified(file, keys)
    assert.deepEqual(findings, [], madeFor)
    assert.equal(manifest?.made_for, madeFor)
    assert.deepEqual([found.isExpectedKey, found.files, found.erased], [true, 1, 2])
    assert.equal(found.sealed, madeFor === 'staff' ? 0 : 1)
    assert.ok(found.proof !== undefined && found.proof.entries < found.entries, 'a head covers its beginning')
  }
  const [buyer, supplier, staff] = [...files.values()]
  if (buyer === undefined || supplier === undefined || staff === undefined) return assert.fail()
  for (const [text, readers] of [
    ['The photo shows the crack.', [buyer, supplier, staff]],
    ['Where are the papers?', [buyer, supplier, staff]],
    ['Only staff may read this.', [supplier, staff]],
    ['The carrier told us a secret.', [staff]],
    ['My private number', []],
    ['They were fine when they left.', []],
  ] as const)
    for (const [madeFor, file] of files)
      assert.equal(file.includes(text), (readers as readonly Buffer[]).includes(file), `${madeFor}: ${text}`)
  // Nothing has the words any more: no search, no feed, no notice, no news. What was not taken away is found.
  assert.deepEqual(await kept(server, 'They were fine when they left.'), [])
  assert.deepEqual(await kept(server, 'The photo shows the crack.'), ['claims.texts'])
  const sealed = linesOf(buyer, 'texts.jsonl').find((line) => line.sealed === true)
  assert.deepEqual([sealed?.text, sealed?.salt], [null, null])
  assert.ok(memberOf(buyer, 'timeline.jsonl').includes(String(sealed?.hash)))
  const said = JSON.parse(memberOf(buyer, 'case.json'))
  assert.equal(said.claims[0].verdicts[0].reasons, 'The photo shows the crack.')
  assert.ok(memberOf(buyer, 'case-file.pdf').startsWith('%PDF-'))
  for (const language of ['zh', 'es']) {
    const other = await caseFileFor(server, 'cmp_buyer_us', own, `?language=${language}`)
    assert.equal((await verified(other, keys)).ok, true, language)
  }
  for (const stranger of [who.stranger, who.nobody])
    assert.notEqual((await stranger.ask('GET', `${own}/case-file.zip`)).status, 200)
  assert.equal((await who.stranger.ask('GET', `${own}/inclusion-proof`)).status, 404)
  await altered(buyer, keys)
  await onTheCommandLine(t, buyer, keys)
  assert.deepEqual(await server.broken(), [])
})

/** 1,000 random bytes, and each byte of the first 600: signature, heads, the beginning of the manifest. */
async function altered(file: Buffer, keys: readonly string[]): Promise<void> {
  const places = Array.from({ length: 1600 }, (_, n) => (n < 600 ? n : randomInt(file.length)))
  for (const at of places) {
    const before = file[at] as number
    file[at] = before ^ randomInt(1, 256)
    assert.equal((await verified(file, keys)).ok, false, `byte ${at}`)
    file[at] = before
  }
  assert.equal((await verified(file, keys)).ok, true)
}

/** `surety verify`, with keys and without; and for what it is not. */
async function onTheCommandLine(t: TestContext, file: Buffer, keys: readonly string[]): Promise<void> {
  const folder = temporaryFolder()
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'case.zip')
  const said: string[] = []
  const ask = (...args: string[]) =>
    verifyFile(readVerify([path, ...args]) ?? assert.fail(), (text) => void said.push(text))
  writeFileSync(path, file)
  assert.equal(await ask(), 0)
  assert.match(said.join('\n'), /^Genuine: case file[\s\S]*compare this key/)
  assert.equal(await ask('--key', keys[0] ?? ''), 0)
  assert.equal(await ask('--key', 'house.example/record+00000000+AA=='), 1)
  for (const content of [file.subarray(0, -1), Buffer.from('P'), Buffer.from('{}'), Buffer.alloc(0)]) {
    writeFileSync(path, content)
    assert.equal(await ask(), 1)
  }
  rmSync(path)
  assert.equal(await ask(), 1)
  for (const args of [[], ['--key', 'a'], ['f', '--key'], ['f', '--kei', 'a']])
    assert.equal(readVerify(args), undefined)
}

longTest('the tree is signed as each day begins; heads and proofs are public, and say nothing of others', async (t) => {
  const server = await startServer(t)
  const who = people(server)
  const text = async (query = '') => {
    const answer = await fetch(`${server.url}/v1/record/checkpoint${query}`)
    return { status: answer.status, note: await answer.text() }
  }
  const before = await until(text, ({ status }) => status === 200, 'the first head')
  const own = await drafted(who)
  assert.equal((await who.buyer.ask('GET', `${own}/inclusion-proof`)).status, 404, 'no head covers it yet')
  await advance(who, 'P1D')
  const after = await text()
  const [{ key }] = (await who.nobody.ask('GET', '/v1/record/keys')).body.data as [{ key: string }]
  const read = async ({ note }: { note: string }) => {
    const found = readNote(note) ?? assert.fail(note)
    assert.ok(await isSignedWith(found, readKey(key) ?? assert.fail(), nodeCheck))
    return readCheckpoint(found.text) ?? assert.fail()
  }
  const [first, second] = [await read(before), await read(after)]
  assert.ok(first.size < second.size)
  assert.match(second.at, /T00:00:00\.000Z$/)
  assert.deepEqual(await text(`?size=${first.size}`), before)
  assert.equal((await text('?size=99999')).status, 404)
  const path = `/v1/record/consistency-proof?first=${first.size}&second=${second.size}`
  const { body } = await who.nobody.ask('GET', path)
  assert.ok(isConsistent(first, second, body.proof as string[]))
  const proof = (await who.buyer.get(`${own}/inclusion-proof`)) as never as Parameters<typeof hashOfLeaf>[0] & {
    leaf: Parameters<typeof hashOfLeaf>[0]
    index: number
    proof: string[]
  }
  const inclusion = { leaf: hashOfLeaf(proof.leaf), index: proof.index, size: second.size, proof: proof.proof }
  assert.ok(isIncluded(inclusion, second.root))
  assert.doesNotMatch(JSON.stringify(proof.proof), /cmp_|ord_/)
  // Nothing happens for a month: no clock stops each day, and no head is signed over nothing.
  await advance(who, 'P28D')
  const { rows } = await server.pool.query('select count(*)::int as heads from record.tree_heads')
  assert.ok(rows[0].heads <= 4, `${rows[0].heads} heads`)
  assert.deepEqual(await server.broken(), [])
})
