import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { lamp } from './catalogue.testing.ts'
import { cataloguePolicy } from './catalogue-policy.rules.ts'
import { contentFaults, isGtin, isInForce } from './content.rules.ts'
import { tidyContent } from './tidy-content.rules.ts'
import { contentHash, type ProductContent } from './version.rules.ts'

const limits = { imagesMost: 2, variantsMost: 2, tiersMost: 3 }
const faults = (content: Partial<ProductContent>) =>
  contentFaults({ ...lamp, ...content }, limits).map(({ field, why }) => `${field} ${why}`)
const large = { sku: 'L', attributes: [{ name: 'Size', value: 'L' }] }

const cases: readonly (readonly [content: Partial<ProductContent>, wanted: readonly string[]])[] = [
  [{}, []],
  [{ sku: '', name: '' }, ['sku missing', 'name missing']],
  [{ name: 'x'.repeat(301), brand: 'x'.repeat(101) }, ['name too-long', 'brand too-long']],
  [{ language: 'english' }, ['language unknown']],
  [{ category: '' }, ['category missing']],
  [{ category: 'shoes' }, ['category unknown']],
  [{ gtin: '4006381333931' }, []],
  [{ gtin: '4006381333932' }, ['gtin no-check-digit']],
  [{ hsCode: '8517' }, ['hsCode unknown']],
  [{ origin: 'ZZ' }, ['origin unknown']],
  [{ unit: 'pieces' }, ['unit unknown']],
  [{ unit: '', currency: '' }, ['unit missing', 'currency missing']],
  [{ currency: 'EURO' }, ['currency unknown']],
  [{ leadDays: 731 }, ['leadDays no-number']],
  [{ leadDays: 1.5 }, ['leadDays no-number']],
  [{ minimum: '' }, ['minimum missing']],
  [{ minimum: 'ten' }, ['minimum no-number']],
  [{ minimum: '0' }, ['minimum not-above-zero']],
  [{ minimum: '1.0000001' }, ['minimum too-exact']],
  [{ minimum: '0.5' }, ['tiers/0/from above-minimum']],
  [{ tiers: [] }, ['tiers missing']],
  [{ tiers: [{ from: '1', price: '0' }] }, ['tiers/0/price not-above-zero']],
  [{ tiers: [{ from: '1', price: '-2' }] }, ['tiers/0/price not-above-zero']],
  [{ tiers: [{ from: '1', price: '9,5' }] }, ['tiers/0/price no-number']],
  [{ tiers: [{ from: '1', price: '0.12345678901' }] }, ['tiers/0/price too-exact']],
  [{ tiers: [{ from: '', price: '' }] }, ['tiers/0/from missing', 'tiers/0/price missing']],
  [{ tiers: [...lamp.tiers, { from: '1000', price: '6' }] }, ['tiers too-many', 'tiers/3/from not-rising']],
  [{ variants: [large] }, []],
  [{ variants: [large, large] }, ['variants twice']],
  [{ variants: [{ ...large, sku: 'LAMP-1' }] }, ['variants twice']],
  [{ variants: [{ sku: 'L', attributes: [] }] }, ['variants/0/attributes missing']],
  [{ variants: [{ ...large, priceDifference: '-0.5' }] }, []],
  [{ variants: [{ ...large, priceDifference: '-7' }] }, ['variants/0/priceDifference not-above-zero']],
  [{ variants: [{ ...large, priceDifference: 'more' }] }, ['variants/0/priceDifference no-number']],
  [{ variants: [{ ...large, tiers: [{ from: '200', price: '1' }] }] }, ['variants/0/tiers/0/from above-minimum']],
  [{ images: ['a', 'b', 'c'] }, ['images too-many']],
  [{ images: ['a', 'a'] }, ['images twice']],
  [{ keywords: ['x'.repeat(101)] }, ['keywords/0 too-long']],
  [{ attributes: [{ name: '', value: '' }] }, ['attributes/0/name missing', 'attributes/0/value missing']],
  [{ quality: [{ attribute: 'Flux', target: '' }] }, ['quality/0/value missing']],
  [{ certificates: [{ name: '' }] }, ['certificates/0/name missing']],
  [{ certificates: [{ name: 'CE', validUntil: '2026-02-30' }] }, ['certificates/0/validUntil no-date']],
  [{ incoterms: [{ incoterm: 'DAT' }] }, ['incoterms/0 unknown']],
]

for (const [content, wanted] of cases)
  test(`${JSON.stringify(content).slice(0, 90)} has ${wanted.join(', ') || 'no fault'}`, () => {
    assert.deepEqual(faults(content), wanted)
  })

test('a GTIN has 8, 12, 13 or 14 digits, the last of which is right', () => {
  for (const right of ['96385074', '036000291452', '4006381333931', '10614141000415']) {
    assert.equal(isGtin(right), true, right)
    const last = (Number(right.at(-1)) + 1) % 10
    assert.equal(isGtin(right.slice(0, -1) + last), false)
  }
  for (const wrong of ['', '123', '400638133393', '40063813339311', 'abcdefgh'])
    assert.equal(isGtin(wrong), false, wrong)
})

test('a certificate counts to the end of its last day', () => {
  assert.equal(isInForce({ name: 'CE' }, '2030-01-01'), true)
  assert.equal(isInForce({ name: 'CE', validUntil: '2026-05-01' }, '2026-05-01'), true)
  assert.equal(isInForce({ name: 'CE', validUntil: '2026-05-01' }, '2026-05-02'), false)
})

test('tidying twice is tidying once, and space or zeros make no other hash', () => {
  const tidy = tidyContent(lamp)
  assert.equal(contentHash(tidyContent(tidy)), contentHash(tidy))
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }), (zeros, spaces) => {
      const space = ' '.repeat(spaces)
      const other = tidyContent({
        ...lamp,
        name: space + lamp.name + space,
        brand: space,
        minimum: `${'0'.repeat(zeros)}100.${'0'.repeat(zeros)}`,
        currency: 'usd',
      })
      assert.equal(contentHash(other), contentHash(tidy))
    }),
  )
  assert.notEqual(contentHash(tidyContent({ ...lamp, minimum: '101' })), contentHash(tidy))
})

test('the policy allows what the samples are', () => {
  const policy = Object.fromEntries(
    Object.entries(cataloguePolicy.numbers).map(([name, number]) => [name, number.default]),
  ) as unknown as Parameters<typeof contentFaults>[1]
  assert.deepEqual(contentFaults(lamp, policy), [])
})
