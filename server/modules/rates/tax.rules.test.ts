import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sandboxTaxCodes } from './sandbox-rates.rules.ts'
import type { TaxCode } from './tax.rules.ts'
import {
  checkTaxCode,
  taxCategories,
  taxCodeAt,
  taxCodeType,
  taxKindOf,
  taxKinds,
  taxOn,
  taxRoot,
} from './tax.rules.ts'

const standard: TaxCode = {
  jurisdiction: 'NL',
  kind: 'standard',
  rateBps: 1_900,
  effectiveFrom: '2001-01-01T00:00:00.000Z',
  source: 'law',
}
const raised = { ...standard, rateBps: 2_100, effectiveFrom: '2012-10-01T00:00:00.000Z' }

const good: readonly Partial<TaxCode>[] = [
  {},
  { jurisdiction: 'US-CA' },
  { kind: 'exempt', rateBps: 0 },
  { kind: 'reverse-charge', rateBps: 0 },
  { rateBps: 10_000 },
]
for (const more of good)
  test(`tax code ${JSON.stringify(more)} is taken`, () =>
    assert.equal(checkTaxCode({ ...standard, ...more }), undefined))

const bad: readonly Partial<TaxCode>[] = [
  { jurisdiction: 'nl' },
  { jurisdiction: 'Netherlands' },
  { jurisdiction: 'NL-' },
  { kind: 'zero' as never },
  { rateBps: 0 },
  { rateBps: -1 },
  { rateBps: 10_001 },
  { rateBps: 19.5 },
  { kind: 'exempt' },
  { kind: 'out-of-scope', rateBps: 1 },
]
for (const more of bad) {
  test(`tax code ${JSON.stringify(more)} is refused`, () => {
    assert.equal(checkTaxCode({ ...standard, ...more })?.refused, 'tax-code-invalid')
  })
}

const times: readonly [at: string, rate: number | undefined][] = [
  ['2000-12-31T23:59:59.999Z', undefined],
  ['2001-01-01T00:00:00.000Z', 1_900],
  ['2012-09-30T23:59:59.999Z', 1_900],
  ['2012-10-01T00:00:00.000Z', 2_100],
]
for (const [at, rate] of times) {
  test(`standard at ${at}: ${rate}`, () => {
    assert.equal(taxCodeAt([standard, raised], 'standard', at)?.rateBps, rate)
    assert.equal(taxCodeAt([raised, standard], 'standard', at)?.rateBps, rate)
    assert.equal(taxCodeAt([standard, raised], 'exempt', at), undefined)
  })
}

const taxes: readonly [fee: bigint, rateBps: number, tax: bigint][] = [
  [10_000n, 2_100, 2_100n],
  [1n, 2_100, 0n],
  [50n, 1_900, 10n],
  [50n, 2_100, 11n],
  [-50n, 2_100, -11n],
  [999n, 0, 0n],
]
for (const [fee, rateBps, tax] of taxes)
  test(`${rateBps} basis points on a fee of ${fee}: ${tax}`, () => assert.equal(taxOn(fee, { rateBps }), tax))

const kinds: readonly [from: string, country: string, vatNumber: string | undefined, kind: string][] = [
  ['NL', 'NL', 'NL1', 'standard'],
  ['NL', 'NL', undefined, 'standard'],
  ['NL', 'DE', 'DE1', 'reverse-charge'],
  ['NL', 'DE', undefined, 'standard'],
  ['NL', 'DE', '', 'standard'],
  ['NL', 'CN', undefined, 'out-of-scope'],
  ['NL', 'GB', 'GB1', 'out-of-scope'],
  ['US', 'DE', 'DE1', 'out-of-scope'],
  ['US', 'US', undefined, 'standard'],
]
for (const [from, country, vatNumber, kind] of kinds) {
  test(`from ${from} to ${country} ${vatNumber ? 'with' : 'without'} a VAT number: ${kind}`, () => {
    assert.equal(taxKindOf(from, vatNumber === undefined ? { country } : { country, vatNumber }), kind)
  })
}

test('the sandbox has a good code of every kind, each with a place of its own', () => {
  assert.deepEqual(sandboxTaxCodes.map((code) => code.kind).sort(), [...taxKinds].sort())
  for (const code of sandboxTaxCodes) assert.equal(checkTaxCode(code), undefined)
  assert.equal(new Set(sandboxTaxCodes.map((code) => taxCodeType.id(code))).size, 4)
  assert.equal(taxCodeType.root(raised), taxRoot('NL'))
  assert.deepEqual(Object.keys(taxCategories).sort(), [...taxKinds].sort())
})
