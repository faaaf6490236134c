import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Json } from '../../kernel/use-case.ts'
import { reinstateCompany } from '../parties/reinstate-company.ts'
import { suspendCompany } from '../parties/suspend-company.ts'
import { catalogueType, productIdOf } from './catalogue.rules.ts'
import { catalogueHouse, catalogueId, companyId, compliance, lamp } from './catalogue.testing.ts'
import { contentHash, versionType } from './version.rules.ts'

interface Receipt {
  readonly product: string
  readonly version: number
  readonly hash: string
  readonly state: string
}
const receipt = (said: unknown) => said as Receipt

test('written as a draft, listed, changed while it is listed, withdrawn, listed again', async () => {
  const house = await catalogueHouse()
  const first = receipt(await house.write())
  assert.deepEqual([first.state, first.version, first.product], ['draft', 1, productIdOf(catalogueId, 'LAMP-1')])
  assert.ok(!house.topics().includes('products.changed'), 'a draft is no news')
  assert.deepEqual(await house.list(first.product), { product: first.product, state: 'listed', version: 1 })
  const second = receipt(await house.write({ name: 'Desk lamp II' }, first.product))
  assert.deepEqual([second.state, second.version], ['listed', 2])
  assert.notEqual(second.hash, first.hash)
  assert.equal(await house.list(first.product), 'wrong-state')
  assert.deepEqual(await house.withdraw(first.product), { product: first.product, state: 'withdrawn', version: 2 })
  assert.equal(await house.withdraw(first.product), 'wrong-state')
  await house.list(first.product)
  assert.equal(house.topics().filter((each) => each === 'products.changed').length, 4)
  const versions = house.records(versionType, catalogueId)
  assert.deepEqual(
    versions.map(({ version, hash, content }) => [version, hash === contentHash(content), content.name]),
    [
      [1, true, 'Desk lamp'],
      [2, true, 'Desk lamp II'],
    ],
  )
  assert.equal(house.records(catalogueType, catalogueId)[0]?.products, 1)
})

test('what is the same, but for space, capitals and zeros, changes nothing', async () => {
  const house = await catalogueHouse()
  const first = receipt(await house.write())
  const again = await house.write(
    {
      name: ' Desk lamp  ',
      unit: 'c62',
      minimum: '100.000',
      tiers: lamp.tiers.map((each) => ({ ...each, price: `0${each.price}0`.replace('070', '7.0') })),
    },
    first.product,
  )
  assert.deepEqual(again, { product: first.product, version: 1, hash: first.hash, state: 'draft' })
  assert.equal(house.records(versionType, catalogueId).length, 1)
})

test('a stock number is one product, and stays with it', async () => {
  const house = await catalogueHouse()
  const { product } = receipt(await house.write())
  assert.equal(await house.write(), 'product-exists')
  assert.equal(await house.write({ sku: 'LAMP-2' }, product), 'sku-stays')
  assert.equal(await house.write({}, 'prd_of_nobody'), 'not-found')
  assert.equal(await house.list('prd_of_nobody'), 'not-found')
  assert.equal(await house.withdraw('prd_of_nobody'), 'not-found')
  assert.equal(house.products().length, 1)
})

test('a content with faults is refused, each named, and nothing is left behind', async () => {
  const house = await catalogueHouse()
  for (const wrong of [
    { name: ' ' },
    { category: 'nonsense' },
    { currency: 'XYZ' },
    { tiers: [] },
    { images: ['a'.repeat(64)] },
    { certificates: [{ name: 'CE', file: 'b'.repeat(64) }] },
  ] as const)
    assert.equal(await house.write(wrong), 'product-invalid', JSON.stringify(wrong as Json))
  assert.deepEqual([house.products(), house.records(catalogueType, catalogueId)], [[], []])
})

test('an image is attached first, then a version may show it', async () => {
  const house = await catalogueHouse()
  const image = 'a'.repeat(64)
  const said = { file: image, type: 'image/png', bytes: 10 }
  assert.deepEqual(await house.attach(image), said)
  assert.deepEqual(await house.attach(image), said)
  assert.equal(receipt(await house.write({ images: [image] })).version, 1)
})

test('who is no supplier, or is suspended, lists nothing; staff may withdraw', async () => {
  const buyer = await catalogueHouse(undefined, ['buyer'])
  assert.equal(await buyer.write(), 'not-a-supplier')
  assert.equal(await buyer.attach('a'.repeat(64)), 'not-a-supplier')
  const house = await catalogueHouse()
  const { product } = receipt(await house.write())
  await house.run(suspendCompany, { companyId, reason: 'looked at' }, compliance)
  assert.equal(await house.list(product), 'company-not-open')
  await house.run(reinstateCompany, { companyId, reason: 'cleared' }, compliance)
  await house.list(product)
  assert.equal(await house.takeDown(product, ' '), 'reason-missing')
  assert.deepEqual(await house.takeDown(product, 'counterfeit'), { product, state: 'withdrawn', version: 1 })
})
