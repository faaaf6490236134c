import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Check } from './check.rules.ts'
import type { Company } from './company.rules.ts'
import type { LegalDetails } from './legal-details.rules.ts'
import { exemptionSaid, taxStanding } from './tax-standing.rules.ts'

const at = '2026-03-01T09:00:00.000Z'
const company = { companyId: 'cmp_a', country: 'DE' } as Company
const stated = '2026-01-01T00:00:00.000Z'
const legal = {
  companyId: 'cmp_a',
  taxNumber: 'DE999999903',
  taxNumberCheckedAt: stated,
  statedAt: stated,
} as LegalDetails
const check = (
  kind: Check['kind'],
  result: Check['result'],
  checkedAt: string,
  expiresAt = '2027-01-01T00:00:00.000Z',
) => ({ kind, result, checkedAt, expiresAt, scope: 'certificate 7 of the tax office' }) as Check

const { taxNumberCheckedAt: _, ...unchecked } = legal
const before = '2025-06-01T00:00:00.000Z'
const since = '2026-02-01T00:00:00.000Z'

const numbers: readonly (readonly [string, LegalDetails | undefined, readonly Check[], string | undefined])[] = [
  ['its form is right', legal, [], 'DE999999903'],
  ['nothing was stated', undefined, [], undefined],
  ['nobody knows its form', unchecked as LegalDetails, [], undefined],
  ['the register has it', legal, [check('tax-number', 'passed', since)], 'DE999999903'],
  ['the register has it not', legal, [check('tax-number', 'failed', since)], undefined],
  ['it was stated after the register had another not', legal, [check('tax-number', 'failed', before)], 'DE999999903'],
  [
    'the newest look into the register counts',
    legal,
    [check('tax-number', 'failed', since), check('tax-number', 'passed', at)],
    'DE999999903',
  ],
  [
    'a look into the register that is to come',
    legal,
    [check('tax-number', 'failed', '2026-05-01T00:00:00.000Z')],
    'DE999999903',
  ],
]
for (const [what, details, checks, expected] of numbers)
  test(`a tax number counts: ${what}`, () => {
    assert.equal(taxStanding(company, details, checks, at)?.vatNumber, expected)
  })

const exemptions: readonly (readonly [string, readonly Check[], true | undefined])[] = [
  ['nobody saw a certificate', [], undefined],
  ['a certificate that counts', [check('tax-exemption', 'passed', since)], true],
  ['one that has expired', [check('tax-exemption', 'passed', before, '2026-02-28T00:00:00.000Z')], undefined],
  [
    'one that was found wrong since',
    [check('tax-exemption', 'passed', before), check('tax-exemption', 'failed', since)],
    undefined,
  ],
]
for (const [what, checks, expected] of exemptions)
  test(`exempt from tax: ${what}`, () => {
    assert.equal(taxStanding(company, legal, checks, at)?.taxExempt, expected)
    assert.equal(exemptionSaid(checks, at), expected && 'certificate 7 of the tax office')
  })

test('nobody stands for tax as nobody', () => assert.equal(taxStanding(undefined, legal, [], at), undefined))
