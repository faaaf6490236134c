import { greatest, least } from '../../kernel/money.ts'
import type { Refusal } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import type { Hold } from './hold.rules.ts'
import { givenBack, positive, sum, total } from './hold.rules.ts'

/** The steps of a release plan, in their order. */
export const planSteps = ['initial-paid', 'shipped', 'inspected', 'received', 'window-over'] as const
export type PlanStep = (typeof planSteps)[number]

/** A plan: which share of a line's value each step releases, in basis points; together 10,000. */
export type ReleasePlan = readonly { readonly step: PlanStep; readonly shareBps: number }[]

/** All at receipt. */
export const defaultPlan: ReleasePlan = [{ step: 'received', shareBps: 10_000 }]

/**
 * How far a line has come: the quantity (in the smallest unit that the order counts in) that has reached each step, as
 * facts say, all lots added up. `window-over` implies every other step for its quantity and leaves out what an open
 * claim is about; receipt by time alone is not `received`. `ordered` is without cancelled quantity.
 */
export interface LineProgress {
  readonly lineNo: number
  readonly ordered: bigint
  readonly reached: Readonly<Partial<Record<PlanStep, bigint>>>
}

const whole = 10_000n

/** Refuses `plan-invalid` when a step is unknown or named twice, a share is not positive, or the sum is not 10,000. */
export function checkPlan(plan: ReleasePlan): Refusal | undefined {
  const steps = new Set<string>(plan.map(({ step }) => step))
  const known = plan.every(({ step }) => planSteps.includes(step)) && steps.size === plan.length
  const shares = plan.every(({ shareBps }) => Number.isInteger(shareBps) && shareBps > 0)
  const sum = plan.reduce((all, { shareBps }) => all + shareBps, 0)
  return known && shares && sum === 10_000 ? undefined : refuse('plan-invalid')
}

/**
 * What of the line's value has been earned, minor units, rounded down: share reached × (value − given back). The share
 * is weighted by the quantity of each lot; when all has reached every step, it is the value to the unit.
 */
export function earned(hold: Hold, plan: ReleasePlan, progress: readonly LineProgress[]): bigint {
  const { ordered, reached } = progressOf(hold.lineNo, progress)
  const over = reached['window-over'] ?? 0n
  const weighted = plan.map(
    ({ step, shareBps }) => BigInt(shareBps) * least(greatest(reached[step] ?? 0n, over), ordered),
  )
  return partOf(hold, sum(weighted), ordered)
}

/** What of the line's value can no longer be claimed, minor units: the window of its quantity is over. */
export function windowOver(hold: Hold, progress: readonly LineProgress[]): bigint {
  const { ordered, reached } = progressOf(hold.lineNo, progress)
  return partOf(hold, whole * least(reached['window-over'] ?? 0n, ordered), ordered)
}

/** What the steps before `received` may release while the window is open: it is reserved room, minor units. */
export function reserved(hold: Hold, plan: ReleasePlan, progress: readonly LineProgress[]): bigint {
  const { ordered, reached } = progressOf(hold.lineNo, progress)
  const early = sum(plan.filter(({ step }) => isEarly(step)).map(({ shareBps }) => BigInt(shareBps)))
  const open = positive(ordered - (reached['window-over'] ?? 0n))
  return partOf(hold, early * open, ordered)
}

/** What must be reserved at agreement, over all lines, minor units of the order's currency. */
export function reservedAtAgreement(holds: readonly Hold[], plan: ReleasePlan): bigint {
  return total(holds, (hold) => reserved(hold, plan, [{ lineNo: hold.lineNo, ordered: 1n, reached: {} }]))
}

function isEarly(step: PlanStep): boolean {
  return planSteps.indexOf(step) < planSteps.indexOf('received')
}

function partOf(hold: Hold, weighted: bigint, ordered: bigint): bigint {
  return ordered === 0n ? 0n : (weighted * positive(hold.value - givenBack(hold))) / (whole * ordered)
}

function progressOf(lineNo: number, progress: readonly LineProgress[]): LineProgress {
  return progress.find((line) => line.lineNo === lineNo) ?? { lineNo, ordered: 0n, reached: {} }
}
