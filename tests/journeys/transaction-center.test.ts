import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { longTest } from '../long.ts'
import { startServer } from './server.ts'
import { type Person, until } from './story.ts'
import { buyerPath, supplierPath, wholeLife } from './whole-life.ts'

/** Where every cent is: what both sides see of the same order, from the payment to the bank. */

interface Amount {
  readonly amount: number
  readonly currency: string
}

interface Movement {
  readonly id: string
  readonly kind: string
  readonly at: string
  readonly side: string
  readonly order: string | null
  readonly order_number: string | null
  readonly other_name: string | null
  readonly amount: Amount
  readonly gross: Amount
  readonly fee: Amount
  readonly reference: string | null
  readonly places: Readonly<Record<string, number>>
}

async function movementsOf(person: Person, path: string, query = ''): Promise<readonly Movement[]> {
  return (await person.get(`${path}/movements${query}`)).data as readonly Movement[]
}

test('from card to bank: each side reads its own money, and it adds up', async (t: TestContext) => {
  const server = await startServer(t)
  const { who, own } = await wholeLife(server)
  const order = own.split('/').at(-1) ?? ''
  const [bought, sold] = [await movementsOf(who.buyer, buyerPath), await movementsOf(who.supplier, supplierPath)]
  assert.deepEqual(
    bought.map(({ kind, amount }) => [kind, amount.amount]),
    [
      ['escrow-released', -543_331],
      ['order-funded', 543_331],
    ],
  )
  assert.deepEqual(
    sold.map(({ kind }) => kind),
    ['payout-settled', 'payout-reserved', 'escrow-released', 'order-funded'],
  )
  const [, paid] = bought
  assert.equal((paid?.gross.amount ?? 0) - (paid?.fee.amount ?? 0), 543_331)
  assert.ok((paid?.fee.amount ?? 0) > 0 && paid?.reference !== null)
  // Of the buyer's payment the supplier reads that it is held for him, and neither fee nor reference.
  const held = sold.at(-1)
  assert.deepEqual([held?.amount.amount, held?.fee.amount, held?.reference], [0, 0, null])
  assert.equal(held?.places.awaited, 543_331)
  await overviewAddsUp(who.supplier, supplierPath, 'supplier')
  await overviewAddsUp(who.buyer, buyerPath, 'buyer')
  const { steps } = (await who.buyer.get(`${buyerPath}/movements/${paid?.id}`)) as { steps?: readonly Step[] }
  assert.deepEqual(
    steps?.[0]?.from.map(({ stage }) => stage),
    ['clearing'],
  )
  assert.ok(steps?.[0]?.references.some(({ name }) => name === 'provider-reference'))
  const theirs = (await who.supplier.get(`${supplierPath}/movements/${held?.id}`)) as { steps?: readonly Step[] }
  assert.doesNotMatch(JSON.stringify(theirs), /provider-reference/)
  assert.ok(theirs.steps?.every(({ movement }) => movement.order === order))
  assert.deepEqual(await server.broken(), [])
})

interface Step {
  readonly movement: Movement
  readonly from: readonly { readonly stage: string; readonly amount: Amount }[]
  readonly references: readonly { readonly name: string; readonly value: string }[]
}

async function overviewAddsUp(person: Person, path: string, side: string): Promise<void> {
  const { sides, balances } = (await person.get(`${path}/money`)) as {
    sides?: readonly {
      side: string
      segments: readonly { name: string; amount: number }[]
      total: number
      fees: number
    }[]
    balances?: readonly { balance: number }[]
  }
  const found = sides?.find((each) => each.side === side)
  const at = (name: string) => found?.segments.find((each) => each.name === name)?.amount ?? 0
  assert.equal(
    found?.segments.reduce((sum, { amount }) => sum + amount, 0),
    found?.total,
  )
  const sum = (await movementsOf(person, path)).reduce((all, { amount }) => all + amount.amount, 0)
  assert.equal(balances?.[0]?.balance, sum)
  if (side === 'buyer') assert.deepEqual([at('released'), at('held'), at('due')], [543_331, 0, 0])
  else assert.deepEqual([at('paid_out'), at('released') + at('paid_out') + (found?.fees ?? 0)], [100_000, 543_331])
}

test('another company reads nothing of it: neither rows nor counts, files or words', async (t: TestContext) => {
  const server = await startServer(t)
  const { who, own } = await wholeLife(server)
  const [first] = await movementsOf(who.buyer, buyerPath)
  const order = own.split('/').at(-1)
  for (const path of ['money', 'order-money', 'movements', `movements/${first?.id}`, 'saved-views', 'exports'])
    assert.equal((await who.stranger.ask('GET', `${buyerPath}/${path}`)).status, 404, path)
  const mine = '/v1/companies/cmp_buyer_nl'
  const missing = await who.stranger.ask('GET', `${mine}/movements/trf_none:USD`)
  const foreign = await who.stranger.ask('GET', `${mine}/movements/${first?.id}`)
  assert.deepEqual([foreign.status, foreign.body.code], [missing.status, missing.body.code])
  const { number } = await who.buyer.get(own)
  for (const query of ['', `?order=${order}`, `?q=${number}`, `?q=${first?.id.slice(0, 36)}`])
    assert.deepEqual(await movementsOf(who.stranger, mine, query), [], query)
  // The supplier finds his own by the order's number and nothing by the buyer's card reference.
  const [, paid] = await movementsOf(who.buyer, buyerPath)
  assert.equal((await movementsOf(who.supplier, supplierPath, `?q=${number}`)).length, 2)
  assert.deepEqual(await movementsOf(who.supplier, supplierPath, `?q=${paid?.reference}`), [])
  assert.equal((await movementsOf(who.buyer, buyerPath, `?q=${paid?.reference}`)).length, 1)
})

longTest('filters and pages find the same movements in the same order', async (t: TestContext) => {
  const server = await startServer(t)
  const { who } = await wholeLife(server)
  const all = await movementsOf(who.supplier, supplierPath)
  const paged: Movement[] = []
  for (let next: unknown = ''; next !== null; ) {
    const page = await who.supplier.get(`${supplierPath}/movements?limit=1${next === '' ? '' : `&cursor=${next}`}`)
    paged.push(...(page.data as readonly Movement[]))
    next = page.next_cursor
  }
  assert.deepEqual(paged, all)
  const kinds = async (query: string) => (await movementsOf(who.supplier, supplierPath, query)).map(({ kind }) => kind)
  assert.deepEqual(await kinds('?family=payout'), ['payout-settled', 'payout-reserved'])
  assert.deepEqual(await kinds('?state=in-transit'), [])
  assert.deepEqual((await kinds('?state=done')).length, all.length)
  assert.deepEqual(await kinds('?direction=in'), ['escrow-released'])
  assert.deepEqual(await kinds('?least=100000&most=100000'), ['payout-settled'])
  assert.deepEqual(await kinds('?currency=EUR'), [])
  assert.deepEqual(await kinds(`?until=${all.at(-2)?.at}`), ['order-funded'])
  for (const [query, code] of [
    ['?q=--', 'search-too-short'],
    ['?currency=XXX', 'currency-unknown'],
    ['?from=yesterday', 'period-invalid'],
    ['?cursor=WyJhIiwiYiJd', 'cursor-invalid'],
  ] as const)
    assert.equal((await who.supplier.ask('GET', `${supplierPath}/movements${query}`)).body.code, code, query)
})

longTest('the projection made anew is the same', async (t: TestContext) => {
  const server = await startServer(t)
  await wholeLife(server)
  const { rebuildMovements } = await import('../../server/modules/transaction-center/index.ts')
  const rows = async () => {
    const found: unknown[] = []
    for (const table of ['movements', 'days', 'words', 'causes'])
      found.push((await server.pool.query(`select * from transaction_center.${table} t order by t::text`)).rows)
    return found
  }
  const before = await rows()
  assert.ok((await rebuildMovements(server.pool)) > 0)
  assert.deepEqual(await rows(), before)
  assert.deepEqual(await server.broken(), [])
  await server.pool.query(`update transaction_center.movements set available = available + 1, amount = amount + 1
    where kind = 'escrow-released' and side = 'supplier'`)
  const broken = (await server.broken()).join()
  assert.match(broken, /movements-are-the-ledgers.*days-are-sums-of-movements/)
  await until(
    () => rebuildMovements(server.pool),
    () => true,
    'the rebuild',
  )
  assert.deepEqual(await server.broken(), [])
})
