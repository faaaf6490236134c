import { least } from '../../kernel/money.ts'
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
 * facts say, all lots added up. `window-over` implies every other step for its quantity; receipt by time alone is not
 * `received`. `ordered` is without cancelled quantity. `off` is what was taken off the price of some of the goods,
 * minor units: in all, and of those that have reached each step. `claimed` is what open claims ask of released money
 * for goods whose window is over, minor units.
 */
export interface LineProgress {
  readonly lineNo: number
  readonly ordered: bigint
  readonly reached: Readonly<Partial<Record<PlanStep, bigint>>>
  readonly off?: { readonly all: bigint; readonly reached: LineProgress['reached'] }
  readonly claimed?: bigint
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
 * is weighted by the price of the goods of each lot; when all has reached every step, it is the value to the unit.
 */
export function earned(hold: Hold, plan: ReleasePlan, progress: readonly LineProgress[]): bigint {
  const line = progressOf(hold.lineNo, progress)
  const { reached } = line
  const over = reached['window-over'] ?? 0n
  const furthest = (step: PlanStep) => ((reached[step] ?? 0n) > over ? step : 'window-over')
  const weighted = plan.map(({ step, shareBps }) => BigInt(shareBps) * priceAt(hold, line, furthest(step)))
  return partOf(line, sum(weighted))
}

/**
 * What of the line's value can no longer be claimed, minor units: the window of its quantity is over, and no open claim
 * asks for it.
 */
export function windowOver(hold: Hold, progress: readonly LineProgress[]): bigint {
  const line = progressOf(hold.lineNo, progress)
  return positive(partOf(line, whole * priceAt(hold, line, 'window-over')) - (line.claimed ?? 0n))
}

/** What the steps before `received` may release while the window is open: it is reserved room, minor units. */
export function reserved(hold: Hold, plan: ReleasePlan, progress: readonly LineProgress[]): bigint {
  const line = progressOf(hold.lineNo, progress)
  const early = sum(plan.filter(({ step }) => isEarly(step)).map(({ shareBps }) => BigInt(shareBps)))
  const all = line.ordered * positive(hold.value - givenBack(hold))
  return partOf(line, early * positive(all - priceAt(hold, line, 'window-over')))
}

/** What must be reserved at agreement, over all lines, minor units of the order's currency. */
export function reservedAtAgreement(holds: readonly Hold[], plan: ReleasePlan): bigint {
  return total(holds, (hold) => reserved(hold, plan, [{ lineNo: hold.lineNo, ordered: 1n, reached: {} }]))
}

function isEarly(step: PlanStep): boolean {
  return planSteps.indexOf(step) < planSteps.indexOf('received')
}

/**
 * The price of the goods that have reached a step, times what is ordered so that it stays whole: their share of what
 * all goods of the line would cost if nothing had been taken off some of them, less what was taken off theirs.
 */
function priceAt(hold: Hold, { ordered, reached, off }: LineProgress, step: PlanStep): bigint {
  const value = positive(hold.value - givenBack(hold))
  const share = (value + (off?.all ?? 0n)) * least(reached[step] ?? 0n, ordered)
  return least(positive(share - (off?.reached[step] ?? 0n) * ordered), value * ordered)
}

function partOf({ ordered }: LineProgress, weighted: bigint): bigint {
  return ordered === 0n ? 0n : weighted / (whole * ordered)
}

function progressOf(lineNo: number, progress: readonly LineProgress[]): LineProgress {
  return progress.find((line) => line.lineNo === lineNo) ?? { lineNo, ordered: 0n, reached: {} }
}
