import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ProviderRecord } from '../payments/provider.rules.ts'
import { sandboxAbilities } from '../payments/providers/sandbox.ts'
import { holdsTooLong, holdUntil } from './hold-length.rules.ts'
import type { Order } from './order.rules.ts'
import { ordersPolicy } from './orders-policy.rules.ts'
import { sampleTerms } from './story.testing.ts'
import type { TermsContent } from './terms.rules.ts'

const paid = '2026-03-01T00:00:00.000Z'
const utc: TermsContent = { ...sampleTerms, zone: 'Etc/UTC' }

for (const [name, more, until] of [
  ['30 days of making, 45 at sea', {}, '2026-05-17T00:00:00.000Z'],
  ['by air', { mode: 'air' }, '2026-04-17T00:00:00.000Z'],
  ['a date', { shipBy: { kind: 'date', date: '2026-06-30' } }, '2026-08-16T00:00:00.000Z'],
  ['a date that is over', { shipBy: { kind: 'date', date: '2026-01-31' } }, '2026-04-16T00:00:00.000Z'],
  ['the window too', { releasePlan: [{ step: 'window-over', shareBps: 10_000 }] }, '2026-06-17T00:00:00.000Z'],
] as const satisfies readonly (readonly [string, Partial<TermsContent>, string])[])
  test(`the hold of terms, at the latest: ${name}`, () =>
    assert.equal(holdUntil({ ...utc, ...more }, ordersPolicy.defaults, paid), until))

const order = { orderId: 'ord_1' } as Order
const provider = (more: Partial<ProviderRecord> = {}): ProviderRecord => {
  return { ...sandboxAbilities, longestHold: 'P30D', rank: 0, since: paid, ...more }
}

for (const [name, more, warns] of [
  ['keeps it too short', {}, true],
  ['keeps it long enough', { longestHold: 'P90D' }, false],
  ['does not take the currency', { currencies: ['EUR'] }, false],
  ['takes no new money', { retiredAt: paid }, false],
  ['is a bank, which keeps money for ever', { kind: 'bank' }, false],
] as const satisfies readonly (readonly [string, Partial<ProviderRecord>, boolean])[])
  test(`a provider that ${name}: ${warns ? 'a warning' : 'no warning'}`, () => {
    const found = holdsTooLong({ order, content: utc, policies: [], providers: [provider(more)] }, paid)
    assert.deepEqual(
      found,
      warns ? [{ provider: 'sandbox', longestHold: 'P30D', until: '2026-05-17T00:00:00.000Z' }] : [],
    )
  })

test('the policy of the agreement counts, not a newer one', () => {
  const version = (number: number, receiptSea: string) => ({
    ...{ section: 'orders', version: number, values: { receiptSea }, author: 'a', reason: 'r', proposedAt: paid },
    ...{ effectiveFrom: paid, approver: 'b', approvedAt: paid },
  })
  const facts = { content: utc, policies: [version(1, 'P1D'), version(2, 'P45D')], providers: [provider()] }
  const untilUnder = (policyVersion?: number) =>
    holdsTooLong({ ...facts, order: { ...order, ...(policyVersion && { policyVersion }) } }, paid)[0]?.until
  assert.equal(untilUnder(1), '2026-04-03T00:00:00.000Z')
  assert.equal(untilUnder(2), '2026-05-17T00:00:00.000Z')
  assert.equal(untilUnder(), '2026-05-17T00:00:00.000Z')
})
