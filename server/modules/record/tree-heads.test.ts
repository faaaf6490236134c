import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import {
  consistencyProof,
  hashOfLeaf,
  isConsistent,
  isIncluded,
  isSignedWith,
  readCheckpoint,
  readNote,
} from '@surety/record-format'
import type pg from 'pg'
import { type AfterTest, testDatabase } from '../../../tests/database.ts'
import { nodeCheck, noteSigner } from '../../platform/note-signer.ts'
import { readPool } from '../../platform/postgres.ts'
import { recordProof } from './record-proof.store.ts'
import { listKeys, nodeAt, noteKey, recordChecks, treeHead } from './tree.store.ts'
import { dailyHeads, dayAfter, signTreeHead } from './tree-heads.jobs.ts'

const signer = noteSigner('house.example/record', randomBytes(32))
const hashOf = (root: string, seq: number) => Buffer.from(`${root} ${seq}`.padEnd(32, '.')).subarray(0, 32)

async function house(t: AfterTest) {
  const { url } = await testDatabase(t)
  const pool = readPool(url, 3)
  t.after(() => pool.end())
  let at = '2026-03-01T09:00:00.000Z'
  const signing = { pool, signer, now: () => at }
  return { pool, signing, goTo: (next: string) => (at = next), sign: () => signTreeHead(signing) }
}

/** A timeline that has so many entries now. */
async function grows(pool: pg.Pool, root: string, seq: number): Promise<void> {
  const values = [root, seq, hashOf(root, seq)]
  await pool.query(
    `insert into platform.roots (id, version, seq, hash, at) values ($1, 1, $2, $3, now())
      on conflict (id) do update set version = platform.roots.version + 1, seq = $2, hash = $3`,
    values,
  )
  await pool.query(
    `insert into platform.timeline (root_id, seq, at, body, hash) values ($1, $2, now(), '{}', $3)`,
    values,
  )
}

async function brokenIn(pool: pg.Pool): Promise<readonly string[]> {
  const found = await Promise.all(recordChecks.map(async ({ name, sql }) => ({ name, ...(await pool.query(sql)) })))
  return found.filter(({ rows }) => rows.length > 0).map(({ name }) => name)
}

async function checkpointOf(pool: pg.Pool, size?: number) {
  const note = readNote((await treeHead(pool, size))?.note ?? '') ?? assert.fail('no head')
  assert.ok(await isSignedWith(note, signer.key, nodeCheck))
  return readCheckpoint(note.text) ?? assert.fail('no checkpoint')
}

test('each timeline that has grown is a leaf more; nothing new, no head', async (t) => {
  const { pool, sign } = await house(t)
  assert.equal(await sign(), undefined)
  for (const root of ['ord_1', 'ord_2', 'cmp_1']) await grows(pool, root, 3)
  await pool.query(`insert into platform.roots values ('empty', 1, 0, $1, now())`, [Buffer.alloc(32)])
  assert.equal(await sign(), 3)
  assert.equal(await sign(), undefined)
  await grows(pool, 'ord_1', 5)
  assert.equal(await sign(), 4)
  const checkpoint = await checkpointOf(pool)
  assert.deepEqual(
    [checkpoint.size, checkpoint.origin, checkpoint.at],
    [4, 'house.example/record', '2026-03-01T09:00:00.000Z'],
  )
  assert.deepEqual(await brokenIn(pool), [])
})

test('a timeline is proved in the head that covers it, and in each later one', async (t) => {
  const { pool, sign } = await house(t)
  for (let n = 0; n < 21; n += 1) await grows(pool, `ord_${n}`, 1)
  await sign()
  await grows(pool, 'ord_7', 4)
  await grows(pool, 'ord_new', 2)
  await sign()
  for (const [size, seq] of [
    [21, 1],
    [23, 4],
  ] as const) {
    const { root } = await checkpointOf(pool, size)
    const found = (await recordProof(pool, 'ord_7', signer, size)) ?? assert.fail()
    assert.equal(found.leaf.seq, seq)
    assert.ok(isIncluded({ leaf: hashOfLeaf(found.leaf), index: found.index, size, proof: found.proof }, root))
    // Nothing of others stands in it but hashes.
    assert.doesNotMatch(JSON.stringify(found), /ord_[^7]/)
  }
  assert.equal(await recordProof(pool, 'ord_new', signer, 21), undefined)
  assert.equal(await recordProof(pool, 'nobody', signer), undefined)
  // Signed by a key of before, also where the new one was made under the same name.
  for (const name of ['another/record', signer.key.name]) {
    const another = noteSigner(name, randomBytes(32))
    assert.equal(await recordProof(pool, 'ord_7', another), undefined, name)
  }
})

test('every head is the beginning of the next: nothing that was signed can change', async (t) => {
  const { pool, sign } = await house(t)
  const sizes: number[] = []
  for (let day = 1; day <= 12; day += 1) {
    for (let n = 0; n < day % 5; n += 1) await grows(pool, `ord_${n}`, day)
    const size = await sign()
    if (size !== undefined) sizes.push(size)
  }
  assert.ok(sizes.length > 8)
  for (const [i, first] of sizes.entries())
    for (const second of sizes.slice(i)) {
      const proof = await consistencyProof(first, second, (level, n) => nodeAt(pool, level, n))
      assert.ok(
        isConsistent(await checkpointOf(pool, first), await checkpointOf(pool, second), proof),
        `${first} ${second}`,
      )
    }
  for (const table of ['leaves', 'tree_nodes', 'tree_heads'])
    await assert.rejects(pool.query(`delete from record.${table}`), /append-only/)
})

test('more timelines than are taken at once; two who sign at once sign one head', async (t) => {
  const { pool, sign } = await house(t)
  await pool.query(
    `insert into platform.roots select 'r' || lpad(n::text, 5, '0'), 1, 1, $1, now() from generate_series(1, 1203) n`,
    [Buffer.alloc(32, 7)],
  )
  await pool.query(`insert into platform.timeline select id, 1, now(), '{}', hash from platform.roots`)
  const signed = await Promise.all([sign(), sign()])
  assert.deepEqual(
    signed.filter((size) => size !== undefined),
    [1203],
  )
  assert.deepEqual(await brokenIn(pool), [])
})

test('a leaf that is not of the timeline, a hole, and a head over nothing are found', async (t) => {
  const { pool, sign } = await house(t)
  await grows(pool, 'ord_1', 1)
  await sign()
  const row = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)]
  await pool.query(`insert into record.leaves values (5, 'ord_1', 9, $1, $2)`, row)
  await pool.query(`insert into record.tree_heads values (99, $1, now(), 'x')`, [Buffer.alloc(32)])
  assert.deepEqual((await brokenIn(pool)).toSorted(), recordChecks.map(({ name }) => name).toSorted())
})

test('a head each day that has news, as the day begins', async (t) => {
  const { pool, signing, goTo } = await house(t)
  const heads = dailyHeads(signing)
  assert.equal(await heads.round(), 0, 'nothing is there yet')
  assert.equal(await heads.next(), undefined)
  await grows(pool, 'ord_1', 1)
  assert.equal(await heads.round(), 0, 'looked for in vain today')
  assert.equal(await heads.next(), '2026-03-02T00:00:00.000Z')
  goTo('2026-03-02T00:00:00.000Z')
  assert.equal(await heads.round(), 1)
  assert.equal(await heads.next(), undefined, 'no clock stops while nothing is new')
  await grows(pool, 'ord_1', 2)
  assert.equal(await heads.round(), 0)
  assert.equal(await heads.next(), '2026-03-03T00:00:00.000Z')
  goTo('2026-03-05T13:00:00.000Z')
  assert.equal(await heads.round(), 1)
  await grows(pool, 'ord_1', 3)
  assert.equal(await heads.next(), '2026-03-06T00:00:00.000Z')
  const another = dailyHeads(signing)
  assert.equal(await another.next(), '2026-03-06T00:00:00.000Z', 'another process knows it too')
  // The sandbox begins anew: its clock goes back, and what was kept in memory counts no more.
  for (const table of ['leaves', 'tree_nodes', 'tree_heads']) await pool.query(`truncate record.${table}`)
  goTo('2026-03-01T10:00:00.000Z')
  assert.equal(await heads.round(), 0)
  heads.forget()
  assert.equal(await heads.round(), 1)
  assert.equal(dayAfter('2026-12-31T23:59:59.999Z'), '2027-01-01T00:00:00.000Z')
})

test('keys are noted once, and all of them stay', async (t) => {
  const { pool } = await house(t)
  await noteKey(pool, 'old', '2026-01-01T00:00:00.000Z')
  await noteKey(pool, 'new', '2026-02-01T00:00:00.000Z')
  await noteKey(pool, 'old', '2026-03-01T00:00:00.000Z')
  assert.deepEqual(await listKeys(pool), [
    { key: 'new', since: '2026-02-01T00:00:00.000Z' },
    { key: 'old', since: '2026-01-01T00:00:00.000Z' },
  ])
})
