import { least } from '../../kernel/money.ts'
import type { Draw } from '../credit/draw.rules.ts'
import type { Movement } from '../escrow/book.rules.ts'
import { debtChange } from '../escrow/book.rules.ts'
import type { EscrowPolicy } from '../escrow/escrow-policy.rules.ts'
import { escrowPolicy } from '../escrow/escrow-policy.rules.ts'
import { frozenBy } from '../escrow/freeze.rules.ts'
import type { GuaranteeFund } from '../escrow/guarantee-fund.rules.ts'
import { roomOfFund } from '../escrow/guarantee-fund.rules.ts'
import { positive } from '../escrow/hold.rules.ts'
import type { AssuranceLimit } from '../escrow/limit.rules.ts'
import type { LineProgress } from '../escrow/plan.rules.ts'
import type { ReleaseCause, Released, ReleaseFacts } from '../escrow/release.rules.ts'
import { releaseDue } from '../escrow/release.rules.ts'
import { fromUsd, openDebt, roomOf } from '../escrow/room.rules.ts'
import { operatorJurisdiction } from '../payments/funding.rules.ts'
import type { Payment } from '../payments/payment.rules.ts'
import type { PolicyVersion } from '../policy/policy.rules.ts'
import { policyAt, valuesOf } from '../policy/policy.rules.ts'
import type { Books } from './books.rules.ts'
import { orderedLines, protectedOrder } from './books.rules.ts'
import { isSettled } from './instalment.rules.ts'
import type { ReceiptTerms } from './lot.rules.ts'
import { progressOf } from './lot.rules.ts'
import type { Order } from './order.rules.ts'
import type { OrdersPolicy } from './orders-policy.rules.ts'
import { ordersPolicy, receiptTimes } from './orders-policy.rules.ts'

/** What stands outside the order and bears on what may flow. */
export interface Market {
  readonly policy: OrdersPolicy
  readonly escrow: EscrowPolicy
  /** USD minor units. */
  readonly limit: bigint
  /** The supplier's exposure over all orders, USD minor units. */
  readonly exposed: bigint
  /** What all suppliers may still expose together, USD minor units; absent: nothing bounds it. */
  readonly fundRoom?: bigint
  /** The supplier's open debt, in the order's currency. */
  readonly recovery: bigint
  /** His open debt in US dollars, minor units. */
  readonly dollarDebt: bigint
  /** The buyer's open debt, in the order's currency. */
  readonly buyerDebt: bigint
}

interface MarketFacts {
  readonly ordersPolicy: PolicyVersion | undefined
  readonly order: Order | undefined
  readonly escrowPolicies: readonly PolicyVersion[]
  readonly limit: AssuranceLimit | undefined
  readonly exposed: bigint
  readonly fund: GuaranteeFund | undefined
  readonly exposedInAll: bigint
  readonly recovery: bigint
  readonly dollarDebt: bigint
  readonly buyerDebt: bigint
}

/** The market out of the second round of facts. */
export function marketOf(facts: MarketFacts): Market {
  const fundRoom = roomOfFund(facts.fund, facts.exposedInAll)
  return {
    policy: valuesOf(ordersPolicy, facts.ordersPolicy),
    escrow: valuesOf(escrowPolicy, policyAt(facts.escrowPolicies, facts.order?.agreedAt ?? '')),
    limit: facts.limit?.limit ?? 0n,
    exposed: facts.exposed,
    ...(fundRoom === undefined ? {} : { fundRoom }),
    recovery: facts.recovery,
    dollarDebt: facts.dollarDebt,
    buyerDebt: facts.buyerDebt,
  }
}

/** Terms of receipt under the order's policy. */
export function receiptTerms(policy: OrdersPolicy): ReceiptTerms {
  return {
    automatic: receiptTimes(policy),
    afterDelivered: policy.receiptAfterDelivered,
    extension: policy.receiptExtension,
    window: policy.window,
    windowUnproven: policy.windowUnproven,
  }
}

/** One to one, for an order in US dollars or one that was agreed without a rate. */
const parity = { usd: 1n, per: 1n }

/** The rate of the day of agreement. */
export function rateOf(order: Order) {
  return order.usdPerMinor ?? parity
}

/**
 * The most that a payment can still have in the hold, minor units. What went back may hold its fee already, when the
 * supplier bore it, so fee and refunds are never both taken off: too much waits until it is final, too little never.
 */
export function towardOrder({ paid, fee, feeTax, refunded }: Payment): bigint {
  const off = refunded > fee + feeTax ? refunded : fee + feeTax
  return paid > off ? paid - off : 0n
}

/**
 * Money in the hold that may still come back by itself: of payments that are not final, and of a draw whose lender has
 * not sent its money (all of it, whatever went back: too much waits, too little never).
 */
export function notFinal(payments: readonly Payment[], draw?: Draw): bigint {
  const promised = draw === undefined || draw.isFunded || draw.book === undefined ? 0n : draw.amount
  return payments.filter((p) => p.state === 'succeeded').reduce((sum, p) => sum + towardOrder(p), promised)
}

/** Whether the initial instalment is paid whole by money that is final: production may start. */
export function isFunded(books: Pick<Books, 'instalments' | 'payments' | 'draw'>): boolean {
  const initial = books.instalments.filter((each) => each.kind === 'initial')
  const due = initial.reduce((sum, each) => sum + each.amount, 0n)
  const paid = books.instalments.reduce((sum, each) => sum + each.paid, 0n)
  return initial.every(isSettled) && paid - notFinal(books.payments, books.draw) >= due
}

/** Everything that escrow needs to release money of these books. */
export function releaseFacts(books: Books, market: Market): ReleaseFacts {
  const { order, content, lots, holds, releases, payments, exposure } = books
  const rate = rateOf(order)
  const debt = openDebt(order.currency, market.recovery, market.dollarDebt, rate)
  return {
    order: protectedOrder(order),
    holds,
    releases,
    progress: claimedOn(
      books,
      progressOf(orderedLines(books), lots, order.fundedAt !== undefined, order.inspectedLines, order.claims?.off),
    ),
    plan: content.releasePlan,
    fee: {
      bps: market.escrow.transactionFeeBps,
      cap: fromUsd(BigInt(market.escrow.transactionFeeCapUsd), rate),
      jurisdiction: operatorJurisdiction,
      taxBps: order.feeTaxBps ?? 0,
    },
    notFinal: notFinal(payments, books.draw),
    exposure,
    room: roomOf(market.limit, market.exposed, debt, market.fundRoom),
    rate,
    recovery: market.recovery,
  }
}

/**
 * Progress with what open claims ask for goods whose window is over, beyond what is frozen for them: until they end it
 * can still be claimed.
 */
function claimedOn({ order, lots, freezes }: Books, progress: readonly LineProgress[]): readonly LineProgress[] {
  const asked = order.claims?.asked ?? []
  if (asked.length === 0) return progress
  const over = new Set(lots.filter((lot) => lot.windowOverAt !== undefined).map((lot) => lot.lotId))
  return progress.map((line) => {
    const mine = asked.filter(({ lineNo }) => lineNo === line.lineNo)
    const claimed = [...new Set(mine.map(({ claimId }) => claimId))].reduce((sum, claimId) => {
      const all = mine.filter((each) => each.claimId === claimId)
      const beyond = positive(total(all) - frozenBy({ holds: [], freezes }, claimId, line.lineNo))
      return sum + least(beyond, total(all.filter(({ lotId }) => over.has(lotId))))
    }, 0n)
    return claimed === 0n ? line : { ...line, claimed }
  })
}

function total(asked: readonly { readonly amount: bigint }[]): bigint {
  return asked.reduce((sum, { amount }) => sum + amount, 0n)
}

/** The books after a release, and what it moves. */
export function afterRelease(books: Books, released: Released): { books: Books; movements: readonly Movement[] } {
  const { holds, releases, movements, exposure } = released
  const unchanged = holds.every((hold, i) => hold === books.holds[i]) && exposure === books.exposure
  if (unchanged && releases.length === 0) return { books, movements }
  return { books: { ...books, holds, releases: [...books.releases, ...releases], exposure }, movements }
}

/**
 * The market for a second release of the same command: what the first collected is no debt any more, and what it
 * exposed is room that is gone.
 */
export function marketAfter(market: Market, before: Books, after: Books, movements: readonly Movement[]): Market {
  const by = debtChange(before.order.supplierId, movements)
  const more = after.exposure.amount - before.exposure.amount
  return {
    ...market,
    exposed: market.exposed + more,
    ...(market.fundRoom === undefined ? {} : { fundRoom: positive(market.fundRoom - more) }),
    recovery: market.recovery + by,
    dollarDebt: before.order.currency === 'USD' ? market.dollarDebt + by : market.dollarDebt,
  }
}

/** Releases what the plan says is due now, for this cause. */
export function flow(
  books: Books,
  cause: ReleaseCause,
  market: Market,
): { readonly books: Books; readonly movements: readonly Movement[] } {
  return afterRelease(books, releaseDue(releaseFacts(books, market), cause))
}
