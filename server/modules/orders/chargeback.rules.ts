import { allocate } from '../../kernel/allocation.ts'
import { least } from '../../kernel/money.ts'
import type { Movement } from '../escrow/book.rules.ts'
import {
  chargebackFeeCharged,
  chargebackFeeTaken,
  loseChargebackToOperator,
  loseChargebackToSupplier,
  openChargeback,
  winChargeback,
} from '../escrow/chargeback.rules.ts'
import { freeze } from '../escrow/freeze.rules.ts'
import { freeOf, positive, sum } from '../escrow/hold.rules.ts'
import type { Capture } from '../payments/capture.rules.ts'
import { captureOf, chargedBackBy, leftOf, takenOnce } from '../payments/capture.rules.ts'
import type { Chargeback, ChargebackBearer } from '../payments/chargeback.rules.ts'
import { cameFrom } from '../payments/funding.rules.ts'
import type { Payment } from '../payments/payment.rules.ts'
import { refundRoute } from '../payments/refund.rules.ts'
import type { Books } from './books.rules.ts'
import { orderedLines, protectedOrder, withRemedied } from './books.rules.ts'
import type { Owed } from './ending.rules.ts'
import type { Lot } from './lot.rules.ts'
import { quantityIn } from './lot.rules.ts'
import type { Order } from './order.rules.ts'
import { withOwed } from './owed.rules.ts'

/** Books and movements after one step of a chargeback, and what it left of what was owed, minor units. */
export interface ChargebackBooked {
  readonly books: Books
  readonly movements: readonly Movement[]
  readonly owed: Owed
  /** Of a lost one: what the buyer has had by it that was not owed to him yet, minor units. */
  readonly inAdvance?: bigint
}

/**
 * Who bears a lost chargeback. The operator, so that the buyer owes it and the supplier keeps his money: where a claim
 * was decided for the supplier, where delivery of all goods is proven and nobody claimed, or where a stranger used the
 * card and all goods had shipped. Else the supplier: at fault by a claim, or without a proof of delivery.
 */
export function bearerOf(books: Books, { reason }: Pick<Chargeback, 'reason'>): ChargebackBearer {
  const { against, made = 0, open = 0, waiting = 0 } = books.order.claims ?? {}
  if (against === 'supplier') return 'supplier'
  if (against === 'buyer' && open <= waiting) return 'operator'
  const isDelivered = (lot: Lot) => lot.deliveredAt !== undefined || lot.receivedBy === 'buyer'
  if (isEvery(books, isDelivered) && made === 0) return 'operator'
  return reason === 'fraud' && isEvery(books, (lot) => lot.dispatchedAt !== undefined) ? 'operator' : 'supplier'
}

/** Whether all that is still ordered, and something is, lies in lots of a kind. */
function isEvery(books: Books, kind: (lot: Lot) => boolean): boolean {
  const lots = books.lots.filter(kind)
  const lines = orderedLines(books).filter((line) => line.quantity > 0n)
  return lines.length > 0 && lines.every((line) => quantityIn(lots, line.lineNo) >= line.quantity)
}

/** Money of a payment arrives after its bank has asked it back: as much of the hold is frozen as came into it. */
export function freezeDisputed(books: Books, { disputedBy }: Payment, held: bigint): Books {
  return disputedBy === undefined ? books : frozenFor(books, disputedBy, held)
}

/** What became free while banks have money of the order: each open chargeback freezes what it is short of. */
export function frozenForBanks(books: Books, open: readonly Chargeback[]): Books {
  return open.reduce((now, { id, amount }) => {
    const frozen = sum(now.freezes.filter((row) => row.caseId === id).map((row) => row.amount))
    return frozenFor(now, id, amount - frozen)
  }, books)
}

function frozenFor(books: Books, caseId: string, held: bigint): Books {
  if (held <= 0n) return books
  const free = books.holds.map(freeOf)
  const steps = allocate(least(held, sum(free)), free)
  const parts = books.holds.map(({ lineNo }, i) => ({ lineNo, amount: steps[i] ?? 0n }))
  const { holds, freezes } = freeze(books, caseId, parts)
  return { ...books, holds, freezes }
}

/** A chargeback of one payment, and what the order's buyer and supplier are owed now, minor units. */
export interface ChargebackCase {
  readonly chargeback: Chargeback
  readonly payment: Payment
  readonly owed: Owed
  /** Another open one of the same payment. */
  readonly other?: Chargeback
}

/**
 * What the buyer has not got back of a capture, nor of the order's money by another way: to an account of his, or set
 * against what he owed us. What is owed to him and not sent yet, his bank has paid now.
 */
function stillHere({ holds, remedies, payments }: Books, capture: Capture | undefined, refundable: bigint): bigint {
  const fees = sum(payments.map(({ feeKept, feeTaxKept }) => feeKept + feeTaxKept))
  // What a bank took of money that a refund of ours still holds is no money twice: that refund does not go out.
  const taken = sum(payments.flatMap(({ captures }) => captures.map(takenOnce)))
  const given = sum(remedies.map(({ refunded, awarded }) => refunded + awarded))
  const ofOrder = sum(holds.map(({ paid }) => paid)) + fees - given - taken
  const ofCapture = capture === undefined ? 0n : leftOf(capture).home
  return least(ofCapture, positive(ofOrder + refundable))
}

/** The bank took the money: the same amount is frozen as far as it is free, and no refund goes that way. */
export function opened(books: Books, { chargeback, payment, owed }: ChargebackCase): ChargebackBooked {
  const { movement, ...held } = openChargeback(protectedOrder(books.order), books, taken(chargeback, payment))
  const told = withPayment({ ...books, ...held }, payment.id, (each) => ({ ...each, disputedBy: chargeback.id }))
  return { books: told, movements: [movement], owed }
}

/** The bank gave the money back: nothing stays frozen. */
export function won(books: Books, { chargeback, payment, owed, other }: ChargebackCase): ChargebackBooked {
  const { movement, ...held } = winChargeback(protectedOrder(books.order), books, taken(chargeback, payment))
  const told = withPayment({ ...books, ...held }, payment.id, (each) => disputedBy(each, other))
  return { books: told, movements: [movement], owed }
}

/** The bank keeps the money. Where the supplier bears it, what the provider took for it is his too. */
export function lost(books: Books, { chargeback, payment, owed, other }: ChargebackCase): ChargebackBooked {
  const order = protectedOrder(books.order)
  const left = stillHere(books, captureOf(payment, chargeback.capture), owed.refundable)
  const kept = { home: chargeback.amount, abroad: chargeback.taken?.amount ?? chargeback.amount }
  const told = withPayment(books, payment.id, (each) =>
    chargedBackBy(disputedBy(each, other), chargeback.capture, kept),
  )
  const money = taken(chargeback, payment)
  if (chargeback.bearer === 'operator') {
    const { movement, ...after } = loseChargebackToOperator(order, books, money)
    return { books: withRemedied(told, after), movements: [movement], owed }
  }
  const refundable = overThis(books.payments, payment, owed.refundable)
  const purses = { refundable, notGivenBack: left, payable: owed.payable }
  const { movement, fromPayable, ...after } = loseChargebackToSupplier(order, books, money, purses)
  const payable = owed.payable - fromPayable
  const charged = chargeback.fee === 0n ? [] : [chargebackFeeCharged(order, chargeback.fee, payable)]
  const sent = least(refundable, left, chargeback.amount)
  const rest = {
    refundable: owed.refundable - sent,
    payable: payable - least(chargeback.fee, positive(payable)),
  }
  const { order: paid, inAdvance } = owedPaid(told.order, least(chargeback.amount, positive(left)) - sent)
  const now = withRemedied({ ...told, order: paid }, after)
  return { books: now, movements: [movement, ...charged], owed: rest, inAdvance }
}

/** What the order owed the buyer and could not pay, the bank has paid first; what is more he had in advance. */
function owedPaid({ owed = [], ...order }: Order, amount: bigint) {
  let inAdvance = amount
  const left = owed.map((part) => {
    const paid = least(part.amount, inAdvance)
    inAdvance -= paid
    return { ...part, amount: part.amount - paid }
  })
  return {
    inAdvance,
    order: withOwed(
      order,
      left.filter((part) => part.amount > 0n),
    ),
  }
}

/** What the provider took for the chargeback with this news. */
export function feeTaken(currency: string, fee: bigint, payment: Payment): readonly Movement[] {
  return fee === 0n ? [] : [chargebackFeeTaken(currency, fee, cameFrom(payment))]
}

function taken({ id, amount }: Chargeback, payment: Payment) {
  return { id, amount, provider: cameFrom(payment) }
}

/** What of the money owed to the buyer would have gone back over this payment: its bank has paid it now. */
function overThis(payments: readonly Payment[], payment: Payment, refundable: bigint): bigint {
  const open = payments.map((each) => (each.id === payment.id ? reopened(each) : each))
  const { legs } = refundRoute(open, positive(refundable))
  return sum(legs.map(({ paymentId, amount }) => (paymentId === payment.id ? amount : 0n)))
}

/** As if its instrument took everything: what it refused, its bank has paid all the same. */
function reopened(payment: Payment): Payment {
  const captures = payment.captures.map(({ closed: _, ...open }) => open)
  return { ...disputedBy(payment, undefined), captures }
}

function disputedBy({ disputedBy: _, ...payment }: Payment, other: Chargeback | undefined): Payment {
  return other === undefined ? payment : { ...payment, disputedBy: other.id }
}

function withPayment(books: Books, id: string, change: (payment: Payment) => Payment): Books {
  return { ...books, payments: books.payments.map((each) => (each.id === id ? change(each) : each)) }
}
