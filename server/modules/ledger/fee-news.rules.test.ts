import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { accounts, type LedgerAccount } from './account.rules.ts'
import { type FeeNews, feeNews, feesIn } from './fee-news.rules.ts'
import { movement, type Part, post, type Transfer } from './transfer.rules.ts'
import type { TransferKind } from './transfer-kind.rules.ts'

const at = '2026-03-01T09:00:00.000Z'
const [order, supplier] = ['ord_1', 'cmp_s']

function transfer(kind: TransferKind, debit: readonly Part[], credit: readonly Part[]): Transfer {
  const own = { id: 'trf_1', root: order, cause: 'payment:pay_1', happenedAt: at, recordedAt: at }
  return { ...movement(kind, 'USD', debit, credit), ...own }
}

/** What is told of a transfer, as the outbox carries it. */
function told(given: Transfer): FeeNews | undefined {
  const events = post(given).flatMap((change) => (change.do === 'event' ? [change] : []))
  assert.ok(events.length <= 1)
  const [event] = events
  if (event === undefined) return undefined
  assert.deepEqual([event.root, event.topic], [order, 'fee.booked'])
  return event.body as unknown as FeeNews
}

const fee = accounts.fees('processing')
const tax = accounts.tax('operator')

test('a payment with a fee is told with its tax; the order says who pays', () => {
  const paid = transfer(
    'order-funded',
    [[accounts.provider('p'), 121n]],
    [
      [accounts.escrow(order), 100n],
      [fee, 17n],
      [tax, 4n],
    ],
  )
  assert.deepEqual(told(paid), {
    transfer: 'trf_1',
    kind: 'order-funded',
    cause: 'payment:pay_1',
    happened_at: at,
    currency: 'USD',
    fees: [{ fee: 'processing', amount: 17 }],
    tax: 4,
    payer: null,
  })
})

test('a release with a fee names the supplier whose payable it fills', () => {
  const released = transfer(
    'escrow-released',
    [[accounts.escrow(order), 100n]],
    [
      [accounts.payable(supplier), 98n],
      [accounts.fees('transaction'), 2n],
    ],
  )
  const news = told(released)
  assert.deepEqual([news?.payer, news?.fees, news?.tax], [supplier, [{ fee: 'transaction', amount: 2 }], 0])
})

test('what is given back is below 0, its tax too', () => {
  const back: readonly Part[] = [
    [fee, 17n],
    [tax, 4n],
  ]
  const credited = told(transfer('fee-credited', back, [[accounts.refundable(order), 21n]]))
  assert.deepEqual([credited?.fees, credited?.tax, credited?.payer], [[{ fee: 'processing', amount: -17 }], -4, null])
})

test('a debt names who owes it', () => {
  const charged = told(transfer('fee-charged', [[accounts.recovery(supplier), 21n]], [[fee, 21n]]))
  assert.equal(charged?.payer, supplier)
})

test('a transfer without a fee tells nothing', () => {
  const released = transfer('refund-due', [[accounts.escrow(order), 5n]], [[accounts.refundable(order), 5n]])
  assert.equal(told(released), undefined)
  assert.deepEqual(feesIn(released), [])
})

test('property: the news says what the postings say', () => {
  const amount = fc.bigInt(1n, 10n ** 12n)
  fc.assert(
    fc.property(amount, amount, fc.bigInt(0n, 10n ** 9n), (escrow, fees, taxes) => {
      const parts: readonly (readonly [LedgerAccount, bigint])[] = [
        [accounts.escrow(order), escrow],
        [fee, fees],
        [tax, taxes],
      ]
      const paid = transfer('order-funded', [[accounts.provider('p'), escrow + fees + taxes]], parts)
      const news = feeNews(paid)
      assert.deepEqual([news.fees, news.tax], [[{ fee: 'processing', amount: Number(fees) }], Number(taxes)])
    }),
  )
})

test('charges of a credit line have no invoice: its statement tells them', () => {
  const charged = transfer('credit-charged', [[accounts.credit('cmp_b'), 21n]], [[accounts.fees('credit'), 21n]])
  assert.deepEqual([told(charged), feesIn(charged)], [undefined, []])
})

test('a repayment with a fee names whose draw it pays', () => {
  const repaid = transfer(
    'credit-repaid',
    [[accounts.provider('p'), 121n]],
    [
      [accounts.credit('cmp_b'), 100n],
      [fee, 21n],
    ],
  )
  assert.deepEqual([told(repaid)?.payer, told(repaid)?.fees], ['cmp_b', [{ fee: 'processing', amount: 21 }]])
})
