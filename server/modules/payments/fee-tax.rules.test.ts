import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TaxCode } from '../rates/tax.rules.ts'
import { feeTaxOf, type Taxed } from './fee-tax.rules.ts'

const at = '2026-03-02T09:00:00.000Z'
const code = (rateBps: number, effectiveFrom: string): TaxCode => {
  return { jurisdiction: 'NL', kind: 'standard', rateBps, effectiveFrom, source: 'test' }
}
const codes = [code(1900, '2001-01-01T00:00:00.000Z'), code(2100, '2012-10-01T00:00:00.000Z')]
const operator: Taxed = { country: 'NL' }

const cases: readonly [name: string, payer: Taxed, kind: string, bps: number][] = [
  ['at home', { country: 'NL' }, 'standard', 2100],
  ['at home, with a VAT number', { country: 'NL', vatNumber: 'NL123456789B01' }, 'standard', 2100],
  ['at home, exempt by certificate', { country: 'NL', taxExempt: true }, 'exempt', 0],
  ['in the Union, with a VAT number', { country: 'DE', vatNumber: 'DE123456789' }, 'reverse-charge', 0],
  ['in the Union, without one', { country: 'DE' }, 'standard', 2100],
  ['in the Union, exempt by certificate', { country: 'DE', taxExempt: true }, 'exempt', 0],
  ['elsewhere', { country: 'US' }, 'out-of-scope', 0],
  ['elsewhere, exempt or not', { country: 'US', taxExempt: true }, 'out-of-scope', 0],
]
for (const [name, payer, kind, bps] of cases)
  test(`tax on a fee to a payer ${name}: ${kind}`, () =>
    assert.deepEqual(feeTaxOf(operator, payer, codes, at), { kind, bps }))

test('the rate is the one in effect at the quote', () => {
  assert.equal(feeTaxOf(operator, { country: 'NL' }, codes, '2012-09-30T23:59:59.999Z').bps, 1900)
  assert.equal(feeTaxOf(operator, { country: 'NL' }, codes, '2012-10-01T00:00:00.000Z').bps, 2100)
})

test('an operator that is not registered for tax takes none', () => {
  assert.deepEqual(feeTaxOf(operator, { country: 'NL' }, [], at), { kind: 'out-of-scope', bps: 0 })
  assert.deepEqual(feeTaxOf(undefined, { country: 'NL' }, codes, at), { kind: 'out-of-scope', bps: 0 })
})
