import type { Change, Context, Instant, RecordType, Refusal, RootId } from '../../kernel/use-case.ts'
import { entry, event, put, refuse } from '../../kernel/use-case.ts'
import type { Company } from './company.rules.ts'
import { companyType } from './company.rules.ts'

/** The ladder of staff, the mildest first: told, agrees to no new order, begins nothing new, trades here no more. */
export const ladderSteps = ['warned', 'no-new-orders', 'suspended', 'excluded'] as const
export type LadderStep = (typeof ladderSteps)[number]

/** A step of the ladder that a company is under. What protects its counterparts goes on under each of them. */
export interface Suspension {
  readonly companyId: RootId
  readonly suspensionId: string
  readonly step: LadderStep
  readonly reason: string
  readonly suspendedBy: string
  readonly suspendedAt: Instant
  /** Of an exclusion: the second person, who made it count. Until then it is only asked for. */
  readonly secondBy?: string
  readonly secondAt?: Instant
  /** A higher step took its place. */
  readonly followedBy?: string
  readonly appealedBy?: string
  readonly appealedAt?: Instant
  readonly appealedFor?: string
  /** Another person than who took the step. */
  readonly heardBy?: string
  readonly heardAt?: Instant
  readonly heardFor?: string
  /** Of an exclusion: who asked that it be lifted, and why; another person lifts it. */
  readonly liftAskedBy?: string
  readonly liftAskedFor?: string
  readonly liftedBy?: string
  readonly liftedAt?: Instant
  readonly liftedFor?: string
}

export const suspensionType: RecordType<Suspension> = {
  name: 'parties.suspensions',
  root: (suspension) => suspension.companyId,
  id: (suspension) => suspension.suspensionId,
}

const isOpen = (each: Suspension) => each.liftedAt === undefined && each.followedBy === undefined

/** The step that stands, if one does. */
export function standing(suspensions: readonly Suspension[]): Suspension | undefined {
  return suspensions.find((each) => isOpen(each) && (each.step !== 'excluded' || each.secondBy !== undefined))
}

/** An exclusion that one person asked for and none has seconded. */
export function askedExclusion(suspensions: readonly Suspension[]): Suspension | undefined {
  return suspensions.find((each) => isOpen(each) && each.step === 'excluded' && each.secondBy === undefined)
}

/** A company with the steps that were ever taken, and whether its penalty points close it by themselves. */
export interface LadderKept {
  readonly company: Company
  readonly suspensions: readonly Suspension[]
  readonly isClosedByPoints: boolean
}

/** The company as it is under a step. */
export function companyUnder(company: Company, step: LadderStep | undefined, isClosedByPoints: boolean): Company {
  const { takesNoOrders: _, ...rest } = company
  const isClosed = isClosedByPoints || step === 'excluded'
  const state = isClosed ? 'closed' : step === 'suspended' ? 'suspended' : 'active'
  return { ...rest, state, ...(step === 'no-new-orders' ? { takesNoOrders: true } : {}) }
}

const topics: Readonly<Record<LadderStep, string>> = {
  warned: 'company.warned',
  'no-new-orders': 'company.barred',
  suspended: 'company.suspended',
  excluded: 'company.excluded',
}

/**
 * Whether a step may follow: only a higher one. Refuses `operator-stays`, `reason-missing`, `step-not-higher` { step }
 * with the one that stands.
 */
export function checkStep({ company, suspensions }: LadderKept, step: LadderStep, reason: string): Refusal | undefined {
  if (company.kinds.includes('operator')) return refuse('operator-stays')
  if (reason.trim() === '') return refuse('reason-missing')
  const now = standing(suspensions)
  if (now === undefined || ladderSteps.indexOf(step) > ladderSteps.indexOf(now.step)) return undefined
  return refuse('step-not-higher', { step: now.step })
}

/** The company goes under a step; one that stood gives way, and an exclusion that was asked for waits on. */
export function stepTaken(kept: LadderKept, taken: Suspension): readonly Change[] {
  const { company, suspensions, isClosedByPoints } = kept
  const before = standing(suspensions)
  const { companyId, suspensionId, step } = taken
  const said = { suspension: suspensionId, step }
  return [
    put(companyType, companyUnder(company, step, isClosedByPoints)),
    ...(before === undefined ? [] : [put(suspensionType, { ...before, followedBy: suspensionId })]),
    put(suspensionType, taken),
    entry(companyId, topics[step], said),
    event(companyId, topics[step], { company: companyId, ...said }),
  ]
}

/** A step is lifted: nothing of it is left but its record. */
export function stepLifted(
  { company, isClosedByPoints }: LadderKept,
  step: Suspension,
  liftedFor: string,
  { at, actor }: Pick<Context, 'at' | 'actor'>,
): readonly Change[] {
  const { companyId } = company
  const said = { suspension: step.suspensionId, step: step.step }
  return [
    put(companyType, companyUnder(company, undefined, isClosedByPoints)),
    put(suspensionType, { ...step, liftedBy: actor.person ?? '', liftedAt: at, liftedFor }),
    entry(companyId, 'company.reinstated', said),
    event(companyId, 'company.reinstated', { company: companyId, ...said }),
  ]
}
