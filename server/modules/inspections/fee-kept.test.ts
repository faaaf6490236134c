import assert from 'node:assert/strict'
import { test } from 'node:test'
import { put } from '../../kernel/use-case.ts'
import { book } from '../escrow/book.rules.ts'
import { accounts } from '../ledger/account.rules.ts'
import { movement } from '../ledger/transfer.rules.ts'
import { nameRefundAccount } from '../orders/name-refund-account.ts'
import type { Story } from '../orders/story.testing.ts'
import { funded, wholeTerms } from '../orders/story.testing.ts'
import type { ChargebackFact } from '../payments/chargeback.rules.ts'
import { type Payment, paymentType } from '../payments/payment.rules.ts'
import { refundType } from '../payments/refund.rules.ts'
import { addBankAccount } from '../payouts/add-bank-account.ts'
import { approveBankAccount } from '../payouts/approve-bank-account.ts'
import { cancelInspection } from './cancel-inspection.ts'
import { balanced, buyer, done, inspecting, inspectionsHouse, machine } from './inspections.testing.ts'
import { settleFeeChargeback } from './settle-fee-chargeback.ts'

const balance = ({ house }: Story, code: string) => house.balances()[code] ?? 0
const refunds = (story: Story) => story.house.all(refundType, story.orderId)
const feePayments = ({ house, orderId }: Story) =>
  house.all(paymentType, orderId).filter(({ inspectionId }) => inspectionId !== undefined)

/** What the payments say that we have of their fees is what the ledger has. */
function keptAsBooked(story: Story) {
  const kept = story.house.all(paymentType, story.orderId).map(({ feeKept }) => Number(feeKept))
  assert.equal(
    kept.reduce((sum, each) => sum + each, 0),
    balance(story, 'income:fees:processing'),
  )
  balanced(story)
}

/** An inspection that is paid, and whose firm never reports. */
async function overdue(pay: (it: ReturnType<typeof inspecting>) => Promise<unknown> = (it) => it.paid()) {
  const story = await funded(wholeTerms, await inspectionsHouse())
  const it = inspecting(story)
  await pay(it)
  await it.appoint()
  await story.house.passTo('2026-03-26T16:00:00.000Z')
  return { story, it, lapse: async () => done(await it.run(cancelInspection, {}, buyer)) }
}

async function owes({ house }: Story, amount: bigint) {
  const { now: at } = house.clock
  const owed = movement(
    'payment-reversed',
    'USD',
    [[accounts.recovery('cmp_b'), amount]],
    [[accounts.provider('sandbox'), amount]],
  )
  await house.seed(
    'cmp_b',
    book([owed], { root: 'cmp_b', cause: 'test', happenedAt: at }, { at, newId: () => 'trf_x' }),
  )
}

async function bankSays({ house, orderId }: Story, fact: ChargebackFact['fact'], paymentId: string, amount: bigint) {
  const said = { fact, reference: `dp ${paymentId}`, amount, currency: 'USD', happenedAt: house.clock.now }
  done(await house.run(settleFeeChargeback, { orderId, paymentId, fact: said }, machine))
}

/** The card takes nothing back any more. */
async function closedFor({ house, orderId }: Story, payment: Payment) {
  const captures = payment.captures.map((each) => ({ ...each, closed: true as const }))
  await house.seed(orderId, [put(paymentType, { ...payment, captures })])
}

/** Two cards, each half of the fee. */
async function twice(it: ReturnType<typeof inspecting>) {
  await it.book()
  await it.begin()
  await it.capture(it.feePayment().total / 2n)
  await it.begin()
  await it.capture()
}

test('a fee that goes back over its card is kept no more', async () => {
  const { story, lapse } = await overdue()
  await lapse()
  assert.deepEqual([refunds(story).length, feePayments(story)[0]?.feeKept], [1, 0n])
  keptAsBooked(story)
})

test('a debt takes all that goes back: the card sees nothing, its fee is kept no more all the same', async () => {
  const { story, lapse } = await overdue()
  await owes(story, 100_000n)
  await lapse()
  assert.deepEqual([refunds(story).length, feePayments(story)[0]?.feeKept], [0, 0n])
  keptAsBooked(story)
})

test('a debt takes a part: the rest goes back over the card', async () => {
  const { story, it, lapse } = await overdue()
  const { total } = it.feePayment()
  await owes(story, 10_000n)
  await lapse()
  assert.deepEqual([refunds(story)[0]?.amount, feePayments(story)[0]?.feeKept], [total - 10_000n, 0n])
  keptAsBooked(story)
})

test('an instrument that takes nothing any more: it waits for an account, and the fee is kept no more', async () => {
  const { story, it, lapse } = await overdue()
  const paid = it.feePayment()
  await closedFor(story, paid)
  await lapse()
  assert.deepEqual([refunds(story).length, feePayments(story)[0]?.feeKept], [0, 0n])
  assert.equal(balance(story, `liabilities:refundable:${story.orderId}`), Number(paid.total))
  keptAsBooked(story)
})

test('a card whose bank asks the money back: nothing goes that way, and the fee is kept no more', async () => {
  const { story, it, lapse } = await overdue()
  const { id, total } = it.feePayment()
  await bankSays(story, 'opened', id, total)
  await lapse()
  assert.deepEqual([refunds(story).length, feePayments(story)[0]?.feeKept], [0, 0n])
  keptAsBooked(story)
  await bankSays(story, 'lost', id, total)
  await story.house.passTo('2026-03-27T00:00:00.000Z')
  const { refundable, recovery } = {
    refundable: balance(story, `liabilities:refundable:${story.orderId}`),
    recovery: balance(story, 'assets:recovery:cmp_b'),
  }
  assert.deepEqual([refunds(story).length, refundable, recovery], [0, 0, 0])
  keptAsBooked(story)
})

test('two cards of one fee, and a debt that leaves one of them out: neither fee is kept', async () => {
  const { story, lapse } = await overdue(twice)
  const [first, second] = feePayments(story)
  await owes(story, first?.paid ?? 0n)
  await lapse()
  assert.deepEqual(
    feePayments(story).map(({ feeKept }) => feeKept),
    [0n, 0n],
  )
  assert.equal(
    refunds(story).reduce((sum, { amount }) => sum + amount, 0n),
    second?.paid,
  )
  keptAsBooked(story)
})

test('one of two cards is reversed: its fee goes with it, the other keeps its own', async () => {
  const { story, it } = await overdue(twice)
  const second = it.feePayment()
  await it.fact({ fact: 'reversed', amount: second.paid, reference: 'r1', reason: 'recalled' })
  assert.equal(it.newest().outcome, 'money-gone')
  assert.deepEqual([it.feePayment().feeKept, balance(story, 'assets:recovery:cmp_b')], [0n, 0])
  keptAsBooked(story)
})

test('one of two cards is charged back: what the other brought goes back over the other', async () => {
  const { story, it } = await overdue(twice)
  const [first, second] = feePayments(story)
  assert.ok(first && second)
  await bankSays(story, 'opened', first.id, first.paid)
  await bankSays(story, 'lost', first.id, first.paid)
  assert.equal(it.newest().outcome, 'money-gone')
  assert.deepEqual(
    refunds(story).map(({ paymentId }) => paymentId),
    [second.id],
  )
  assert.equal(balance(story, 'assets:recovery:cmp_b'), 0)
  keptAsBooked(story)
})

test('a buyer who names an account gets nothing there of a fee that his bank asks back', async () => {
  const { story, it, lapse } = await overdue()
  const { house, orderId } = story
  const { id, total } = it.feePayment()
  for (const each of house.all(paymentType, orderId)) if (each.id !== id) await closedFor(story, each)
  await bankSays(story, 'opened', id, total)
  await lapse()
  const place = { number: '123456789', bankCode: '021000021', country: 'US', currency: 'USD', name: 'Bea Ltd' }
  const added = done(await house.run(addBankAccount, { companyId: 'cmp_b', ...place }, buyer))
  const bankAccountId = String(added.bank_account)
  const second = { ...buyer, person: 'usr_second' }
  done(await house.run(approveBankAccount, { companyId: 'cmp_b', bankAccountId }, second))
  await house.passTo('2026-03-31T00:00:00.000Z')
  done(await house.run(nameRefundAccount, { orderId, bankAccountId }, buyer))
  assert.equal(refunds(story).length, 0)
  assert.equal(balance(story, `liabilities:refundable:${orderId}`), Number(total))
})
