import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { demoKey } from '../../server/entry/seed.ts'
import { capitalPaidIn, house, lineOpened } from './credit-story.ts'
import { advance, type Body, person, terms } from './story.ts'

/** Many who pay later at once: over HTTP, from two servers. */

const usual = { buyer: 'cmp_buyer_us', supplier: 'cmp_supplier_cn' }
/** Ten pumps for USD 500.00: the line of USD 40,000 pays for eighty. */
const AMOUNT = 50_000
const LIMIT = 4_000_000
const one = {
  ...terms,
  lines: [{ name: 'Pumps', quantity: '10', unit: 'C62', unit_price: '50.00', amount: AMOUNT }],
  freight: 0,
}

type Parts = Awaited<ReturnType<typeof house>>

/** Orders that are agreed, by their paths. */
async function manyAgreed({ who }: Parts, count: number): Promise<string[]> {
  const make = async () => {
    const { order } = await who.buyer.post('/v1/orders', { ...usual, terms: one })
    const { hash } = await who.buyer.post(`/v1/orders/${order}/proposal`)
    await who.supplier.post(`/v1/orders/${order}/acceptance`, { hash })
    return `/v1/orders/${order}`
  }
  const made: string[] = []
  while (made.length < count) made.push(...(await Promise.all(Array.from({ length: 20 }, make))))
  return made
}

const draw = { body: { plan: 'instalments-1' } }

test('two hundred checkouts at once, on two servers, never use more than the line', async (t: TestContext) => {
  const found = await house(t)
  const { server, buyer } = found
  await lineOpened(found, LIMIT)
  await capitalPaidIn(found)
  const orders = await manyAgreed(found, 200)
  const { url } = await server.another()
  const buyers = [person(server.url, demoKey('cmp_buyer_us')), person(url, demoKey('cmp_buyer_us'))]
  const said = await Promise.all(orders.map((own, n) => buyers[n % 2]?.ask('POST', `${own}/draws`, draw)))
  const refused = said.filter((each) => each?.status !== 201)
  assert.equal(said.length - refused.length, LIMIT / AMOUNT)
  assert.deepEqual([...new Set(refused.map((each) => each?.body.code))], ['above-line'])
  const { line } = (await buyer.get('/v1/pay-later')) as { line: { used: Body; available: Body } }
  assert.deepEqual([line.used.amount, line.available.amount], [LIMIT, 0])
  assert.deepEqual(await server.broken(), [])
})

test('a hundred checkouts never lend more than the operator has of its own', async (t: TestContext) => {
  const found = await house(t)
  const { server } = found
  await lineOpened(found, LIMIT)
  await capitalPaidIn(found, 1_000_000)
  const orders = await manyAgreed(found, 100)
  const { url } = await server.another()
  const buyers = [person(server.url, demoKey('cmp_buyer_us')), person(url, demoKey('cmp_buyer_us'))]
  const said = await Promise.all(orders.map((own, n) => buyers[n % 2]?.ask('POST', `${own}/draws`, draw)))
  const refused = said.filter((each) => each?.status !== 201)
  assert.equal(said.length - refused.length, 1_000_000 / AMOUNT)
  assert.deepEqual([...new Set(refused.map((each) => each?.body.code))], ['own-funds-short'])
  assert.deepEqual(await server.broken(), [])
})

test('a second click draws once, from whichever server', async (t: TestContext) => {
  const found = await house(t)
  const { server, who } = found
  await lineOpened(found, LIMIT)
  await capitalPaidIn(found)
  const [own = ''] = await manyAgreed(found, 1)
  const { url } = await server.another()
  const buyers = [person(server.url, demoKey('cmp_buyer_us')), person(url, demoKey('cmp_buyer_us'))]
  const said = await Promise.all(Array.from({ length: 20 }, (_, n) => buyers[n % 2]?.ask('POST', `${own}/draws`, draw)))
  assert.equal(said.filter((each) => each?.status === 201).length, 1)
  assert.deepEqual(
    [...new Set(said.flatMap((each) => (each?.status === 201 ? [] : [each?.body.code])))],
    ['draw-exists'],
  )
  await advance(who, 'P1D')
  assert.deepEqual(await server.broken(), [])
})
