import assert from 'node:assert/strict'
import { test } from 'node:test'
import { paymentType } from '../payments/payment.rules.ts'
import { refundType } from '../payments/refund.rules.ts'
import { bo, cy, done, refusal } from './bank-files.testing.ts'
import { buildBatch } from './build-batch.ts'
import { decideRefundScreening } from './decide-refund-screening.ts'
import { markRefundReleased } from './mark-refund-released.ts'
import { namePayingAccount, stepPayingAccount } from './name-paying-account.ts'
import { messageId } from './payment-batch.rules.ts'
import { endToEndId, paymentOrderRoot, paymentOrderType, uetrOf } from './payment-order.rules.ts'
import { queueRefund, tryRefundAgain } from './queue-refund.ts'
import { recordBankStatus } from './record-bank-status.ts'
import { recordRefundScreening } from './record-refund-screening.ts'
import {
  filed,
  nostro,
  orderId,
  payer,
  type RefundHouse,
  refundable,
  refundHouse,
  refundId,
  reservation,
} from './refunds-by-bank.testing.ts'
import { replacePayingAccount } from './replace-paying-account.ts'
import { settlePaymentOrder } from './settle-payment-order.ts'
import { takeBatchOn } from './step-batch.ts'
import {
  approvePaymentOrder,
  completePaymentOrder,
  giveUpPaymentOrder,
  passPayee,
  remindPaymentOrder,
} from './step-payment-order.ts'

const orderRoot = paymentOrderRoot(refundId)
const refund = ({ house }: RefundHouse) => house.record(refundType, orderId, refundId)
const order = ({ house }: RefundHouse) => house.record(paymentOrderType, orderRoot, 'order')
const deadlines = ({ house }: RefundHouse) => house.deadlines().map(({ name }) => name)
const booked = {
  endToEndId: endToEndId(orderRoot),
  ...{ statementId: 'stm_1', entryId: '000001' },
  booking: 'booked' as const,
  happenedAt: '2026-03-05T09:00:00.000Z',
  reference: 'B1',
}

test('a refund over a wire waits for a file of the bank that booked it, to the account that it came from', async () => {
  const bank = await refundHouse()
  const { state, name, account, town, bankCountry, kind, amount } = order(bank)
  assert.deepEqual([state, kind, amount], ['waiting', 'refund', 600_000n])
  assert.deepEqual([name, account, town, bankCountry], [payer.name, payer.accountNumber, 'Köln', 'DE'])
  assert.equal(refund(bank).state, 'requested')
  assert.equal(bank.house.balances()[reservation], 600_000)
  assert.ok(deadlines(bank).includes('payment-order.ask'), 'somebody is asked after it')
})

test('released it counts as sent with its UETR; accepted moves nothing; the booked debit alone settles', async () => {
  const bank = await refundHouse()
  const batchId = await filed(bank)
  assert.deepEqual([refund(bank).state, refund(bank).trace], ['sent', uetrOf(orderRoot)])
  assert.equal(deadlines(bank).includes('payment-order.ask'), false, 'its batch is asked after')
  const base = { reportId: 'S1', createdAt: '2026-03-05T08:00:00.000Z', messageId: messageId(batchId), transfers: [] }
  done(await bank.house.run(recordBankStatus, { report: { ...base, all: { word: 'accepted' } } }))
  await bank.rest()
  assert.equal(refund(bank).state, 'sent')
  for (let n = 0; n < 2; n += 1) done(await bank.house.run(settlePaymentOrder, booked))
  await bank.rest()
  assert.deepEqual([refund(bank).state, bank.house.balances()], ['settled', {}])
})

test('what the bank rejects is owed again with its reason, and another way is looked for', async () => {
  const bank = await refundHouse()
  const batchId = await filed(bank)
  const said = { endToEndId: booked.endToEndId, word: 'rejected', reason: 'account-closed' } as const
  const base = { reportId: 'S1', createdAt: '2026-03-05T08:00:00.000Z', messageId: messageId(batchId) }
  done(await bank.house.run(recordBankStatus, { report: { ...base, transfers: [said] } }))
  await bank.rest()
  assert.deepEqual([refund(bank).state, refund(bank).reason], ['failed', 'account-closed'])
  assert.equal(bank.house.balances()[refundable], 600_000)
  assert.ok(deadlines(bank).includes('refund.route'))
})

test('money that comes back after it was booked is owed again; what banks kept is our expense', async () => {
  const bank = await refundHouse()
  await filed(bank)
  done(await bank.house.run(settlePaymentOrder, booked))
  const back = {
    ...booked,
    booking: 'returned',
    entryId: '000002',
    reference: 'B2',
    reason: 'AC04',
    amount: 598_500,
  } as const
  done(await bank.house.run(settlePaymentOrder, { ...back, happenedAt: '2026-03-09T09:00:00.000Z' }))
  await bank.rest()
  assert.equal(refund(bank).state, 'returned')
  const { [refundable]: owed, [nostro]: at, 'expenses:bank': expense } = bank.house.balances()
  assert.deepEqual([owed, at, expense], [600_000, 598_500, 1_500])
})

test('above the limit a second person approves it before a file takes it', async () => {
  const bank = await refundHouse({ amount: 1_000_001n })
  assert.equal(order(bank).state, 'proposed')
  const build = () => bank.house.run(buildBatch, { bank: 'house-usd', orders: [orderRoot] }, { actor: bo })
  assert.equal(refusal(await build()), 'nothing-waits')
  const key = { kind: 'key', person: 'key_1', company: 'cmp_operator', roles: ['finance'] } as const
  assert.equal(refusal(await bank.house.run(approvePaymentOrder, { orderRoot }, { actor: key })), 'person-needed')
  done(await bank.house.run(approvePaymentOrder, { orderRoot }, { actor: cy }))
  assert.deepEqual([order(bank).state, order(bank).approver], ['waiting', 'usr_cy'])
  assert.equal(refusal(await bank.house.run(approvePaymentOrder, { orderRoot }, { actor: cy })), 'wrong-state')
  const by = (actor: typeof bo) => bank.house.run(buildBatch, { bank: 'house-usd', orders: [orderRoot] }, { actor })
  assert.equal(refusal(await by(cy)), 'same-person', 'its file has two people besides')
  const { payment_batch: batchId = '' } = done(await by(bo))
  const release = (actor: typeof bo) => bank.house.run(takeBatchOn, { batchId, step: 'release' }, { actor })
  assert.equal(refusal(await release(cy)), 'same-person')
  done(await release({ ...cy, person: 'usr_di' }))
})

test('what the bank would refuse waits for what is missing, and then for another person', async () => {
  const { town: _, ...unplaced } = payer
  const bank = await refundHouse({ payer: { ...unplaced, name: '湖畔户外有限公司' } })
  assert.deepEqual([order(bank).state, order(bank).reason], ['incomplete', 'holder-not-latin'])
  const complete = (details: object) => bank.house.run(completePaymentOrder, { orderRoot, details }, { actor: bo })
  assert.equal(refusal(await complete({ name: 'Hupan Huwai Ltd' })), 'address-missing')
  assert.equal(refusal(await complete({ town: 'Köln' })), 'holder-not-latin')
  done(await complete({ name: 'Hupan Huwai Ltd', town: 'Köln', country: 'DE' }))
  assert.deepEqual([order(bank).state, order(bank).reason], ['proposed', undefined])
  assert.equal(order(bank).account, payer.accountNumber, 'the account is the one that paid')
  assert.equal(refusal(await complete({ town: 'Bonn' })), 'wrong-state')
  assert.equal(refusal(await bank.house.run(approvePaymentOrder, { orderRoot }, { actor: bo })), 'same-person')
  assert.equal(refusal(await bank.house.run(approvePaymentOrder, { orderRoot }, { actor: cy })), 'not-screened')
  done(await bank.house.run(passPayee, { orderRoot, name: 'Hupan Huwai Ltd' }))
  done(await bank.house.run(approvePaymentOrder, { orderRoot }, { actor: cy }))
  assert.equal(order(bank).state, 'waiting')
})

test('one that is given up has failed: the money is owed again, and another way is looked for', async () => {
  const { town: _, ...unplaced } = payer
  const bank = await refundHouse({ payer: unplaced })
  const giveUp = () => bank.house.run(giveUpPaymentOrder, { orderRoot }, { actor: bo })
  done(await giveUp())
  await bank.rest()
  assert.deepEqual(
    [order(bank).state, refund(bank).state, refund(bank).reason],
    ['cancelled', 'failed', 'address-missing'],
  )
  assert.equal(bank.house.balances()[refundable], 600_000)
  assert.equal(deadlines(bank).includes('payment-order.ask'), false)
  assert.equal(refusal(await giveUp()), 'wrong-state')
  const waits = await refundHouse()
  done(await waits.house.run(giveUpPaymentOrder, { orderRoot }, { actor: bo }))
  await waits.rest()
  assert.deepEqual([refund(waits).state, refund(waits).reason], ['failed', 'given-up'])
  const out = await refundHouse()
  await filed(out)
  assert.equal(refusal(await out.house.run(giveUpPaymentOrder, { orderRoot }, { actor: bo })), 'wrong-state')
})

test('what waits for an account that was closed is paid by another one, and booked there', async () => {
  const bank = await refundHouse()
  const replace = () => bank.house.run(replacePayingAccount, { orderRoot }, { actor: bo })
  assert.equal(refusal(await replace()), 'wrong-state', 'it still pays')
  done(await bank.house.run(stepPayingAccount, { name: 'house-usd', step: 'close' }, { actor: bo }))
  assert.equal(refusal(await replace()), 'account-not-usable')
  const other = { name: 'other-usd', currency: 'USD', number: 'NL20INGB0001234567', bic: 'INGBNL2A' }
  const holder = { holder: 'Surety Operations', town: 'Rotterdam', country: 'NL' }
  done(await bank.house.run(namePayingAccount, { ...other, ...holder }, { actor: bo }))
  done(await bank.house.run(stepPayingAccount, { name: 'other-usd', step: 'approve' }, { actor: cy }))
  done(await replace())
  assert.deepEqual([order(bank).bank, refund(bank).provider, order(bank).state], ['other-usd', 'other-usd', 'waiting'])
})

test('where the bank said no address of the payer, the one that the buyer stated in law stands in', async () => {
  const { town: _, ...unplaced } = payer
  const bank = await refundHouse({ payer: unplaced, city: 'Madison' })
  assert.deepEqual([order(bank).state, order(bank).town, order(bank).street], ['waiting', 'Madison', '1 Lake Street'])
})

test('without an account of ours that pays the currency it is tried again each day', async () => {
  const bank = await refundHouse({ hasAccount: false })
  assert.equal(order(bank), undefined)
  assert.deepEqual(deadlines(bank), ['refund.by-bank'])
  await bank.nameAccount()
  done(await bank.house.run(tryRefundAgain, { orderId, refundId }))
  await bank.rest()
  assert.equal(order(bank).state, 'waiting')
})

test('a wire whose account nobody knows has no way back: it failed, and another way is looked for', async () => {
  const bank = await refundHouse({ payer: undefined })
  assert.deepEqual([refund(bank).state, refund(bank).reason], ['failed', 'payer-unknown'])
  assert.equal(bank.house.record(paymentType, orderId, 'pay_1').refunded, 0n)
  assert.ok(deadlines(bank).includes('refund.route'))
})

const blocked = 'liabilities:blocked:cmp_b'

test('a hit blocks the reserved money in the same moment; two people clear it, and it goes out after all', async () => {
  const bank = await refundHouse({ payer: { ...payer, name: 'Blocked Trading Ltd.' } })
  assert.equal(refund(bank).state, 'blocked')
  assert.deepEqual(
    [bank.house.balances()[blocked], bank.house.balances()[reservation], order(bank)],
    [600_000, undefined, undefined],
  )
  assert.equal(refusal(await bank.house.run(markRefundReleased, { orderId, refundId })), 'not-screened')
  assert.equal(refusal(await bank.house.run(queueRefund, { orderId, refundId })), 'wrong-state')
  const decide = (step: 'propose' | 'clear', actor: typeof bo, grounds = 'born 1990') =>
    bank.house.run(decideRefundScreening, { orderId, refundId, step, grounds }, { actor })
  assert.equal(refusal(await decide('clear', cy)), 'wrong-state')
  done(await decide('propose', bo))
  assert.equal(refusal(await decide('clear', bo)), 'same-person')
  done(await decide('clear', cy))
  await bank.rest()
  assert.deepEqual([refund(bank).state, order(bank).state], ['requested', 'waiting'])
  assert.deepEqual([bank.house.balances()[blocked], bank.house.balances()[reservation]], [undefined, 600_000])
})

test('an authority’s order takes a refund back from the queue, but not out of a file', async () => {
  const bank = await refundHouse()
  const answer = { outcome: 'hit', list: 'authority', matched: 'order 7' } as const
  const block = (to: RefundHouse) => to.house.run(recordRefundScreening, { orderId, refundId, answer })
  done(await block(bank))
  assert.deepEqual([refund(bank).state, order(bank).state], ['blocked', 'cancelled'])
  const later = await refundHouse()
  done(await later.house.run(buildBatch, { bank: 'house-usd', orders: [orderRoot] }, { actor: bo }))
  assert.equal(refusal(await block(later)), 'in-batch')
})

test('a debit that the bank books while the money is blocked is a fact: it leaves what was blocked', async () => {
  const bank = await refundHouse()
  const answer = { outcome: 'hit', list: 'authority', matched: 'order 7' } as const
  done(await bank.house.run(recordRefundScreening, { orderId, refundId, answer }))
  done(await bank.house.run(settlePaymentOrder, booked))
  await bank.rest()
  assert.deepEqual([refund(bank).state, order(bank).isContradicted], ['settled', true])
  assert.deepEqual(bank.house.balances(), {})
})

test('an order that no file takes comes back to finance, until one does', async () => {
  const bank = await refundHouse()
  bank.house.clock.now = '2026-03-04T09:00:00.000Z'
  done(await bank.house.run(remindPaymentOrder, { orderRoot }))
  assert.ok(bank.house.topics().includes('payment-order.waits'))
  assert.ok(deadlines(bank).includes('payment-order.ask'))
  await filed(bank)
  done(await bank.house.run(remindPaymentOrder, { orderRoot }))
  assert.equal(bank.house.topics().filter((topic) => topic === 'payment-order.waits').length, 1)
})
