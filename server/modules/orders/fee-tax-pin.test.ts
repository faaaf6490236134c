import assert from 'node:assert/strict'
import { test } from 'node:test'
import { append, put } from '../../kernel/use-case.ts'
import { checkType } from '../parties/check.rules.ts'
import { companyType } from '../parties/company.rules.ts'
import { legalDetailsType } from '../parties/legal-details.rules.ts'
import { taxCodeType, taxRoot } from '../rates/tax.rules.ts'
import { orderType } from './order.rules.ts'
import { ordersHouse } from './orders.testing.ts'
import { agreed, wholeTerms } from './story.testing.ts'

const began = '2012-10-01T00:00:00.000Z'
const stated = '2026-01-01T00:00:00.000Z'

interface Given {
  /** Where the supplier is; the operator is in the Netherlands. */
  readonly country: string
  readonly number?: string
  readonly isExempt?: boolean
  /** An operator that is registered for tax takes 21 %. */
  readonly isRegistered?: boolean
}

/** An agreed order of a supplier who stands so for tax. */
async function order({ country, number, isExempt = false, isRegistered = true }: Given) {
  const house = await ordersHouse()
  const supplier = { ...house.one(companyType, 'cmp_s', 'company'), country } as never
  await house.seed('cmp_s', [put(companyType, supplier)])
  const operator = {
    companyId: 'cmp_operator',
    name: 'O',
    country: 'NL',
    kinds: ['operator'],
    zone: 'UTC',
    state: 'active',
  }
  await house.seed('cmp_operator', [put(companyType, operator as never)])
  const code = { jurisdiction: 'NL', kind: 'standard', rateBps: 2_100, effectiveFrom: began, source: 'law' } as const
  if (isRegistered) await house.seed(taxRoot('NL'), [put(taxCodeType, code)])
  const legal = { companyId: 'cmp_s', legalName: 'Sam', addressLines: ['1'], city: 'X', statedAt: stated }
  const numbered = { ...legal, taxNumber: number ?? '', taxNumberCheckedAt: stated }
  if (number !== undefined) await house.seed('cmp_s', [put(legalDetailsType, numbered)])
  const seen = {
    companyId: 'cmp_s',
    checkId: 'vch_t',
    kind: 'tax-exemption',
    scope: 's',
    checker: 'c',
    result: 'passed',
  }
  const dated = { ...seen, checkedAt: stated, expiresAt: '2030-01-01T00:00:00.000Z' }
  if (isExempt) await house.seed('cmp_s', [append(checkType, dated as never)])
  return agreed(wholeTerms, house)
}

const cases: readonly (readonly [string, Given, string, number])[] = [
  ['at home', { country: 'NL' }, 'standard', 2_100],
  ['in the Union with a number', { country: 'DE', number: 'DE999999903' }, 'reverse-charge', 0],
  ['in the Union without one', { country: 'DE' }, 'standard', 2_100],
  ['at home, exempt', { country: 'NL', isExempt: true }, 'exempt', 0],
  ['elsewhere', { country: 'CN' }, 'out-of-scope', 0],
  ['at home, of an operator that is not registered', { country: 'NL', isRegistered: false }, 'out-of-scope', 0],
]
for (const [what, given, kind, bps] of cases)
  test(`the fee of a supplier ${what} is ${kind}, from agreement on`, async () => {
    const story = await order(given)
    const { feeTaxKind, feeTaxBps } = story.order()
    assert.deepEqual([feeTaxKind, feeTaxBps], [kind, bps])
  })

/** What a release of all goods moved: fee, tax and what the supplier has, minor units. */
async function released(story: Awaited<ReturnType<typeof order>>) {
  await story.pay()
  await story.receive(await story.ship())
  const books = story.house.balances()
  return [books['income:fees:transaction'], books['liabilities:tax:operator'], books['liabilities:payable:cmp_s']]
}

test('the tax is taken with the fee, out of what is released', async () => {
  const [fee = 0, tax = 0, payable] = await released(await order({ country: 'NL' }))
  assert.ok(fee > 0)
  assert.equal(tax, Math.round((fee * 2_100) / 10_000))
  assert.equal(payable, 543_331 - fee - tax)
})

test('an order that was agreed before there was such a tax bears none', async () => {
  const story = await order({ country: 'NL' })
  const { feeTaxBps: _, feeTaxKind: __, ...old } = story.order()
  await story.house.seed(story.orderId, [put(orderType, old)])
  const [fee = 0, tax, payable] = await released(story)
  assert.deepEqual([tax, payable], [undefined, 543_331 - fee])
})
