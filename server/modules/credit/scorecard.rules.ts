import { least } from '../../kernel/money.ts'
import type { Instant } from '../../kernel/use-case.ts'

/**
 * What a business is scored by, and in which unit. All are facts of the business itself: nothing of a person, where it
 * sits, or whom it sells to (Equal Credit Opportunity Act, 15 U.S.C. 1691(a)).
 */
export const scoredAttributes = [
  'months-in-business',
  'average-balance',
  'lowest-balance',
  'inflow-share',
  'returned-items',
  'days-below-zero',
  'orders-completed',
  'points-here',
] as const
export type ScoredAttribute = (typeof scoredAttributes)[number]

/**
 * Facts of an application: months, USD minor units, basis points of the limit that was asked for (what comes in a
 * month), counts. Whole numbers.
 */
export type ScoredFacts = Readonly<Record<ScoredAttribute, number>>

/** From this value on (up to the next band) an attribute gives these points; fewer than its best tells this reason. */
export interface ScoreBand {
  readonly attribute: ScoredAttribute
  readonly from: number
  readonly points: number
  readonly reason: string
}

/** How facts become a proposal. Amounts in USD minor units. */
export interface Scorecard {
  readonly bands: readonly ScoreBand[]
  /** Fewer points: declined is proposed. */
  readonly declineBelow: number
  /** As many points, and no further look is asked for: approved is proposed. */
  readonly approveFrom: number
  /** The limit is at most this part of what comes in a month, */
  readonly inflowLimitBps: number
  /** and a proposal to approve is at most this. */
  readonly proposedMostUsd: number
  /** Reasons that a notice names at most. */
  readonly reasonsMost: number
}

/** What one attribute gave. `reason`: why it did not give its best. */
export interface ScoredRow {
  readonly attribute: ScoredAttribute
  readonly value: number
  readonly points: number
  readonly most: number
  readonly reason?: string
}

export const scoreProposals = ['decline', 'person', 'approve'] as const
export type ScoreProposal = (typeof scoreProposals)[number]

export interface Scored {
  readonly rows: readonly ScoredRow[]
  readonly points: number
  readonly most: number
  readonly proposal: ScoreProposal
  /** Proposed, USD minor units; 0 where declined is proposed. */
  readonly limit: bigint
  /** The principal reasons, that which cost most first. */
  readonly reasons: readonly string[]
}

/** A score as an application keeps it: under which version of policy, and when. */
export interface Score extends Scored {
  readonly facts: ScoredFacts
  readonly version: number
  readonly at: Instant
}

/** A limit is a round sum: thousands of dollars. */
const ROUND = 100_000n

/** The band that a value falls into: the highest that begins at or below it, else the lowest. */
function bandOf(bands: readonly ScoreBand[], value: number): ScoreBand | undefined {
  const rising = bands.toSorted((a, b) => a.from - b.from)
  return rising.findLast(({ from }) => from <= value) ?? rising[0]
}

function rowOf(attribute: ScoredAttribute, value: number, bands: readonly ScoreBand[]): readonly ScoredRow[] {
  const own = bands.filter((each) => each.attribute === attribute)
  const band = bandOf(own, value)
  if (band === undefined) return []
  const most = Math.max(...own.map(({ points }) => points))
  const row = { attribute, value, points: band.points, most }
  return [band.points < most ? { ...row, reason: band.reason } : row]
}

/** The limit that facts bear: a part of what comes in, never more than was asked for; a round sum, USD minor units. */
export function bearableLimit(facts: ScoredFacts, asked: bigint, card: Pick<Scorecard, 'inflowLimitBps'>): bigint {
  const inflow = (asked * BigInt(Math.max(0, facts['inflow-share']))) / 10_000n
  const bears = least((inflow * BigInt(card.inflowLimitBps)) / 10_000n, asked)
  return bears - (bears % ROUND)
}

/**
 * Scores facts: points by attribute, what is proposed, the limit, the principal reasons. A person decides; this only
 * proposes. `asked`: USD minor units.
 */
export function scoreFacts(facts: ScoredFacts, asked: bigint, card: Scorecard): Scored {
  const rows = scoredAttributes.flatMap((attribute) => rowOf(attribute, facts[attribute], card.bands))
  const points = rows.reduce((sum, each) => sum + each.points, 0)
  const most = rows.reduce((sum, each) => sum + each.most, 0)
  const bears = bearableLimit(facts, asked, card)
  const proposal = proposalOf(points, bears, card)
  const limit = proposal === 'decline' ? 0n : least(bears, BigInt(card.proposedMostUsd))
  return { rows, points, most, proposal, limit, reasons: principalReasons(rows, card.reasonsMost) }
}

function proposalOf(points: number, bears: bigint, card: Scorecard): ScoreProposal {
  if (points < card.declineBelow || bears === 0n) return 'decline'
  return points >= card.approveFrom && bears <= BigInt(card.proposedMostUsd) ? 'approve' : 'person'
}

/** The reasons of what cost most points, each once; of equal cost as the scorecard lists them. */
function principalReasons(rows: readonly ScoredRow[], most: number): readonly string[] {
  const lost = rows.filter(({ reason }) => reason !== undefined)
  const byCost = lost.toSorted((a, b) => b.most - b.points - (a.most - a.points))
  return [...new Set(byCost.map(({ reason = '' }) => reason))].slice(0, most)
}
