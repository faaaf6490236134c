import { least } from '../../kernel/money.ts'
import type { Instant, RecordType, Refusal, RootId } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import type { LineAmount } from '../escrow/hold.rules.ts'
import type { UsdRate } from '../escrow/room.rules.ts'
import { toUsd } from '../escrow/room.rules.ts'
import type { OrderSide } from '../orders/order.rules.ts'
import type { Claim, Settlement } from './claim.rules.ts'
import { askedParts } from './claim.rules.ts'
import type { EvidenceItem } from './evidence-item.rules.ts'

/** Whose fault a decision finds: nobody's when the claim fails without being untrue. */
export const findings = ['supplier', 'buyer', 'nobody'] as const
export type Finding = (typeof findings)[number]

/** Which rule of ours decides when no person does. */
export type MachineRule = 'silent-and-small' | 'late-rate'

/** What a decision says: amounts by line, who bears what, and what it stands on. */
export interface Verdict {
  /** What the buyer gets of each disputed line, minor units; the rest is the supplier's. */
  readonly parts: readonly LineAmount[]
  readonly finding: Finding
  readonly feeBearer: OrderSide
  readonly inspectionFeeBearer?: OrderSide
  readonly goodsReturn: boolean
  readonly freightMost: bigint
  /** Clauses of the terms or of the rules: `terms/2/lines/1/quality`, `rules/claims/window`. */
  readonly clauses: readonly string[]
  /** Items of evidence of this claim. */
  readonly evidence: readonly string[]
}

/** A decision, reasoned and in words of its own; one stands per claim, an appeal's takes its place. */
export interface Decision extends Verdict {
  readonly orderId: RootId
  readonly claimId: string
  readonly decisionId: string
  /** A proposal both may accept, or a decision. */
  readonly kind: 'proposal' | 'decision'
  readonly mediator?: string
  readonly machine?: MachineRule
  readonly textId?: string
  readonly madeAt: Instant
  /** Above the limit of one person: who looked at it besides. */
  readonly approver?: string
  readonly state: 'waiting' | 'standing' | 'replaced' | 'rejected'
  readonly isAppeal: boolean
}

export const decisionType: RecordType<Decision> = {
  name: 'claims.decisions',
  root: (decision) => decision.orderId,
  id: (decision) => decision.decisionId,
}

/** Whether the parties may read it: what waits for its second person, or failed before him, is no decision. */
export function isForParties({ kind, state }: Decision): boolean {
  return state !== 'waiting' && (kind === 'proposal' || state !== 'rejected')
}

/** The decision that stands, or waits for its second person. */
export function decisionOf(decisions: readonly Decision[], claimId: string, state: Decision['state']) {
  return decisions.find((each) => each.claimId === claimId && each.kind === 'decision' && each.state === state)
}

/**
 * Refuses `decision-cites-nothing`, `cited-unknown` { evidence }, `line-not-claimed` { line },
 * `above-claim` { line, most }, `counterfeits-stay`: nothing goes back to where it can be sold again.
 */
export function checkVerdict(claim: Claim, verdict: Verdict, evidence: readonly EvidenceItem[]): Refusal | undefined {
  const { parts, clauses, evidence: cited } = verdict
  if (clauses.length === 0 || (cited.length === 0 && claim.reason !== 'not-shipped'))
    return refuse('decision-cites-nothing')
  const known = new Set(evidence.filter((item) => item.claimId === claim.claimId).map((item) => item.evidenceId))
  const strange = cited.find((id) => !known.has(id))
  if (strange !== undefined) return refuse('cited-unknown', { evidence: strange })
  if (claim.reason === 'unpaid' && verdict.goodsReturn)
    return refuse('remedy-not-for-reason', { remedies: ['damages'] })
  if (claim.reason === 'counterfeit' && verdict.goodsReturn) return refuse('counterfeits-stay')
  return checkParts(claim, parts)
}

/** Refuses `line-not-claimed` { line } and `above-claim` { line, most } where parts leave what the claim is about. */
export function checkParts(claim: Claim, parts: readonly LineAmount[]): Refusal | undefined {
  const asked = askedParts(claim)
  for (const { lineNo, amount } of parts) {
    const most = asked.find((part) => part.lineNo === lineNo)?.amount
    if (most === undefined) return refuse('line-not-claimed', { line: lineNo })
    if (amount > most || amount < 0n) return refuse('above-claim', { line: lineNo, most: Number(most) })
  }
  const lines = new Set(parts.map((part) => part.lineNo))
  return lines.size === parts.length ? undefined : refuse('line-not-claimed', { line: parts[0]?.lineNo ?? 0 })
}

/** Whether one person alone may issue it, by what the decision is about: the disputed amount, in USD minor units. */
export function needsSecondPerson(claim: Claim, rate: UsdRate, limitUsd: number): boolean {
  const asked = askedParts(claim).reduce((sum, part) => sum + part.amount, 0n)
  return toUsd(asked, rate) > BigInt(limitUsd)
}

/** What a decision settles once nobody can appeal any more. */
export function settlementOf(verdict: Verdict, by: Settlement['by']): Settlement {
  const { parts, goodsReturn, freightMost, feeBearer, inspectionFeeBearer: bearer, evidence } = verdict
  return {
    by,
    parts: parts.filter((part) => part.amount > 0n),
    feeBearer,
    ...(goodsReturn ? { goodsReturn: { freightMost } } : {}),
    ...(bearer === undefined ? {} : { inspectionFee: { bearer, cited: evidence } }),
  }
}

/** The sum of what the buyer gets, minor units. */
export function awardedBy({ parts }: Pick<Verdict, 'parts'>): bigint {
  return parts.reduce((sum, part) => sum + part.amount, 0n)
}

/** Parts cut to what a standing decision gives: an offer after it settles for less, never for more. */
export function isWithin(parts: readonly LineAmount[], verdict: Verdict): boolean {
  const most = new Map(verdict.parts.map((part) => [part.lineNo, part.amount]))
  return parts.every((part) => part.amount === least(part.amount, most.get(part.lineNo) ?? 0n))
}
