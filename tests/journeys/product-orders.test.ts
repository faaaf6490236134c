import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { longTest } from '../long.ts'
import { startServer } from './server.ts'
import { type Body, people } from './story.ts'

/** An order of a product: its terms come of the product, and the version is part of what both sign. */

const lamp = {
  ...{ sku: 'LAMP-1', name: 'Desk lamp', category: 'electric-lighting', unit: 'C62', currency: 'USD' },
  tiers: [
    { from: '100', price: '8.25' },
    { from: '1000', price: '7' },
  ],
  ...{ lead_days: 20, hs_code: '940520', incoterms: [{ incoterm: 'FOB', place: 'Ningbo' }] },
  quality: [{ attribute: 'Flux', target: '≥ 400', unit: 'lm', aqlClass: 'major' }],
  variants: [{ sku: 'LAMP-1-R', attributes: [{ name: 'Colour', value: 'red' }], price_difference: '0.5' }],
}

type Line = Body & { readonly product: Body }
const parties = { buyer: 'cmp_buyer_us', supplier: 'cmp_supplier_cn' }

test('an order begins with the product’s terms, and names its version for ever', async (t: TestContext) => {
  const server = await startServer(t)
  const { supplier, buyer, stranger } = people(server)
  const made = await supplier.post('/v1/products', lamp)
  const path = `/v1/products/${made.product}`
  assert.equal((await buyer.ask('GET', `${path}/order-terms?quantity=100`)).status, 404, 'a draft is nobody’s to order')
  await supplier.post(`${path}/listing`)
  const begun = await buyer.get(`${path}/order-terms?quantity=1500&variant=LAMP-1-R`)
  const terms = begun.terms as Body & { readonly lines: readonly Line[] }
  const [line] = terms.lines
  assert.deepEqual(
    [begun.supplier, line?.name, line?.quantity, line?.unit_price, line?.amount, terms.ship_by, terms.incoterm],
    [
      ...['cmp_supplier_cn', 'Desk lamp, Colour: red', '1500', '7.5', 1_125_000],
      ...[{ kind: 'days', days: 20, after: 'initial' }, 'FOB'],
    ],
  )
  assert.deepEqual(line?.quality, lamp.quality)
  const below = await buyer.ask('GET', `${path}/order-terms?quantity=99`)
  assert.deepEqual([below.status, below.body.code], [422, 'below-smallest-order'])
  const { order } = await buyer.post('/v1/orders', { ...parties, terms })
  const own = `/v1/orders/${order}`
  const { hash } = await buyer.post(`${own}/proposal`)
  await supplier.post(`${own}/acceptance`, { hash })
  // The product becomes another one; the order is about what it was.
  await supplier.post(`${path}/versions`, { ...lamp, name: 'Floor lamp' })
  await supplier.post(`${path}/delisting`)
  const agreed = ((await buyer.get(own)).terms as { content: { lines: readonly Line[] } }).content.lines[0]?.product
  assert.deepEqual(agreed, { product: made.product, version: 1, variant: 'LAMP-1-R', hash: made.hash })
  const version = `${path}/versions/${agreed?.version}`
  assert.equal((await buyer.get(`${version}?hash=${agreed?.hash}`)).name, 'Desk lamp')
  assert.equal((await stranger.ask('GET', version)).status, 404)
  assert.deepEqual(await server.broken(), [])
})

longTest('a version that is none, another supplier’s, or says something else is refused', async (t: TestContext) => {
  const server = await startServer(t)
  const { supplier, buyer } = people(server)
  const { product } = await supplier.post('/v1/products', lamp)
  await supplier.post(`/v1/products/${product}/listing`)
  const { terms } = (await buyer.get(`/v1/products/${product}/order-terms?quantity=100`)) as {
    terms: Body & { lines: readonly Line[] }
  }
  const named = (more: object) => ({
    ...terms,
    lines: terms.lines.map((line) => ({ ...line, product: { ...line.product, ...more } })),
  })
  const codeOf = async (body: object, path = '/v1/orders') => {
    const answer = await buyer.ask('POST', path, { body })
    return [answer.status, answer.body.code]
  }
  for (const [more, code] of [
    [{ version: 2 }, 'product-unknown'],
    [{ product: `prd_${'0'.repeat(32)}` }, 'product-unknown'],
    [{ hash: '0'.repeat(64) }, 'product-differs'],
    [{ variant: 'BLUE' }, 'variant-unknown'],
  ] as const)
    assert.deepEqual(await codeOf({ ...parties, terms: named(more) }), [422, code], JSON.stringify(more))
  const other = { buyer: 'cmp_buyer_us', supplier: 'cmp_supplier_de' }
  assert.deepEqual(await codeOf({ ...other, terms }), [422, 'product-unknown'])
  const { order } = await buyer.post('/v1/orders', { ...parties, terms })
  for (const path of ['terms', 'proposal'])
    assert.deepEqual(await codeOf({ terms: named({ version: 2 }) }, `/v1/orders/${order}/${path}`), [
      422,
      'product-unknown',
    ])
})
