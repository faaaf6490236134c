import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Payment } from '../payments/payment.rules.ts'
import type { ProviderRecord } from '../payments/provider.rules.ts'
import { sandboxAbilities } from '../payments/providers/sandbox.ts'
import type { BankAccount } from '../payouts/bank-account.rules.ts'
import type { PayingAccount } from '../payouts/paying-account.rules.ts'
import { refundAccountOf } from './refund-account.rules.ts'

const at = '2026-03-01T09:00:00.000Z'

const account: BankAccount = {
  ...{ companyId: 'cmp_b', id: 'bac_1', number: 'DE89370400440532013000', country: 'DE', currency: 'USD' },
  ...{ name: 'Bea Ltd', state: 'approved', author: 'a', approver: 'b', createdAt: at, approvedAt: at, usableFrom: at },
}

const paidBy = (provider: string, state: Payment['state'] = 'succeeded') => ({ provider, state }) as Payment

const named = (name: string, rank: number, more: Partial<ProviderRecord> = {}): ProviderRecord => ({
  ...{ ...sandboxAbilities, name, rank, since: at },
  ...more,
})

const [first, second] = [named('first', 0), named('second', 1)]

const cases: readonly [string, readonly Payment[], readonly ProviderRecord[], Partial<BankAccount>, string?][] = [
  ['who took the money, though another is preferred', [paidBy('second')], [first, second], {}, 'second'],
  [
    'one that took it and pays nobody out',
    [paidBy('c')],
    [named('c', 0, { cannot: ['payouts'] }), second],
    {},
    'second',
  ],
  ['one that took it and is out of service', [paidBy('c')], [named('c', 0, { retiredAt: at }), second], {}, 'second'],
  ['a bank took it', [paidBy('house-usd')], [first, second], {}, 'first'],
  ['nobody pays out in the currency', [paidBy('first')], [named('first', 0, { currencies: ['EUR'] })], {}],
  ['the account is connected with another', [paidBy('first')], [first, second], { provider: 'second' }, 'second'],
  ['the account is connected with one that is gone', [paidBy('first')], [first], { provider: 'second' }],
  ['nothing has arrived', [paidBy('first', 'created')], [first], {}],
]

for (const [what, payments, providers, more, expected] of cases)
  test(`a refund to an account: ${what}`, () => {
    const to = refundAccountOf({ ...account, ...more }, payments, { providers, paying: [] })
    assert.equal(to?.provider, expected)
  })

const house = { name: 'house-usd', currency: 'USD', state: 'approved', createdAt: at } as PayingAccount

test('a refund to an account: the operator’s bank pays where the provider that took the money does not', () => {
  const payers = { providers: [first, second], paying: [house] }
  const way = (by: string, more: Partial<BankAccount> = {}) => {
    const to = refundAccountOf({ ...account, town: 'Köln', ...more }, [paidBy(by)], payers)
    return [to?.provider, to?.outside, to?.to.town]
  }
  assert.deepEqual(way('first'), ['first', 'provider', 'Köln'])
  assert.deepEqual(way('house-usd'), ['house-usd', 'bank', 'Köln'])
  assert.deepEqual(way('gone'), ['house-usd', 'bank', 'Köln'])
  assert.deepEqual(way('house-usd', { provider: 'second' }), ['second', 'provider', 'Köln'])
})
