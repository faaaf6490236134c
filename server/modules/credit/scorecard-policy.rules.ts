import type { Instant } from '../../kernel/use-case.ts'
import { all, hint } from '../../kernel/use-case.ts'
import { basisPoints, wholeNumber } from '../policy/number.rules.ts'
import {
  definePolicySection,
  type PolicyNumber,
  type PolicyVersion,
  policyAt,
  policyRoot,
  policyVersionType,
  valuesOf,
} from '../policy/policy.rules.ts'
import { adverseReasonCodes } from './credit-reason.rules.ts'
import { type ScoreBand, type Scorecard, scoredAttributes } from './scorecard.rules.ts'

type Step = readonly [from: number, points: number]

function bandsOf(attribute: ScoreBand['attribute'], reason: string, steps: readonly Step[]): readonly ScoreBand[] {
  return steps.map(([from, points]) => ({ attribute, from, points, reason }))
}

const usd = (dollars: number) => dollars * 100

/** A hundred points in all. The weights are an operator's first guess: replay them on its own past before changing. */
const bands: readonly ScoreBand[] = [
  ...bandsOf('months-in-business', 'business-too-new', [
    [0, 0],
    [12, 6],
    [24, 10],
    [60, 15],
  ]),
  ...bandsOf('average-balance', 'balance-low', [
    [0, 0],
    [usd(2_500), 8],
    [usd(10_000), 14],
    [usd(40_000), 20],
  ]),
  ...bandsOf('lowest-balance', 'reserve-low', [
    [-usd(1_000_000), 0],
    [0, 4],
    [usd(2_000), 7],
    [usd(10_000), 10],
  ]),
  ...bandsOf('inflow-share', 'inflow-low', [
    [0, 0],
    [5_000, 10],
    [10_000, 18],
    [20_000, 25],
  ]),
  ...bandsOf('returned-items', 'items-returned', [
    [0, 10],
    [1, 6],
    [3, 0],
  ]),
  ...bandsOf('days-below-zero', 'account-overdrawn', [
    [0, 10],
    [1, 6],
    [5, 0],
  ]),
  ...bandsOf('orders-completed', 'history-short', [
    [0, 0],
    [1, 2],
    [3, 5],
  ]),
  ...bandsOf('points-here', 'obligations-unmet', [
    [0, 5],
    [1, 2],
    [12, 0],
  ]),
]

function bandsFault(given: unknown): string | undefined {
  const list = given as readonly Partial<ScoreBand>[]
  const isBand = ({ attribute, from, points, reason }: Partial<ScoreBand>) =>
    scoredAttributes.some((each) => each === attribute) &&
    Number.isSafeInteger(from) &&
    Number.isInteger(points) &&
    Number(points) >= 0 &&
    Number(points) <= 1_000 &&
    adverseReasonCodes.some((each) => each === reason)
  if (list.length > 200 || !list.every((each) => typeof each === 'object' && each !== null && isBand(each)))
    return 'rows of a known attribute, from where, points from 0 to 1000, and a known reason'
  const missing = scoredAttributes.find((attribute) => !list.some((each) => each.attribute === attribute))
  if (missing !== undefined) return `a row for ${missing}`
  const keys = list.map(({ attribute, from }) => `${attribute} ${from}`)
  return new Set(keys).size === keys.length ? undefined : 'each beginning once'
}

const bandsNumber: PolicyNumber<readonly ScoreBand[]> = {
  default: bands,
  unit: 'points',
  reason: 'Cash that comes in weighs most, then what stays; a hundred points in all.',
  check: bandsFault,
}

export const scorecardPolicy = definePolicySection<Scorecard>('scorecard', {
  bands: bandsNumber,
  declineBelow: wholeNumber(40, 'points', 'Fewer than two fifths: several attributes fail at once.', 100_000),
  approveFrom: wholeNumber(70, 'points', 'Seven tenths: no attribute that weighs much has failed.', 100_000),
  inflowLimitBps: basisPoints(
    5_000,
    'A draw of thirty days is paid from half of a month’s income.',
    'a month’s income',
  ),
  proposedMostUsd: wholeNumber(5_000_000, 'USD minor units', 'Larger lines are not proposed: a person works them out.'),
  reasonsMost: wholeNumber(
    4,
    'reasons',
    'Regulation B, official interpretation 9(b)(2)-1: more than four help nobody.',
    10,
  ),
})

/** All versions of the section. */
export function scorecardPolicies() {
  return hint(all(policyVersionType, policyRoot(scorecardPolicy.name)))
}

/** The scorecard in effect at an instant, and the number of its version; 0 for the defaults. */
export function scorecardAt(versions: readonly PolicyVersion[], at: Instant) {
  const version = policyAt(versions, at)
  return { card: valuesOf(scorecardPolicy, version), version: version?.version ?? 0 }
}
