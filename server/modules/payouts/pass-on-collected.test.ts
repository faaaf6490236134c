import assert from 'node:assert/strict'
import { test } from 'node:test'
import { put } from '../../kernel/use-case.ts'
import { accounts } from '../ledger/account.rules.ts'
import { movement } from '../ledger/transfer.rules.ts'
import { machine } from '../payments/payments.testing.ts'
import { approvePayout } from './approve-payout.ts'
import { type BankAccount, bankAccountType } from './bank-account.rules.ts'
import { cancelPayout } from './cancel-payout.ts'
import { passOnCollected } from './pass-on-collected.ts'
import { payRemittance } from './pay-remittance.ts'
import { proposeLenderAccount } from './propose-lender-account.ts'
import { assertStands, bo, cy, type Passed, type PassingHouse, passingHouse, root } from './remittances.testing.ts'

const a = ['crl_a', 'drw_a'] as const
const b = ['crl_b', 'drw_b'] as const
const pay = ({ ask }: PassingHouse, remittanceId: string | null, by = bo) =>
  ask(payRemittance, { lender: 'sandbox', remittanceId: remittanceId ?? '' }, by)

/** A lender's debt to the house, as a wire that its bank took back leaves it. */
const debt = (house: PassingHouse, amount: bigint) =>
  house.book(
    root,
    movement('payment-reversed', 'USD', [[accounts.recovery(root), amount]], [[accounts.provider('x'), amount]]),
  )

/** An account that two people approved, and not the one that the lender declares. */
const otherAccount: Omit<BankAccount, 'companyId'> = {
  ...{ id: 'bka_other', number: '999999999999', bankCode: 'SBOXUS33', country: 'US', currency: 'USD', name: 'Other' },
  ...{ state: 'approved', author: 'usr_bo', approver: 'usr_cy', createdAt: '2026-01-01T00:00:00.000Z' },
  usableFrom: '2026-01-01T00:00:00.000Z',
}

test('only what buyers repaid goes on, once: never what they still owe', async () => {
  const house = await passingHouse()
  await house.lend(a, 900_00n)
  await house.lend(b, 500_00n)
  await house.account()
  assert.deepEqual(await house.passOn([a, b]), { remittance: null, payout: null, amount: 0 })
  await house.repay(a, 300_00n)
  const first = await house.passOn([a, b])
  assert.equal(first.amount, 300_00)
  assert.equal(house.owed(), 1_100_00, 'what is still owed by buyers stays')
  assert.deepEqual(await house.passOn([a, b]), { remittance: null, payout: null, amount: 0 })
  await house.says(first.payout, 'yes')
  assert.deepEqual(
    house.remittances().map(({ state, amount }) => [state, amount]),
    [['paid', 300_00n]],
  )
  await house.repay(a, 700_00n)
  await house.repay(b, 500_00n)
  const second = await house.passOn([a, b])
  assert.equal(second.amount, 600_00 + 500_00, 'what came beyond the debt is the buyer’s')
  assert.equal(house.owed(), 0)
  assertStands(house)
})

test('two at once pay once', async () => {
  const house = await passingHouse()
  await house.lend(a, 900_00n)
  await house.repay(a, 900_00n)
  await house.account()
  const both = await Promise.all([house.passOn([a]), house.passOn([a]), house.passOn([a])])
  assert.deepEqual(both.map(({ amount }) => amount).sort(), [0, 0, 900_00])
  assert.equal(house.payouts().length, 1)
  assertStands(house)
})

test('money of a draw that the lender has not paid for stays, and so does a recalled one', async () => {
  const house = await passingHouse()
  await house.lend(a, 900_00n, false)
  await house.lend(b, 900_00n, false)
  await house.account()
  await house.recall(b)
  await house.repay(a, 100_00n)
  assert.deepEqual(await house.passOn([a, b]), { remittance: null, payout: null, amount: 0 })
  assert.equal(house.owed(), 900_00)
  assertStands(house)
})

test('a lender bears its write-off; what is recovered later goes on to it', async () => {
  const house = await passingHouse()
  await house.lend(a, 900_00n)
  await house.repay(a, 200_00n)
  await house.account()
  await house.giveUp(a)
  assert.equal(house.owed(), 200_00)
  assert.equal((await house.passOn([a])).amount, 200_00)
  assert.equal(house.owed(), 0)
  await house.receive(a[0], 50_00n)
  await house.repay(a, 50_00n)
  assert.equal(house.owed(), 50_00)
  assert.equal((await house.passOn([a])).amount, 50_00)
  assertStands(house)
})

test('without the declared account, approved by a second person, nothing goes out', async () => {
  const house = await passingHouse()
  await house.lend(a, 900_00n)
  await house.repay(a, 900_00n)
  assert.equal(await house.passOn([a]), 'account-not-usable')
  assert.equal(await house.ask(proposeLenderAccount, { lender: 'own' }, bo), 'not-found')
  await house.ask(proposeLenderAccount, { lender: 'sandbox' }, bo)
  assert.equal(await house.ask(proposeLenderAccount, { lender: 'sandbox' }, cy), 'account-known')
  assert.equal(await house.passOn([a]), 'account-not-usable')
  await house.seed(root, [put(bankAccountType, { ...otherAccount, companyId: root })])
  assert.equal(await house.passOn([a]), 'account-not-usable', 'approved, and not the one that it declares')
  assert.equal(house.owed(), 900_00)
  assertStands(house)
})

test('little waits for more, unless a person wants it to go; much waits for a second person', async () => {
  const house = await passingHouse()
  await house.lend(a, 50_000_00n)
  await house.repay(a, 5_00n)
  await house.account()
  assert.equal(await house.passOn([a]), 'below-minimum')
  assert.equal((await house.passOn([a], { person: 'usr_bo' })).amount, 5_00)
  await house.repay(a, 20_000_00n)
  const much = await house.passOn([a], { person: 'usr_bo' })
  const asked = { companyId: root, payoutId: much.payout ?? '' }
  assert.equal(house.owed(), 50_000_00 - 5_00, 'nothing moves before it is approved')
  assertStands(house)
  assert.equal(await house.ask(approvePayout, asked, bo), 'same-person')
  await house.ask(approvePayout, asked, cy)
  assert.equal(house.owed(), 30_000_00 - 5_00)
  assertStands(house)
})

test('what the lender owes is taken first; all of it, and there is no payout', async () => {
  const house = await passingHouse()
  await house.lend(a, 900_00n)
  await house.repay(a, 300_00n)
  await house.account()
  await debt(house, 400_00n)
  const first = await house.passOn([a])
  assert.deepEqual([first.payout, first.amount], [null, 300_00])
  await house.repay(a, 300_00n)
  const second = await house.passOn([a])
  assert.deepEqual(
    house.remittances().map(({ state, setOff }) => [state, setOff]),
    [
      ['paid', 300_00n],
      ['open', 100_00n],
    ],
  )
  assert.equal(house.payouts()[0]?.amount, 200_00n)
  await house.says(second.payout, 'yes')
  assert.equal(house.owes(), 0)
  assertStands(house)
})

test('rejected, returned or cancelled it stands for the lender again, and is paid once more', async () => {
  const house = await passingHouse()
  await house.lend(a, 900_00n)
  await house.repay(a, 900_00n)
  await house.account()
  const { remittance, payout } = await house.passOn([a])
  assert.equal(await pay(house, remittance), 'wrong-state')
  await house.says(payout, 'no')
  assert.equal(house.owed(), 900_00)
  assert.deepEqual(await house.passOn([a]), { remittance: null, payout: null, amount: 0 })
  assertStands(house)
  assert.equal(await pay(house, remittance, machine), 'person-needed')
  const again = (await pay(house, remittance)) as Passed
  await house.says(again.payout, 'yes')
  await house.says(again.payout, 'returned', 15_00)
  assert.equal(house.remittances()[0]?.state, 'returned')
  assert.deepEqual([house.owed(), house.balances()['expenses:bank']], [900_00, 15_00])
  const third = (await pay(house, remittance)) as Passed
  await house.ask(cancelPayout, { companyId: root, payoutId: third.payout ?? '' }, cy)
  assert.equal(house.owed(), 900_00)
  assertStands(house)
  const fourth = (await pay(house, remittance)) as Passed
  await house.says(fourth.payout, 'yes')
  assert.deepEqual([house.remittances()[0]?.state, house.owed()], ['paid', 0])
  assert.equal(await pay(house, remittance), 'wrong-state')
  assertStands(house)
})

test('debited though it was rejected: paid, where nothing else pays it; else the lender owes it', async () => {
  const house = await passingHouse()
  await house.lend(a, 900_00n)
  await house.repay(a, 900_00n)
  await house.account()
  const { remittance, payout } = await house.passOn([a])
  await house.says(payout, 'no')
  const again = (await pay(house, remittance)) as Passed
  await house.says(payout, 'yes')
  assert.equal(house.owes(), 900_00)
  await house.says(again.payout, 'yes')
  assert.equal(house.owed(), 0)
  assertStands(house)
  await house.says(payout, 'returned')
  assert.equal(house.owes(), 0)
  assertStands(house)
})

test('the same command again is the same remittance', async () => {
  const house = await passingHouse()
  await house.lend(a, 900_00n)
  await house.repay(a, 900_00n)
  await house.account()
  const input = { lender: 'sandbox', currency: 'USD', draws: [a] }
  const once = () => house.run(passOnCollected, input, { id: 'once' })
  const [first, again] = [await once(), await once()]
  assert.deepEqual(again, { ...first, replayed: true })
  assert.equal(house.payouts().length, 1)
})
