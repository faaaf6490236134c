import type { Change, Context, Json, RootId } from '../../kernel/use-case.ts'
import { all, due, isRefusal, put, refuse, useCase } from '../../kernel/use-case.ts'
import type { Movement } from '../escrow/book.rules.ts'
import { claimableAnew } from '../escrow/release.rules.ts'
import type { Capture } from '../payments/capture.rules.ts'
import type { Chargeback, ChargebackEffect, ChargebackFact, TakenAbroad } from '../payments/chargeback.rules.ts'
import { chargebackId, chargebackType, decideChargeback, isOpen, newChargeback } from '../payments/chargeback.rules.ts'
import {
  chargebackAtHome,
  chargebackCrossed,
  disputedCapture,
  feeCrossed,
  takenAfter,
} from '../payments/chargeback-exchange.rules.ts'
import type { Payment } from '../payments/payment.rules.ts'
import { paymentsPolicy } from '../payments/payments-policy.rules.ts'
import { refundType } from '../payments/refund.rules.ts'
import { withholdRefunds } from '../payments/refund-booking.rules.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import type { Books } from './books.rules.ts'
import { bookChanges, bookReads, booksOf, marketReads, postAll } from './books.rules.ts'
import type { ChargebackBooked, ChargebackCase } from './chargeback.rules.ts'
import { bearerOf, feeTaken, lost, opened, won } from './chargeback.rules.ts'
import { chargebackNews, coverLeft } from './chargeback-news.rules.ts'
import { completed } from './completion.rules.ts'
import type { Owed } from './ending.rules.ts'
import { endOrder, sentAgain } from './ending.rules.ts'
import type { Market } from './flow.rules.ts'
import { flow, marketOf, releaseFacts } from './flow.rules.ts'
import { restOfGoneLines } from './gone-lines.rules.ts'

export interface SettleChargeback {
  readonly orderId: RootId
  readonly paymentId: string
  readonly fact: ChargebackFact
}

/**
 * What a provider says of a chargeback: an inquiry, money taken, given back, or lost for good. A fact: refused only as
 * `not-found`. While it is open, as much of the hold is frozen and no refund goes over that payment.
 */
export const settleChargeback = useCase({
  name: 'orders.settle-chargeback',
  action: 'payments.settle-chargeback',
  root: (input: SettleChargeback) => input.orderId,
  reads: (_, root) => ({
    ...bookReads(root),
    refunds: all(refundType, root),
    chargebacks: all(chargebackType, root),
    policies: all(policyVersionType, policyRoot(paymentsPolicy.name)),
  }),
  more: marketReads,
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ refunds, chargebacks, policies, refundable, payable, ...facts }, { paymentId, fact: said }, context) {
    const books = booksOf(facts)
    const payment = facts.payments.find((each) => each.id === paymentId)
    if (books === undefined || payment === undefined) return refuse('not-found')
    const id = chargebackId(payment.provider, said.reference)
    const before = chargebacks.find((each) => each.id === id)
    const others = chargebacks.filter((each) => each.id !== id && each.paymentId === paymentId)
    const capture = disputedCapture(payment, before, said)
    const fact = chargebackAtHome(payment, { before, capture, others }, said)
    const step = decideChargeback(before ?? newChargeback(payment, fact), fact)
    const taken = step.chargeback === before ? before.taken : takenAfter(before, payment, said)
    const told = { ...step, chargeback: ofCapture(step.chargeback, before, capture, taken) }
    const chargeback = told.effects.includes('lose')
      ? { ...told.chargeback, bearer: bearerOf(books, told.chargeback) }
      : told.chargeback
    const answer: Json = { chargeback: id, state: chargeback.state }
    if (chargeback === before) return { answer, changes: [] }
    const policy = valuesOf(paymentsPolicy, policyAt(policies, context.at))
    const other = others.find(isOpen)
    const around = { before, market: marketOf(facts), owed: { refundable, payable }, ...(other && { other }) }
    // One by the operator's bank may stand in a file: whoever keeps the files withholds it.
    const unsent = refunds.filter(({ outside }) => outside === 'provider')
    const begun = told.effects.includes('open') ? withholdRefunds(payment, unsent, context) : { payment, changes: [] }
    const now = { ...books, payments: withPayment(books, begun.payment) }
    const money = settled(now, chargeback, told, around, context)
    return {
      answer,
      changes: [
        // Nothing can be kept of a chargeback without an amount: it is named on the record alone.
        ...(chargeback.amount > 0n ? [put(chargebackType, withAdvance(chargeback, money.inAdvance))] : []),
        ...begun.changes,
        ...(begun.changes.length === 0 ? [] : [sentAgain(books.order, context.at)]),
        ...bookChanges(books, money.books),
        ...postAll(books.order.orderId, money.movements, `chargeback:${id}`, fact.happenedAt, context),
        ...chargebackNews(before, chargeback, told.effects, policy, context),
        ...coverLeft(chargeback, money.uncovered ?? 0n),
        ...money.changes,
      ],
    }
  },
})

function ofCapture(
  after: Chargeback,
  before: Chargeback | undefined,
  capture: Capture | undefined,
  taken: TakenAbroad | undefined,
): Chargeback {
  if (after === before) return after
  return { ...after, ...(capture && { capture: capture.reference }), ...(taken && { taken }) }
}

interface Around {
  readonly before: Chargeback | undefined
  readonly market: Market
  readonly owed: Owed
  readonly other?: Chargeback
}

function withPayment({ payments }: Books, payment: Payment): readonly Payment[] {
  return payments.map((each) => (each.id === payment.id ? payment : each))
}

interface Settled {
  readonly books: Books
  readonly movements: readonly Movement[]
  readonly changes: readonly Change[]
  readonly inAdvance?: bigint
  /** What leaves the cover, minor units. */
  readonly uncovered?: bigint
}

function withAdvance(chargeback: Chargeback, inAdvance = 0n): Chargeback {
  return inAdvance === 0n ? chargeback : { ...chargeback, inAdvance }
}

/** What is to be booked, one effect after the other, and what follows when the case is over. */
function settled(
  books: Books,
  chargeback: Chargeback,
  { effects, fee }: { readonly effects: readonly ChargebackEffect[]; readonly fee: bigint },
  { before: known, market, owed, other }: Around,
  context: Context,
): Settled {
  const find = (among: Books) => among.payments.find(({ id }) => id === chargeback.paymentId) as Payment
  const before = find(books)
  const { taken } = chargeback
  const charged = feeCrossed(feeTaken(books.order.currency, fee, before), before, known, taken)
  let now: ChargebackBooked = { books, movements: charged, owed }
  for (const effect of effects) {
    const step = bookedBy(effect, now.books, {
      chargeback,
      payment: find(now.books),
      owed: now.owed,
      ...(other && { other }),
    })
    now = { ...step, movements: [...now.movements, ...chargebackCrossed(step.movements, before, effect, taken)] }
  }
  if (!effects.includes('win') && !effects.includes('lose')) return { ...now, changes: [] }
  return over(now, chargeback, market, context)
}

function bookedBy(effect: ChargebackEffect, books: Books, one: ChargebackCase): ChargebackBooked {
  if (effect === 'case') return { books, movements: [], owed: one.owed }
  return { open: opened, win: won, lose: lost }[effect](books, one)
}

/**
 * The case is over: what it held back goes on, refunds too; an order that nothing is left of ends. What a bank kept
 * makes all goods of a line cheaper: of what was released, more can be claimed, as far as it stays in the cover.
 */
function over(now: ChargebackBooked, chargeback: Chargeback, market: Market, context: Context): Settled {
  const { orderId, ended } = now.books.order
  const again = ({ refundable }: Owed) => (refundable > 0n ? [due(orderId, 'refund.route', '', context.at)] : [])
  if (ended !== undefined) return { ...now, changes: again(now.owed) }
  const { inAdvance } = now
  const cause = { step: 'case-ended', lot: `${chargeback.id}:${chargeback.factAt}` } as const
  const rest = restOfGoneLines(now.books)
  const { holds, uncovered } = claimableAnew(releaseFacts(rest.books, market))
  const flowed = flow({ ...rest.books, holds }, cause, market)
  const end = completed(flowed.books, context.at)
  const movements = [...now.movements, ...rest.movements, ...flowed.movements]
  const owed = { ...now.owed, refundable: now.owed.refundable + rest.amount }
  const gone = isNothingLeft(end.books)
    ? endOrder(end.books, charged(context), { ...market, ...owed }, context)
    : undefined
  const follows = gone === undefined || isRefusal(gone) ? again(owed) : gone.changes
  const after = { books: end.books, movements, changes: [...end.changes, ...follows], uncovered }
  return inAdvance === undefined ? after : { ...after, inAdvance }
}

/** The bank gave the buyer all his money before any goods went out: nobody is to ship for nothing. */
function isNothingLeft({ order, holds, lots }: Books): boolean {
  const paid = holds.reduce((sum, hold) => sum + hold.paid, 0n)
  const isShipped = lots.some((lot) => lot.rejectedAt === undefined)
  const isGone = holds.every((hold) => hold.chargedBack + hold.refunded === hold.paid)
  return order.ended === undefined && paid > 0n && isGone && !isShipped
}

function charged({ at }: Context) {
  return { how: 'cancelled', reason: 'charged-back', at } as const
}
