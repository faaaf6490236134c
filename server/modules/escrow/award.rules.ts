import { least } from '../../kernel/money.ts'
import type { RecordType, Refusal, RootId } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import { accounts } from '../ledger/account.rules.ts'
import type { Movement } from '../ledger/transfer.rules.ts'
import { movement } from '../ledger/transfer.rules.ts'
import { frozenBy, unfreeze } from './freeze.rules.ts'
import type { LineAmount, ProtectedOrder } from './hold.rules.ts'
import { freeOf, lineOf, positive, sum, withLine } from './hold.rules.ts'
import type { Remedied } from './remedy.rules.ts'
import { amountOn, checkBudget, count } from './remedy.rules.ts'
import type { OrderExposure, UsdRate } from './room.rules.ts'
import { fromUsd } from './room.rules.ts'

/** What the guarantee has advanced on a claim, minor units of the order's currency. */
export interface Guarantee {
  readonly orderId: RootId
  readonly claimId: string
  readonly advanced: bigint
}

export const guaranteeType: RecordType<Guarantee> = {
  name: 'escrow.guarantees',
  root: (guarantee) => guarantee.orderId,
  id: (guarantee) => guarantee.claimId,
}

/** The purses that pay an award after the line's hold, minor units of the order's currency. */
export interface Purses {
  /** The supplier's payable that is not in payouts. */
  readonly payable: bigint
  /** What the guarantee may advance: 0 unless a person decided and the appeal time is over (`guaranteeCap`). */
  readonly guarantee: bigint
}

export interface Awarded extends Remedied {
  readonly movements: readonly Movement[]
  readonly advanced: bigint
  /** What nobody could pay yet: it stays on the claim and is collected from later releases. */
  readonly owed: readonly LineAmount[]
}

/**
 * What the guarantee may still advance on an order, minor units: its exposure less what was advanced on any of its
 * claims, as far as safeguarding stays ≥ 0 (`spare`).
 */
export function guaranteeCap(
  exposure: OrderExposure,
  rate: UsdRate,
  guarantees: readonly Guarantee[],
  spare: bigint,
): bigint {
  const advanced = sum(guarantees.map((guarantee) => guarantee.advanced))
  return positive(least(fromUsd(exposure.amount, rate) - advanced, spare))
}

/**
 * Gives free money back to the buyer: it is refundable at once.
 * Refuses `not-free` { lineNo, free } and `above-budget` { lineNo, budget }.
 */
export function refundDue(
  order: ProtectedOrder,
  remedied: Remedied,
  parts: readonly LineAmount[],
): (Remedied & { readonly movements: readonly Movement[] }) | Refusal {
  positiveParts(parts)
  const short = remedied.holds.find((hold) => amountOn(parts, hold.lineNo) > freeOf(hold))
  if (short !== undefined) return refuse('not-free', { lineNo: short.lineNo, free: Number(freeOf(short)) })
  const refused = checkBudget(remedied, parts)
  if (refused !== undefined) return refused
  const after = parts.reduce((now, part) => refundFree(now, part.lineNo, part.amount), remedied)
  const refunded = sum(parts.map((part) => part.amount))
  return { ...after, movements: paid(order, { refunded, collected: 0n, advanced: 0n }) }
}

/**
 * The order ends: all that is free goes back, whatever the budget, for nobody else has a claim on it. What the buyer
 * has had already from a bank is his debt and is set against it. Nothing free: no movements.
 */
export function refundRest(
  order: ProtectedOrder,
  before: Remedied,
): Remedied & { readonly movements: readonly Movement[]; readonly amount: bigint } {
  const parts = before.holds.map((hold) => ({ lineNo: hold.lineNo, amount: freeOf(hold) }))
  const after = parts.reduce((now, part) => refundFree(now, part.lineNo, part.amount), before)
  const refunded = sum(parts.map((part) => part.amount))
  return { ...after, amount: refunded, movements: paid(order, { refunded, collected: 0n, advanced: 0n }) }
}

/**
 * Pays an award of a case: what the case froze on the line, then the line's free money, then payable, then guarantee;
 * the rest is owed. What the case froze beyond the award stays frozen until the case ends (`unfreeze`).
 * Refuses `above-budget` { lineNo, budget }.
 */
export function award(
  order: ProtectedOrder,
  remedied: Remedied,
  caseId: string,
  parts: readonly LineAmount[],
  purses: Purses,
): Awarded | Refusal {
  positiveParts(parts)
  const refused = checkBudget(remedied, parts)
  if (refused !== undefined) return refused
  let after = remedied
  const paidBy = { refunded: 0n, collected: 0n, advanced: 0n }
  const owed: LineAmount[] = []
  for (const { lineNo, amount } of parts) {
    const taken = takeFromHold(after, caseId, lineNo, amount)
    const collected = least(amount - taken.amount, positive(purses.payable - paidBy.collected))
    const advanced = least(amount - taken.amount - collected, positive(purses.guarantee - paidBy.advanced))
    after = count(taken.after, lineNo, { awarded: collected + advanced })
    paidBy.refunded += taken.amount
    paidBy.collected += collected
    paidBy.advanced += advanced
    const left = amount - taken.amount - collected - advanced
    if (left > 0n) owed.push({ lineNo, amount: left })
  }
  return { ...after, movements: paid(order, paidBy), advanced: paidBy.advanced, owed }
}

/** Takes from the line's hold what the case froze, then what is free, and refunds it. */
function takeFromHold(
  before: Remedied,
  caseId: string,
  lineNo: number,
  wanted: bigint,
): { readonly after: Remedied; readonly amount: bigint } {
  const frozen = least(wanted, frozenBy(before, caseId, lineNo))
  const thawed = { ...before, ...unfreeze(before, caseId, [{ lineNo, amount: frozen }]) }
  const amount = least(wanted, frozen + freeOf(lineOf(before.holds, lineNo)))
  return { after: refundFree(thawed, lineNo, amount), amount }
}

function refundFree(before: Remedied, lineNo: number, amount: bigint): Remedied {
  if (amount === 0n) return before
  const holds = withLine(before.holds, lineNo, (hold) => ({ ...hold, refunded: hold.refunded + amount }))
  return count({ ...before, holds }, lineNo, { refunded: amount })
}

interface PaidBy {
  readonly refunded: bigint
  readonly collected: bigint
  readonly advanced: bigint
}

function paid(order: ProtectedOrder, { refunded, collected, advanced }: PaidBy): readonly Movement[] {
  const { orderId, supplierId, currency } = order
  const refundable = accounts.refundable(orderId)
  const moves = [
    movement('refund-due', currency, [[accounts.escrow(orderId), refunded]], [[refundable, refunded]]),
    movement('award-collected', currency, [[accounts.payable(supplierId), collected]], [[refundable, collected]]),
    movement('guarantee-advanced', currency, [[accounts.recovery(supplierId), advanced]], [[refundable, advanced]]),
  ]
  return moves.filter((move) => move.legs.length > 0)
}

function positiveParts(parts: readonly LineAmount[]): void {
  if (parts.some((part) => part.amount <= 0n)) throw new Error('escrow: a remedy gives nothing')
}
