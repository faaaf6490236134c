import { addDuration } from '../../kernel/instant.ts'
import type { Change, Context, Instant, RecordType, RootId } from '../../kernel/use-case.ts'
import { entry, event, put } from '../../kernel/use-case.ts'
import type { Company } from './company.rules.ts'
import { companyType } from './company.rules.ts'
import type { PointsPolicy } from './points-policy.rules.ts'
import type { Suspension } from './suspension.rules.ts'
import { companyUnder, standing } from './suspension.rules.ts'

/** What points are given for, by the side that bears them. */
export const pointRules = [
  'breach-unpaid',
  'decided-against',
  'not-shipped',
  'claim-unanswered',
  'chargeback-against-decision',
  'claim-untrue',
  'in-default',
] as const
export type PointRule = (typeof pointRules)[number]
export type PointSide = 'buyer' | 'supplier'

/** Points of a company for one claim (or one order that was never shipped): the worst finding, once. */
export interface Point {
  readonly companyId: RootId
  /** The claim, or the order where there was none. */
  readonly pointId: string
  readonly side: PointSide
  readonly rule: PointRule
  readonly points: number
  readonly orderId: RootId
  /** As people call the order. */
  readonly orderNumber: string
  readonly claimId?: string
  readonly givenAt: Instant
  readonly expiresAt: Instant
  /** A person of staff asked to take it back, and why; a second one does it. */
  readonly askedBackBy?: string
  readonly askedBackFor?: string
  readonly takenBackBy?: string
  readonly takenBackAt?: Instant
}

export const pointType: RecordType<Point> = {
  name: 'parties.points',
  root: (point) => point.companyId,
  id: (point) => point.pointId,
}

const numbers: Readonly<Record<PointRule, (policy: PointsPolicy) => number>> = {
  'breach-unpaid': (policy) => policy.breachUnpaid,
  'decided-against': (policy) => policy.decidedAgainst,
  'not-shipped': (policy) => policy.notShippedPoints,
  'claim-unanswered': (policy) => policy.unansweredPoints,
  'chargeback-against-decision': (policy) => policy.chargebackAgainst,
  'claim-untrue': (policy) => policy.claimUntrue,
  'in-default': (policy) => policy.defaultPoints,
}

/** How many points a rule gives. */
export function pointsFor(rule: PointRule, policy: PointsPolicy): number {
  return numbers[rule](policy)
}

/** Whether a point counts at an instant: until it expires, unless it was taken back. */
export function counts({ expiresAt, takenBackAt }: Point, at: Instant): boolean {
  return takenBackAt === undefined && expiresAt > at
}

/** The points of a company on one side that count at an instant. */
export function pointsOf(points: readonly Point[], side: PointSide, at: Instant): number {
  return points
    .filter((point) => point.side === side && counts(point, at))
    .reduce((sum, point) => sum + point.points, 0)
}

/** Whether as many count on a side as bar it from something. */
export function isBarred(points: readonly Point[], side: PointSide, policy: PointsPolicy, at: Instant): boolean {
  return pointsOf(points, side, at) >= policy.pointsBar
}

/** When fewer count on a side than bar it, if nothing is added; `undefined`: it is not barred. */
export function barredUntil(
  points: readonly Point[],
  side: PointSide,
  policy: PointsPolicy,
  at: Instant,
): Instant | undefined {
  if (!isBarred(points, side, policy, at)) return undefined
  const ends = points.filter((point) => point.side === side && counts(point, at)).map(({ expiresAt }) => expiresAt)
  return [...ends].sort().find((end) => pointsOf(points, side, end) < policy.pointsBar)
}

/** Whether as many count on a side as close the company. */
export function closesCompany(points: readonly Point[], policy: PointsPolicy, at: Instant): boolean {
  return (['buyer', 'supplier'] as const).some((side) => pointsOf(points, side, at) >= policy.pointsClose)
}

/** What a finding is about. */
export interface Found {
  readonly side: PointSide
  readonly rule: PointRule
  readonly pointId: string
  readonly orderId: RootId
  readonly orderNumber: string
  readonly claimId?: string
}

/** A company with its points, as they are kept. */
export interface PointsKept {
  readonly company: Company
  readonly points: readonly Point[]
}

/**
 * Gives a company points for a finding, unless as many stand there for the same thing already: once per claim, the
 * worst. The company closes when enough of them count.
 */
export function pointGiven(
  { company, points }: PointsKept,
  found: Found,
  policy: PointsPolicy,
  { at }: Pick<Context, 'at'>,
): readonly Change[] {
  const worth = pointsFor(found.rule, policy)
  const before = points.find((point) => point.pointId === found.pointId)
  if (worth === 0 || (before !== undefined && before.points >= worth)) return []
  const { companyId } = company
  const point: Point = {
    ...found,
    companyId,
    points: worth,
    givenAt: at,
    expiresAt: addDuration(at, policy.pointsLast),
  }
  const after = [...points.filter((each) => each !== before), point]
  const said = {
    ...{ point: point.pointId, side: point.side, rule: point.rule, points: worth, order: point.orderId },
    ...{ expires_at: point.expiresAt, count: pointsOf(after, point.side, at) },
  }
  return [
    put(pointType, point),
    entry(companyId, 'points.given', said),
    event(companyId, 'points.given', { company: companyId, ...said }),
    ...(company.state !== 'closed' && closesCompany(after, policy, at) ? stateChanges(company, 'closed') : []),
  ]
}

/** Points are taken back by two persons; a company that they had closed is open again when too few are left. */
export function pointTakenBack(
  { company, points }: PointsKept,
  point: Point,
  suspensions: readonly Suspension[],
  policy: PointsPolicy,
  { at, actor }: Pick<Context, 'at' | 'actor'>,
): readonly Change[] {
  const { companyId } = company
  const back: Point = { ...point, takenBackBy: actor.person ?? '', takenBackAt: at }
  const after = points.map((each) => (each.pointId === point.pointId ? back : each))
  const said = {
    ...{ point: point.pointId, side: point.side, rule: point.rule, points: point.points, order: point.orderId },
    count: pointsOf(after, point.side, at),
  }
  const under = companyUnder(company, standing(suspensions)?.step, closesCompany(after, policy, at))
  const isOpenAgain = company.state === 'closed' && under.state !== 'closed'
  return [
    put(pointType, back),
    entry(companyId, 'points.taken-back', said),
    event(companyId, 'points.taken-back', { company: companyId, ...said }),
    ...(isOpenAgain ? stateChanges(company, under.state) : []),
  ]
}

/** The company ends or begins again: what runs goes on either way. */
function stateChanges(company: Company, state: Company['state']): readonly Change[] {
  const { companyId } = company
  const topic = state === 'closed' ? 'company.closed' : 'company.reopened'
  return [
    put(companyType, { ...company, state }),
    entry(companyId, topic, { state }),
    event(companyId, topic, { company: companyId, state }),
  ]
}
