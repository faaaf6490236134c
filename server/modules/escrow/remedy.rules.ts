import type { RecordType, Refusal, RootId } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import type { Held } from './freeze.rules.ts'
import type { LineAmount } from './hold.rules.ts'
import { lineOf, sum } from './hold.rules.ts'

/**
 * The remedy budget of a line, minor units: what our hand gave back, from wherever, and what banks took back.
 * Our hand gives only while refunded + awarded ≤ paid − lost; a fact (a later chargeback) may exceed it.
 */
export interface Remedy {
  readonly orderId: RootId
  readonly lineNo: number
  /** From the hold. */
  readonly refunded: bigint
  /** From payable and guarantee. */
  readonly awarded: bigint
  /** Chargebacks lost and reversed payments, as far as they did not take money that was counted here already. */
  readonly lost: bigint
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
  return found ?? { orderId: lineOf(remedied.holds, lineNo).orderId, lineNo, refunded: 0n, awarded: 0n, lost: 0n }
}

/** What our hand may still give on the line, minor units; below 0 when a fact exceeded it. */
export function budgetOf(remedied: Remedied, lineNo: number): bigint {
  const { refunded, awarded, lost } = remedyOf(remedied, lineNo)
  return lineOf(remedied.holds, lineNo).paid - lost - refunded - awarded
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

/** The parts' amount on one line. */
export function amountOn(parts: readonly LineAmount[], lineNo: number): bigint {
  return sum(parts.filter((part) => part.lineNo === lineNo).map((part) => part.amount))
}

/** Counts what was given or lost on a line. */
export function count<R extends Remedied>(
  remedied: R,
  lineNo: number,
  by: Partial<Pick<Remedy, 'refunded' | 'awarded' | 'lost'>>,
): R {
  const { refunded = 0n, awarded = 0n, lost = 0n } = by
  if (refunded === 0n && awarded === 0n && lost === 0n) return remedied
  const old = remedyOf(remedied, lineNo)
  const counted = {
    ...old,
    refunded: old.refunded + refunded,
    awarded: old.awarded + awarded,
    lost: old.lost + lost,
  }
  return { ...remedied, remedies: [...remedied.remedies.filter((remedy) => remedy.lineNo !== lineNo), counted] }
}
