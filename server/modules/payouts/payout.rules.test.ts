import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isRefusal } from '../../kernel/use-case.ts'

import { approveAccount, isIban, isUsable, type NewBankAccount, proposeAccount } from './bank-account.rules.ts'
import { type Payout, type PayoutState, settlePayout, stepPayout } from './payout.rules.ts'
import { payoutCancelled, payoutMovements, payoutReserved, recoveryCollected } from './payout-booking.rules.ts'
import { isBelowMinimum, minorPerUsd, needsSecondPerson, payoutsPolicy } from './payout-limits.rules.ts'

const at = '2026-03-01T09:00:00.000Z'
const states: readonly PayoutState[] = [
  'requested',
  'approved',
  'sent',
  'unknown',
  'settled',
  'failed',
  'returned',
  'cancelled',
  'blocked',
]

function payout(state: PayoutState): Payout {
  return {
    companyId: 'cmp_s',
    id: 'pyt_1',
    bankAccountId: 'bka_1',
    provider: 'sandbox',
    outside: 'provider',
    amount: 9_000n,
    currency: 'USD',
    state,
    requester: 'usr_anna',
    requestedAt: at,
    ...(state === 'blocked' ? { blockedFrom: 'approved' } : {}),
  }
}

// Columns: requested approved sent unknown settled failed returned cancelled blocked. '-' = refused.
const steps = {
  approve: 'approved - - - - - - - -',
  cancel: 'cancelled cancelled - - - - - - cancelled',
  send: '- sent - - - - - - -',
  block: 'blocked blocked - - - blocked blocked - -',
  clear: '- - - - - - - - approved',
} as const
const outcomes = {
  yes: 'settled settled settled settled = settled settled settled settled',
  no: '= failed failed failed returned = = = =',
  unknown: '= unknown unknown unknown = = = = =',
  returned: '= returned returned returned returned = = = =',
} as const
const effects = {
  yes: 'settle-late settle settle settle none settle-late settle-late settle-late settle-blocked',
  no: 'none release release release return none none none none',
  unknown: 'none none none none none none none none none',
  returned: 'none release release release return none none none none',
} as const

for (const [step, row] of Object.entries(steps)) {
  row.split(' ').forEach((cell, i) => {
    const state = states[i] ?? 'requested'
    test(`${step} a payout that is ${state}: ${cell}`, () => {
      const after = stepPayout(payout(state), step as keyof typeof steps, at)
      if (cell === '-') assert.ok(isRefusal(after) && after.refused === 'wrong-state')
      else assert.equal(!isRefusal(after) && after.state, cell)
    })
  })
}

for (const [outcome, row] of Object.entries(outcomes)) {
  row.split(' ').forEach((cell, i) => {
    const state = states[i] ?? 'requested'
    const effect = effects[outcome as keyof typeof effects].split(' ')[i]
    test(`${outcome} on a payout that is ${state}: ${cell}, ${effect}`, () => {
      const told = settlePayout(payout(state), { outcome: outcome as keyof typeof outcomes, happenedAt: at })
      assert.equal(told.payout.state, cell === '=' ? state : cell)
      assert.equal(told.effect, effect)
      assert.equal(told.payout.blockedFrom, told.payout.state === 'blocked' ? 'approved' : undefined)
    })
  })
}

test('reason and trace are kept', () => {
  const fact = { outcome: 'no', happenedAt: at, reason: 'closed', trace: 'UETR1' } as const
  const { payout: after } = settlePayout(payout('sent'), fact)
  assert.deepEqual([after.reason, after.trace, after.factAt], ['closed', 'UETR1', at])
})

test('every movement balances, whatever payable and charge are', () => {
  const amounts = fc.bigInt({ min: 0n, max: 20_000n })
  const effect = fc.constantFrom('none', 'settle', 'release', 'return', 'settle-late', 'settle-blocked')
  fc.assert(
    fc.property(effect, amounts, amounts, (what, payable, kept) => {
      for (const { legs } of payoutMovements(payout('sent'), what, { payable, debt: kept }, kept)) {
        assert.equal(
          legs.reduce((sum, leg) => sum + leg.amount, 0n),
          0n,
        )
        assert.ok(legs.length >= 2)
      }
    }),
  )
})

const legsOf = ({ legs }: ReturnType<typeof payoutReserved>) =>
  legs.map((leg) => [leg.account.code, Number(leg.amount)])

test('reserved, cancelled and collected name their ledger accounts', () => {
  const [payable, own] = ['liabilities:payable:cmp_s', 'liabilities:payout:pyt_1']
  assert.deepEqual(legsOf(payoutReserved(payout('approved'))), [
    [payable, 9000],
    [own, -9000],
  ])
  assert.deepEqual(legsOf(payoutCancelled(payout('approved'))), [
    [own, 9000],
    [payable, -9000],
  ])
  const collected = legsOf(recoveryCollected('cmp_s', 'USD', 5n))
  assert.deepEqual(collected, [
    [payable, 5],
    ['assets:recovery:cmp_s', -5],
  ])
})

test('a debit after the reservation was given up takes payable, then makes a debt', () => {
  const [moved] = payoutMovements(payout('failed'), 'settle-late', { payable: 4_000n, debt: 0n })
  assert.ok(moved)
  assert.deepEqual(legsOf(moved), [
    ['liabilities:payable:cmp_s', 4000],
    ['assets:recovery:cmp_s', 5000],
    ['assets:provider:sandbox', -9000],
  ])
})

for (const [amount, currency, below, second] of [
  [999n, 'USD', true, false],
  [1_000n, 'USD', false, false],
  [1_000_000n, 'USD', false, false],
  [1_000_001n, 'USD', false, true],
  [1_499n, 'JPY', true, false],
  [1_500_000n, 'JPY', false, false],
  [1_500_001n, 'JPY', false, true],
  [1n, 'XTS', false, true],
] as const) {
  test(`${amount} ${currency}: below the minimum ${below}, second person ${second}`, () => {
    assert.equal(isBelowMinimum(amount, currency, payoutsPolicy.defaults), below)
    assert.equal(needsSecondPerson(amount, currency, payoutsPolicy.defaults), second)
  })
}

test('every threshold is a whole number', () => {
  assert.ok(Object.values(minorPerUsd).every((n) => Number.isInteger(n) && n > 0))
})

// Examples of the ISO 13616 register.
for (const [number, country] of [
  ['DE89370400440532013000', 'DE'],
  ['GB29NWBK60161331926819', 'GB'],
  ['FR1420041010050500013M02606', 'FR'],
  ['NO9386011117947', 'NO'],
  ['MT84MALT011000012345MTLCAST001S', 'MT'],
] as const)
  test(`${number} is an IBAN`, () => assert.ok(isIban(number, country)))

for (const [number, country] of [
  ['DE89370400440532013001', 'DE'],
  ['DE8937040044053201300', 'DE'],
  ['DE89370400440532013000', 'FR'],
  ['de89370400440532013000', 'DE'],
  ['', 'DE'],
] as const)
  test(`${number || 'nothing'} is no IBAN of ${country}`, () => assert.equal(isIban(number, country), false))

const german: NewBankAccount = {
  number: 'DE89 3704 0044 0532 0130 00',
  country: 'DE',
  currency: 'EUR',
  name: ' Werk GmbH ',
}
const by = { companyId: 'cmp_s', id: 'bka_1', author: 'usr_anna', cooling: 'P2D' }

for (const [what, change, refused] of [
  ['a wrong number', { number: 'DE00370400440532013000' }, 'account-number-invalid'],
  ['an impossible country', { country: 'de' }, 'account-number-invalid'],
  ['an impossible currency', { currency: 'EURO' }, 'account-number-invalid'],
  ['no name', { name: ' ' }, 'holder-missing'],
  ['an IBAN as a connected account', { provider: 'stripe' }, 'account-number-invalid'],
  ['a connected account of nobody', { provider: 'stripe', number: 'acct_1OpenSupplier', name: '' }, 'holder-missing'],
  ['no bank code where there is no IBAN', { country: 'US', number: '12345678' }, 'bank-code-missing'],
  ['nonsense where there is no IBAN', { country: 'US', number: '1!', bankCode: '021000021' }, 'account-number-invalid'],
] as const) {
  test(`${what} is refused`, () => {
    const after = proposeAccount({ ...german, ...change }, by, at)
    assert.equal(isRefusal(after) && after.refused, refused)
  })
}

test('a new account waits two days and for a second person', () => {
  const account = proposeAccount(german, by, at)
  assert.ok(!isRefusal(account))
  assert.deepEqual(
    [account.number, account.name, account.usableFrom],
    ['DE89370400440532013000', 'Werk GmbH', '2026-03-03T09:00:00.000Z'],
  )
  const alone = approveAccount(account, 'usr_anna', at)
  assert.equal(isRefusal(alone) && alone.refused, 'same-person')
  const approved = approveAccount(account, 'usr_bo', at)
  assert.ok(!isRefusal(approved))
  assert.equal(isUsable(account, '2026-04-01T00:00:00.000Z'), false)
  assert.equal(isUsable(approved, '2026-03-03T08:59:59.999Z'), false)
  assert.equal(isUsable(approved, '2026-03-03T09:00:00.000Z'), true)
  const again = approveAccount(approved, 'usr_cy', at)
  assert.equal(isRefusal(again) && again.refused, 'wrong-state')
})

test('an account without IBAN has a bank code', () => {
  const account = proposeAccount({ ...german, country: 'US', number: '12345678', bankCode: '021000021' }, by, at)
  assert.ok(!isRefusal(account))
  assert.equal(account.bankCode, '021000021')
})

test('a connected account keeps its provider and its number as it is written', () => {
  const connected = { ...german, provider: 'stripe', number: ' acct_1OpenSupplier ' }
  const account = proposeAccount(connected, by, '2026-03-01T00:00:00.000Z')
  assert.ok(!isRefusal(account))
  assert.deepEqual([account.provider, account.number, account.state], ['stripe', 'acct_1OpenSupplier', 'proposed'])
})
