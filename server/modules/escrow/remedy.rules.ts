import { least } from '../../kernel/money.ts'
import type { RecordType, Refusal, RootId } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import type { Held } from './freeze.rules.ts'
import type { LineAmount } from './hold.rules.ts'
import { lineOf, positive, sum } from './hold.rules.ts'

/**
 * The remedy budget of a line, minor units: what our hand gave back, from wherever, and what banks took back.
 * Our hand gives only while refunded + awarded ≤ paid − lost − charged back; a fact (a later chargeback) may exceed it.
 */
export interface Remedy {
  readonly orderId: RootId
  readonly lineNo: number
  /** From the hold. */
  readonly refunded: bigint
  /** From payable and guarantee. */
  readonly awarded: bigint
  /** What banks took at the buyer's own expense: reversed payments, and chargebacks that he owes us. */
  readonly lost: bigint
  /** What banks took at the supplier's expense, from his hold, his payable or as his debt. */
  readonly chargedBack: bigint
}

export const remedyType: RecordType<Remedy> = {
  name: 'escrow.remedies',
  root: (remedy) => remedy.orderId,
  id: (remedy) => String(remedy.lineNo),
}

/** Holds, freezes and remedies of an order, which change together. A line without a remedy has had none. */
export interface Remedied extends Held {
  readonly remedies: readonly Remedy[]
}

/** The line's remedies so far. */
export function remedyOf(remedied: Remedied, lineNo: number): Remedy {
  const found = remedied.remedies.find((remedy) => remedy.lineNo === lineNo)
  const none = { refunded: 0n, awarded: 0n, lost: 0n, chargedBack: 0n }
  return found ?? { orderId: lineOf(remedied.holds, lineNo).orderId, lineNo, ...none }
}

/** What our hand may still give on the line, minor units; below 0 when a fact exceeded it. */
export function budgetOf(remedied: Remedied, lineNo: number): bigint {
  const { refunded, awarded, lost, chargedBack } = remedyOf(remedied, lineNo)
  return lineOf(remedied.holds, lineNo).paid - lost - chargedBack - refunded - awarded
}

/** Refuses `above-budget` { lineNo, budget } when the parts are more than may be given, on a line or on the order. */
export function checkBudget(remedied: Remedied, parts: readonly LineAmount[]): Refusal | undefined {
  const budgets = remedied.holds.map((hold) => ({ lineNo: hold.lineNo, budget: budgetOf(remedied, hold.lineNo) }))
  const over = budgets.find(({ lineNo, budget }) => amountOn(parts, lineNo) > (budget > 0n ? budget : 0n))
  if (over !== undefined) return refuse('above-budget', { lineNo: over.lineNo, budget: Number(over.budget) })
  const budget = sum(budgets.map((each) => each.budget))
  const asked = sum(parts.map((part) => part.amount))
  return asked > 0n && asked > budget ? refuse('above-budget', { budget: Number(budget) }) : undefined
}

/** The parts as far as the budget of their line, and of all lines together, lets them; what is 0 is left out. */
export function withinBudget(remedied: Remedied, parts: readonly LineAmount[]): readonly LineAmount[] {
  let left = sum(remedied.holds.map(({ lineNo }) => budgetOf(remedied, lineNo)))
  const capped = parts.map(({ lineNo, amount }) => {
    const most = least(least(amount, positive(budgetOf(remedied, lineNo))), positive(left))
    left -= most
    return { lineNo, amount: most }
  })
  return capped.filter((part) => part.amount > 0n)
}

/** The parts' amount on one line. */
export function amountOn(parts: readonly LineAmount[], lineNo: number): bigint {
  return sum(parts.filter((part) => part.lineNo === lineNo).map((part) => part.amount))
}

/** Counts what was given or lost on a line. */
export function count<R extends Remedied>(
  remedied: R,
  lineNo: number,
  by: Partial<Pick<Remedy, 'refunded' | 'awarded' | 'lost' | 'chargedBack'>>,
): R {
  const { refunded = 0n, awarded = 0n, lost = 0n, chargedBack = 0n } = by
  if (refunded === 0n && awarded === 0n && lost === 0n && chargedBack === 0n) return remedied
  const old = remedyOf(remedied, lineNo)
  const counted = {
    ...old,
    refunded: old.refunded + refunded,
    awarded: old.awarded + awarded,
    lost: old.lost + lost,
    chargedBack: old.chargedBack + chargedBack,
  }
  return { ...remedied, remedies: [...remedied.remedies.filter((remedy) => remedy.lineNo !== lineNo), counted] }
}
