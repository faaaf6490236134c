import { least } from '../../kernel/money.ts'
import type { Refusal } from '../../kernel/use-case.ts'
import { isRefusal, refuse } from '../../kernel/use-case.ts'
import type { Guarantee } from '../escrow/award.rules.ts'
import { award, guaranteeCap } from '../escrow/award.rules.ts'
import type { Movement } from '../escrow/book.rules.ts'
import type { LineAmount } from '../escrow/hold.rules.ts'
import { positive } from '../escrow/hold.rules.ts'
import { withinBudget } from '../escrow/remedy.rules.ts'
import type { Books } from '../orders/books.rules.ts'
import { protectedOrder, withRemedied } from '../orders/books.rules.ts'
import { giveBack } from '../orders/ending.rules.ts'
import { rateOf } from '../orders/flow.rules.ts'
import type { Order } from '../orders/order.rules.ts'
import { sumOf, withOwed } from '../orders/owed.rules.ts'
import type { Claim } from './claim.rules.ts'
import { isWaiting } from './claim.rules.ts'
import type { Decision } from './decision.rules.ts'
import { decisionOf } from './decision.rules.ts'

/** More than any amount: nothing but the exposure bounds it. */
const NO_BOUND = 10n ** 18n

/** What of a claim's award nobody has paid: as far as its order still owes it. */
export function stillOwed({ owed }: Order, claim: Pick<Claim, 'owed'>): readonly LineAmount[] {
  const onOrder = (lineNo: number) => sumOf((owed ?? []).filter((part) => part.lineNo === lineNo))
  return (claim.owed ?? [])
    .map(({ lineNo, amount }) => ({ lineNo, amount: least(amount, onOrder(lineNo)) }))
    .filter((part) => part.amount > 0n)
}

/**
 * Whether the guarantee may pay for a claim: only what a person decided, above the limit of one two of them, after the
 * appeal, and not while a bank has money of the order (`isAtBank`). Refuses `guarantee-not-for-this` { why } for
 * settlements, silence, machines, what can still be appealed and what waits for a bank.
 */
export function checkGuaranteed(claim: Claim, decisions: readonly Decision[], isAtBank: boolean): Refusal | undefined {
  const isOver = claim.state === 'executing' || claim.state === 'closed'
  if (!isOver) return refuse('guarantee-not-for-this', { why: 'not-over' })
  const standing = decisionOf(decisions, claim.claimId, 'standing')
  if (claim.settlement?.by === 'agreement') return refuse('guarantee-not-for-this', { why: 'settled' })
  if (claim.settlement?.by !== 'decision' || standing === undefined || standing.machine !== undefined)
    return refuse('guarantee-not-for-this', { why: 'no-person' })
  if (isAtBank || isWaiting(claim)) return refuse('guarantee-not-for-this', { why: 'chargeback-open' })
  return undefined
}

/** What an advance moves and leaves. */
export interface Advanced {
  readonly books: Books
  readonly movements: readonly Movement[]
  /** What goes to the buyer, with what could be collected meanwhile, minor units. */
  readonly amount: bigint
  /** Of it, what the operator has advanced. */
  readonly advanced: bigint
  readonly guarantee: Guarantee
  readonly left: readonly LineAmount[]
}

/**
 * Pays what a decision gave and nobody could pay: what has come into hold and payable since comes first, then the
 * operator advances, up to what the order exposed when the claim was filed and never more than is his own among client
 * money (`spare`, minor units). Refuses `nothing-owed`, `beyond-exposure`, `own-funds-short` { short }.
 */
export function advanced(
  books: Books,
  claim: Claim,
  guarantees: readonly Guarantee[],
  { payable, spare }: { readonly payable: bigint; readonly spare: bigint },
): Advanced | Refusal {
  const parts = stillOwed(books.order, claim)
  if (parts.length === 0) return refuse('nothing-owed')
  const order = withoutOwed(books.order, parts)
  const given = giveBack({ ...books, order }, parts, positive(payable))
  if (isRefusal(given)) return given
  const open = withinBudget(given.books, given.owed)
  const { orderId, claimId } = claim
  const exposure = { ...books.exposure, amount: claim.exposure ?? 0n }
  const cap = guaranteeCap(exposure, rateOf(order), guarantees, NO_BOUND)
  const needed = least(sumOf(open), cap)
  if (needed === 0n) return refuse('beyond-exposure')
  if (needed > spare) return refuse('own-funds-short', { short: Number(needed - positive(spare)) })
  const purses = { payable: 0n, guarantee: needed }
  const paid = award(protectedOrder(order), given.books, claimId, open, purses)
  if (isRefusal(paid)) return paid
  const before = guarantees.find((each) => each.claimId === claimId)?.advanced ?? 0n
  const after = withRemedied(given.books, paid)
  return {
    books: { ...after, order: withOwed(after.order, paid.owed) },
    movements: [...given.movements, ...paid.movements],
    amount: given.amount + given.credit + paid.advanced,
    advanced: paid.advanced,
    guarantee: { orderId, claimId, advanced: before + paid.advanced },
    left: paid.owed,
  }
}

/** The order without what is about to be paid; what else it owes stays. */
function withoutOwed({ owed, ...order }: Order, parts: readonly LineAmount[]): Order {
  const off = (lineNo: number) => sumOf(parts.filter((part) => part.lineNo === lineNo))
  const rest = (owed ?? [])
    .map(({ lineNo, amount }) => ({ lineNo, amount: amount - off(lineNo) }))
    .filter((part) => part.amount > 0n)
  return withOwed(order, rest)
}

/** What is told of an advance. */
export function advanceSaid({ amount, advanced: of, left }: Advanced, { currency, supplierId }: Order) {
  const sums = { amount: Number(amount), advanced: Number(of), owed: Number(sumOf(left)) }
  return { ...sums, currency, supplier: supplierId }
}
