import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { verifyRecord } from '@surety/record-format'
import { startServer } from './server.ts'
import { advance, drafted, hasStatus, type People, people, terms as small, until, wire } from './story.ts'

interface Transfer {
  readonly postings: readonly { readonly amount: { readonly amount: number; readonly currency: string } }[]
}

/** Ten times the usual, so that the payout needs a second person. */
const terms = {
  ...small,
  lines: [
    { ...small.lines[0], unit_price: '500.00', amount: 5_000_000 },
    { ...small.lines[1], unit_price: '333.30', amount: 333_300 },
  ],
}

/** Agreed at 54,000.00: what the supplier asked for less freight. */
async function bargained(who: People): Promise<string> {
  const own = await drafted(who, terms)
  await who.buyer.post(`${own}/proposal`)
  const countered = await who.supplier.post(`${own}/proposal`, { terms: { ...terms, freight: 66_700 } })
  const early = await who.supplier.ask('POST', `${own}/acceptance`, { body: { hash: countered.hash } })
  assert.deepEqual([early.status, early.body.code], [409, 'not-your-turn'])
  const stale = await who.buyer.ask('POST', `${own}/acceptance`, { body: { hash: '0'.repeat(64) } })
  assert.deepEqual([stale.status, stale.body.code], [409, 'terms-changed'])
  await who.buyer.post(`${own}/acceptance`, { hash: countered.hash })
  return own
}

/** The bank takes 2 % on the way; the buyer sends the rest. */
async function paidByWires(who: People, own: string): Promise<void> {
  const { payment } = await who.buyer.post(`${own}/payments`, { method: 'wire' })
  const payerName = 'Lakeside Outfitters'
  await wire(who, own, payment, { kind: 'short', payerName })
  const { hold } = (await until(
    () => who.buyer.get(own),
    (order) => (order.hold as { paid: { amount: number } }).paid.amount > 0,
    'the short wire',
  )) as unknown as { hold: { paid: { amount: number } } }
  assert.equal((await who.buyer.get(own)).status, 'agreed')
  await wire(who, own, payment, { kind: 'whole', amount: 5_400_000 - hold.paid.amount, nonce: 'rest', payerName })
  await hasStatus(who, own, 'in-production')
}

async function shippedLot(who: People, own: string, lines: object): Promise<string> {
  const shipment = { lines, carrier: 'Ocean', tracking_number: 'T1', proof: 'carrier' }
  const { lot } = await who.supplier.post(`${own}/shipments`, shipment)
  await who.staff.post(`${own}/shipments/${lot}/carrier-events`, {
    kind: 'dispatched',
    happened_at: String((await who.staff.get('/v1/test-clock')).now),
  })
  return String(lot)
}

/** The supplier names its bank account, and takes out what the order left it. */
async function paidOut(who: People): Promise<void> {
  const path = '/v1/companies/cmp_supplier_cn'
  const account = { number: '6222021234567890', bank_code: 'ICBKCNBJ', country: 'CN', currency: 'USD', name: 'NHW' }
  const { bank_account } = await who.supplier.post(`${path}/bank-accounts`, account)
  const alone = await who.supplier.ask('POST', `${path}/bank-accounts/${bank_account}/approval`, { body: {} })
  assert.deepEqual([alone.status, alone.body.code], [403, 'person-needed'])
  await who.staff.post(`${path}/bank-accounts/${bank_account}/approval`)
  await advance(who, 'P2D')
  const { balances } = (await who.supplier.get(`${path}/payouts`)) as unknown as {
    balances: readonly { account: string; balance: { amount: number; currency: string } }[]
  }
  const owed = balances.find((each) => each.account.startsWith('liabilities:payable:'))?.balance
  assert.ok(owed !== undefined && owed.amount > 5_300_000 && owed.amount < 5_400_000)
  const tooMuch = { bank_account, currency: 'USD', amount: owed.amount + 1 }
  assert.equal((await who.supplier.ask('POST', `${path}/payouts`, { body: tooMuch })).body.code, 'above-payable')
  const { payout } = await who.supplier.post(`${path}/payouts`, { bank_account, ...owed })
  const seen = async () => {
    const { payouts } = (await who.supplier.get(`${path}/payouts`)) as unknown as {
      payouts: readonly { id: string; state: string }[]
    }
    return payouts.find(({ id }) => id === payout)?.state
  }
  assert.equal(await seen(), 'requested')
  const own = await who.supplier.ask('POST', `${path}/payouts/${payout}/approval`, { body: {} })
  assert.equal(own.status, 404)
  await who.staff.post(`${path}/payouts/${payout}/approval`)
  await until(seen, (state) => state === 'sent', 'the payout to be sent')
  await advance(who, 'P2D')
  assert.equal(await seen(), 'settled')
}

async function bookAndRecordHold(who: People, own: string): Promise<void> {
  const { data } = (await who.buyer.get(`${own}/transfers`)) as unknown as { data: readonly Transfer[] }
  assert.ok(data.length >= 4)
  for (const { postings } of data)
    assert.equal(
      postings.reduce((sum, { amount }) => sum + amount.amount, 0),
      0,
    )
  const record = await who.supplier.get(`${own}/record`)
  const { ok, entries, faults } = await verifyRecord(record)
  assert.deepEqual({ ok, faults }, { ok: true, faults: [] })
  assert.ok(entries >= 10)
  const { entries: kept } = record as { entries: { body: string }[] }
  const forged = { ...record, entries: kept.map((e, i) => (i === 3 ? { ...e, body: e.body.replace('5', '6') } : e)) }
  assert.equal((await verifyRecord(forged)).ok, false)
}

test('an order lives from draft to payout', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const own = await bargained(who)
  await paidByWires(who, own)
  const first = await shippedLot(who, own, [{ line: 1, quantity: '60' }])
  await hasStatus(who, own, 'partly-shipped')
  const beyond = { lines: [{ line: 1, quantity: '41' }], carrier: 'O', tracking_number: 'T', proof: 'carrier' }
  const refused = await who.supplier.ask('POST', `${own}/shipments`, { body: beyond })
  assert.deepEqual([refused.status, refused.body.code], [422, 'quantity-above-open'])
  await shippedLot(who, own, [
    { line: 1, quantity: '40' },
    { line: 2, quantity: '10' },
  ])
  await hasStatus(who, own, 'shipped')
  await who.buyer.post(`${own}/shipments/${first}/receipt`)
  await advance(who, 'P50D')
  const lots = (await who.buyer.get(own)).lots as readonly { id: string; received_by: string }[]
  assert.deepEqual(
    lots.map(({ id, received_by }) => [id === first, received_by]),
    [
      [true, 'buyer'],
      [false, 'time'],
    ],
  )
  await advance(who, 'P65D')
  const over = await hasStatus(who, own, 'completed')
  const hold = over.hold as Record<string, { amount: number }>
  assert.deepEqual([hold.paid?.amount, hold.released?.amount, hold.free?.amount], [5_400_000, 5_400_000, 0])
  await paidOut(who)
  await bookAndRecordHold(who, own)
  assert.deepEqual(await server.broken(), [])
})
