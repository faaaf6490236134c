import assert from 'node:assert/strict'
import { test } from 'node:test'
import { longTest } from '../long.ts'
import { startServer } from './server.ts'
import { signedInAs } from './sign-in.ts'
import { advance, agreed, type Body, funded, hasStatus, type People, payByCard, people, until, wire } from './story.ts'

interface Sum {
  readonly amount: number
  readonly currency: string
}
interface Listed {
  readonly voucher: string
  readonly order: string
  readonly buyer_name: string
  readonly state: string
  readonly amount: Sum
  readonly left: Sum
  readonly expires_at: string
  readonly uses: readonly { readonly order: string; readonly amount: Sum; readonly back: Sum }[]
}

const usd = (amount: number) => ({ amount, currency: 'USD' })
const onTime = { coverage: 'on-time' }
const listOf = (found: Body) => found.data as readonly Body[]
const idOf = (own: string) => own.split('/').at(-1) ?? ''

async function vouchersOf(by: People['buyer'], query = ''): Promise<readonly Listed[]> {
  return listOf(await by.get(`/v1/vouchers${query}`)) as unknown as readonly Listed[]
}

/** An order that was paid and that nobody ships; its voucher is there the day after ship-by. */
async function missed(who: People) {
  const own = await funded(who, onTime)
  await advance(who, 'P33D')
  const [voucher] = await until(
    () => vouchersOf(who.buyer),
    ({ length }) => length === 1,
    'the voucher',
  )
  if (voucher === undefined) throw new Error('no voucher')
  return { own, voucher }
}

test('a missed ship-by brings a voucher; it pays a later order and comes back with its end', async (t) => {
  const server = await startServer(t)
  const who = people(server)
  const { own, voucher } = await missed(who)
  assert.deepEqual(
    [voucher.state, voucher.amount, voucher.left, voucher.order],
    ['open', usd(10_000), usd(10_000), idOf(own)],
  )
  assert.deepEqual(await vouchersOf(who.stranger), [])
  assert.deepEqual(await vouchersOf(who.supplier), [])
  assert.deepEqual(
    (await vouchersOf(who.staff)).map((each) => each.voucher),
    [voucher.voucher],
  )
  const notices = listOf(await (await signedInAs(server, 'usr_buyer_us_finance')).get('/v1/notices'))
  assert.ok(
    notices.some(({ code }) => code === 'voucher.given'),
    JSON.stringify(notices),
  )
  const later = await agreed(who)
  await used(who, later, voucher.voucher)
  await payByCard(who, later, 'card-ok')
  const paid = await hasStatus(who, later, 'in-production')
  const { vouchers, hold } = paid as unknown as { vouchers: { uses: unknown[] }; hold: { paid: Sum } }
  assert.equal(vouchers.uses.length, 1)
  assert.deepEqual(hold.paid, usd(543_331))
  await seenInTheBooks(who, later)
  await who.supplier.post(`${later}/cancellation`)
  const ended = await hasStatus(who, later, 'cancelled')
  const refunds = (ended as unknown as { refunds: readonly { amount: Sum }[] }).refunds
  assert.deepEqual(
    refunds.map(({ amount }) => amount),
    [usd(533_331 + 15_947)],
  )
  const [back] = await vouchersOf(who.buyer)
  assert.deepEqual([back?.state, back?.left, back?.uses[0]?.back], ['open', usd(10_000), usd(10_000)])
  await advance(who, 'P200D')
  const [over] = await vouchersOf(who.buyer)
  assert.deepEqual([over?.state, over?.left], ['expired', usd(0)])
  assert.deepEqual(await vouchersOf(who.buyer, '?state=open'), [])
  const said = await who.buyer.get('/v1/events?limit=100')
  const types = listOf(said).map(({ type }) => type)
  for (const type of ['voucher.given', 'voucher.used', 'voucher.restored', 'voucher.expired'])
    assert.ok(types.includes(type), `${type} in ${types}`)
  assert.deepEqual(await server.broken(), [])
})

/** Used once, however often it is asked; by nobody else. */
async function used(who: People, later: string, voucher: string): Promise<void> {
  const ask = (by: People['buyer'], more: object = {}) =>
    by.ask('POST', `${later}/voucher-uses`, { body: { voucher }, ...more })
  assert.equal((await ask(who.stranger)).status, 404)
  assert.equal((await ask(who.nobody)).status, 401)
  assert.equal((await ask(who.supplier)).status, 403)
  const none = await who.buyer.ask('POST', `${later}/voucher-uses`, { body: { voucher: 'vch_none' } })
  assert.deepEqual([none.status, none.body.code], [422, 'voucher-unknown'])
  const bare = await who.buyer.ask('POST', `${later}/voucher-uses`, {
    body: { voucher },
    headers: { 'idempotency-key': '' },
  })
  assert.equal(bare.status, 400)
  const first = await ask(who.buyer, { key: 'the-same' })
  assert.deepEqual([first.status, first.body.amount, first.body.left, first.body.due], [201, 10_000, 0, 533_331])
  const again = await ask(who.buyer, { key: 'the-same' })
  assert.deepEqual([again.status, again.body], [201, first.body])
  const twice = await ask(who.buyer)
  assert.deepEqual([twice.status, twice.body.code], [409, 'voucher-over'])
}

/** Where the voucher stands: the order's books, the company's money, its statement, the trial balance. */
async function seenInTheBooks(who: People, later: string): Promise<void> {
  const transfers = listOf(await who.buyer.get(`${later}/transfers`))
  assert.ok(transfers.some(({ kind }) => kind === 'voucher-used'))
  const moved = await until(
    () => who.buyer.get('/v1/companies/cmp_buyer_us/movements?limit=50'),
    (page) => listOf(page).some(({ kind }) => kind === 'voucher-used'),
    'the movement',
  )
  const movement = listOf(moved).find(({ kind }) => kind === 'voucher-used')
  assert.deepEqual([movement?.family, movement?.direction], ['payment', 'in'])
  const way = (await who.buyer.get(`/v1/companies/cmp_buyer_us/movements/${movement?.id}`)) as unknown as {
    way: readonly { from: readonly { stage: string }[]; to: readonly { stage: string }[] }[]
  }
  assert.ok(JSON.stringify(way).includes('"voucher"'), JSON.stringify(way))
}

longTest('nobody’s voucher: a later order in another currency, and the order that brought it', async (t) => {
  const server = await startServer(t)
  const who = people(server)
  const { own, voucher } = await missed(who)
  const euro = await agreed(who, { currency: 'EUR' })
  for (const [order, why] of [
    [own, 'own-order'],
    [euro, 'currency'],
  ] as const) {
    const { status, body } = await who.buyer.ask('POST', `${order}/voucher-uses`, {
      body: { voucher: voucher.voucher },
    })
    assert.deepEqual([status, body.code, (body.data as { why: string }).why], [409, 'voucher-not-here', why])
  }
  assert.deepEqual(await server.broken(), [])
})

longTest(
  'what the operator has of its own pays for vouchers: without it none is used, and it stays whole',
  async (t) => {
    const server = await startServer(t)
    const who = people(server)
    const cheap = { method: 'wire' }
    const own = await agreed(who, onTime)
    const { payment } = await who.buyer.post(`${own}/payments`, cheap)
    await wire(who, own, payment, { kind: 'whole', payerName: 'Lakeside Outfitters' })
    await hasStatus(who, own, 'in-production')
    await advance(who, 'P33D')
    const [voucher] = await until(
      () => vouchersOf(who.buyer),
      ({ length }) => length === 1,
      'the voucher',
    )
    const later = await agreed(who)
    const { status, body } = await who.buyer.ask('POST', `${later}/voucher-uses`, {
      body: { voucher: voucher?.voucher },
    })
    assert.deepEqual([status, body.code], [409, 'own-funds-short'])
    assert.deepEqual((await vouchersOf(who.buyer))[0]?.left, usd(10_000))
    assert.deepEqual(await server.broken(), [])
  },
)
