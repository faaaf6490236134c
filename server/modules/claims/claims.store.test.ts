import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { testDatabase } from '../../../tests/database.ts'
import { readPool } from '../../platform/postgres.ts'
import { postgresStore } from '../../platform/postgres-store.ts'
import { buyer, done, houseTables, ordersHouse, staff, supplier } from '../orders/orders.testing.ts'
import { funded, wholeTerms } from '../orders/story.testing.ts'
import { addEvidence } from './add-evidence.ts'
import { claimOptions } from './claim-options.store.ts'
import { queuedClaims } from './claim-queue.store.ts'
import { claimsOf } from './claim-view.store.ts'
import { claimsChecks, claimsTables } from './claims.store.ts'
import { contestClaim } from './contest-claim.ts'
import { fileClaim } from './file-claim.ts'
import { offerSettlement } from './offer-settlement.ts'

const stranger = { ...buyer, company: 'cmp_x' }
const mediator = { ...staff, person: 'usr_mia', roles: ['mediator'] }
const secondMediator = { ...mediator, person: 'usr_max' }

/** A claim on PostgreSQL that was contested, with an item of evidence and an offer. */
async function contested(t: TestContext) {
  const database = await testDatabase(t)
  const store = postgresStore(database.url, [...houseTables, ...claimsTables])
  const pool = readPool(database.url)
  pool.on('error', () => undefined)
  t.after(async () => {
    await store.close()
    await pool.end()
  })
  const client = await database.client()
  const house = await ordersHouse(undefined, store, { tables: claimsTables, answeringOf: () => undefined })
  const hashOf = async (orderId: string) =>
    String((await client.query('SELECT hash FROM orders.terms WHERE root_id = $1', [orderId])).rows[0]?.hash)
  const story = await funded(wholeTerms, house, hashOf)
  const lotId = await story.ship()
  await story.receive(lotId)
  const { orderId } = story
  const lines = [{ lineNo: 1, lotId, quantity: 10_000000n }]
  const said = { orderId, reason: 'poor-quality', remedy: 'refund', lines, text: 'Ten pumps leak.' } as const
  const claimId = String(done(await house.run(fileClaim, said, buyer)).claim)
  const words = { orderId, claimId, kind: 'words', reference: '', text: 'A secret of staff.' } as const
  done(await house.run(addEvidence, { ...words, sealed: true }, mediator))
  done(await house.run(addEvidence, { ...words, text: 'See the photos.' }, buyer))
  done(await house.run(contestClaim, { orderId, claimId, text: 'They were fine.' }, supplier))
  const offer = { orderId, claimId, parts: [{ lineNo: 1, amount: 30_000n }], goodsReturn: false, freightMost: 0n }
  done(await house.run(offerSettlement, { ...offer, feeBearer: 'supplier' }, buyer))
  return { house, pool, client, orderId, claimId, now: house.clock.now }
}

test('claims on PostgreSQL: what each side reads, what nobody else does, and every check holds', async (t) => {
  const { pool, client, orderId, claimId, now } = await contested(t)
  const seen = await claimsOf(pool, orderId, buyer, now)
  const [claim] = seen?.data ?? []
  assert.equal(claim?.id, claimId)
  assert.deepEqual([claim?.state, claim?.turn, claim?.amount.amount], ['negotiating', 'supplier', 50_937])
  assert.deepEqual(claim?.texts.map((text) => `${text.kind} ${text.by}`).sort(), [
    'answer supplier',
    'evidence buyer',
    'statement buyer',
  ])
  // That something is sealed is seen by all, what it is by staff alone.
  assert.deepEqual(claim?.evidence.map((item) => [item.by, item.sealed, item.text]).sort(), [
    ['buyer', false, 'See the photos.'],
    ['mediator', true, null],
  ])
  const staffs = await claimsOf(pool, orderId, mediator, now)
  const sealed = staffs?.data[0]?.evidence.find((item) => item.sealed)
  assert.equal(sealed?.text, 'A secret of staff.')
  assert.equal(await claimsOf(pool, orderId, stranger, now), undefined)
  assert.ok(claim?.actions.includes('withdraw'))
  assert.ok((await claimsOf(pool, orderId, supplier, now))?.data[0]?.actions.includes('answer-offer'))
  for (const check of claimsChecks) assert.deepEqual((await client.query(check.sql)).rows, [], check.name)
})

test('staff are told who mediates by name, parties are not', async (t) => {
  const { pool, client, orderId, now } = await contested(t)
  await client.query("UPDATE claims.claims SET mediator = 'usr_mia'")
  const person = { userId: 'usr_mia', name: 'Mia', address: 'mia@example.org', verified: true }
  const people = { find: async (ids: readonly string[]) => new Map(ids.map((id) => [id, person] as const)) }
  const named = async (actor: typeof buyer) =>
    (await claimsOf(pool, orderId, actor, now, people))?.data[0]?.mediator_name
  assert.deepEqual([await named(mediator), await named(buyer), await named(supplier)], ['Mia', null, null])
})

test('lists: a company sees its own open claims, staff those that wait for a mediator, or all', async (t) => {
  const { pool, claimId } = await contested(t)
  const ids = async (actor: typeof buyer, all = false) => (await queuedClaims(pool, actor, all)).map((row) => row.claim)
  assert.deepEqual(await ids(buyer), [claimId])
  assert.deepEqual(await ids(supplier), [claimId])
  assert.deepEqual(await ids(stranger), [])
  assert.deepEqual(await ids(mediator), [])
  assert.deepEqual(await ids(mediator, true), [claimId])
})

test('an appeal is offered to nobody who wrote or approved the decision, but stands among all', async (t) => {
  const { pool, client, claimId } = await contested(t)
  await client.query(`UPDATE claims.claims SET state = 'appealed', former_mediator = 'usr_mia',
    former_approver = 'usr_max'`)
  const ids = async (actor: typeof buyer, all = false) => (await queuedClaims(pool, actor, all)).map((row) => row.claim)
  assert.deepEqual([await ids(mediator), await ids(secondMediator)], [[], []])
  assert.deepEqual(await ids({ ...mediator, person: 'usr_tom' }), [claimId])
  assert.deepEqual(await ids(secondMediator, true), [claimId])
  assert.deepEqual(await ids(buyer), [claimId])
  // A translation that somebody waits for is anybody's work.
  await client.query(`UPDATE claims.claims SET translations = '[{"by": "buyer"}]'`)
  assert.deepEqual(await ids(secondMediator), [claimId])
})

test('options: what is claimed already cannot be claimed again, and only the buyer is asked', async (t) => {
  const { pool, orderId, now } = await contested(t)
  const options = await claimOptions(pool, orderId, buyer, now)
  assert.deepEqual(
    options?.data.map((place) => [place.line, place.why_not, place.reasons.length > 0]),
    [
      [1, 'claimed-already', false],
      [2, null, true],
    ],
  )
  assert.equal(await claimOptions(pool, orderId, supplier, now), undefined)
  assert.equal(await claimOptions(pool, orderId, stranger, now), undefined)
})

const spoiled: readonly (readonly [name: string, sql: string])[] = [
  ['claims.open-claim-has-a-clock', 'DELETE FROM platform.deadlines'],
  ['claims.clocks-are-deadlines', "UPDATE platform.deadlines SET due_at = due_at + interval '1 second'"],
  [
    'claims.closed-claim-holds-nothing',
    `UPDATE escrow.freezes SET asked = 1; UPDATE claims.claims SET state = 'closed', closed_at = now()`,
  ],
  ['claims.order-counts-its-claims', `UPDATE orders.orders SET claims = '{"open": 0, "made": 1}'`],
  ['claims.freight-stays-within-what-was-settled', 'UPDATE claims.claims SET freight_paid = 1'],
  [
    'claims.who-said-all-waits-for-the-other',
    `UPDATE claims.claims SET state = 'evidence', clocks = '{"claim.evidence": "2026-03-09T16:00:00.000Z"}',
      said_all = '["buyer", "supplier"]'`,
  ],
  ['claims.awaited-inspection-is-there', `UPDATE claims.claims SET clocks = '{"claim.inspection": "2026-03-20"}'`],
  ['claims.text-hashes-to-what-the-record-says', `UPDATE claims.texts SET text = 'Twenty pumps leak.'`],
  [
    'claims.redacted-is-gone',
    `INSERT INTO claims.texts SELECT root_id, id || 't', claim_id, 'translation', by, person, text, salt, hash,
        written_at, null, id, 'zh' FROM claims.texts WHERE kind = 'statement';
      UPDATE claims.texts SET text = null, salt = null, redacted_at = now(), redacted_by = 'usr_mia',
        redacted_for = 'insult' WHERE kind = 'statement'`,
  ],
  [
    'claims.one-open-offer',
    `INSERT INTO claims.offers SELECT root_id, id || 'x', claim_id, by, parts, goods_return, freight_most, remedy_by,
      fee_bearer, text_id, made_at, answer_by, state FROM claims.offers`,
  ],
]

test('each check finds what it is for', async (t) => {
  const { client } = await contested(t)
  for (const [name, sql] of spoiled) {
    await client.query('BEGIN')
    for (const each of sql.split('; ')) await client.query(each)
    const check = claimsChecks.find((one) => one.name === name)
    assert.ok((await client.query(check?.sql ?? '')).rows.length > 0, name)
    await client.query('ROLLBACK')
  }
})
