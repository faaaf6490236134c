import { least } from '../../kernel/money.ts'
import type { Inspection, InspectionResult } from '../inspections/inspection.rules.ts'
import type { Books } from '../orders/books.rules.ts'
import type { Claim } from './claim.rules.ts'
import { askedOf } from './claim.rules.ts'
import type { ClaimsPolicy } from './claims-policy.rules.ts'
import type { EvidenceItem } from './evidence-item.rules.ts'
import { lateAmount } from './late-rate.rules.ts'

/** What an inspection in the file found: what part of what is claimed is bad, basis points; 0 where it passed. */
export interface Found {
  readonly lineNo: number
  readonly shareBps: number
  readonly inspectionId: string
}

/**
 * What the inspections among a claim's evidence found of its lines, the newest of each line. A lot that passes by its
 * sampling plan is as agreed; of one that fails the share found, of the quantity that was judged, is where a settlement
 * starts. A report that was rejected, or that looked at too little, says nothing; nor does the buyer's own look, which
 * is his word, and of damage only who looked after it.
 */
export function foundIn(
  claim: Claim,
  evidence: readonly EvidenceItem[],
  inspections: readonly Inspection[],
  results: readonly InspectionResult[],
): readonly Found[] {
  const items = evidence.filter((item) => item.claimId === claim.claimId && item.kind === 'inspection')
  const named = new Set(items.map((item) => item.reference))
  const counts = ({ kind, outcome, verdict, claimId }: Inspection) =>
    kind !== 'own' &&
    outcome !== 'rejected' &&
    verdict !== 'not-ready' &&
    (claim.reason !== 'damaged' || claimId !== undefined)
  const counted = inspections.filter((each) => named.has(each.id) && counts(each))
  const ids = new Set(counted.map(({ id }) => id))
  const claimed = claimedByLine(claim)
  const newest = new Map<number, Found>()
  const told = results.filter(({ inspectionId, lineNo }) => ids.has(inspectionId) && claimed.has(lineNo))
  for (const { lineNo, inspectionId, finding, quantity } of told.toSorted((a, b) =>
    a.recordedAt < b.recordedAt ? -1 : 1,
  )) {
    const { verdict, share } = finding
    if (verdict === 'incomplete') continue
    const bad = verdict === 'pass' ? 0n : quantity * BigInt(share.found)
    const whole = BigInt(share.of) * (claimed.get(lineNo) ?? 0n)
    newest.set(lineNo, { lineNo, shareBps: bpsOf(bad, whole), inspectionId })
  }
  return [...newest.values()].toSorted((a, b) => a.lineNo - b.lineNo)
}

function claimedByLine({ lines }: Claim): ReadonlyMap<number, bigint> {
  const sums = new Map<number, bigint>()
  for (const { lineNo, quantity } of lines) sums.set(lineNo, (sums.get(lineNo) ?? 0n) + quantity)
  return sums
}

/** A part in basis points, rounded up, at most the whole. */
function bpsOf(part: bigint, whole: bigint): number {
  return whole === 0n ? 0 : Number(least(10_000n, (part * 10_000n + whole - 1n) / whole))
}

/** A range that terms and facts suggest, minor units, and why. It binds nobody. */
export interface FairRange {
  readonly low: bigint
  readonly high: bigint
  readonly why: readonly (
    | 'goods-missing'
    | 'late-rate'
    | 'goods-go-back'
    | 'goods-kept'
    | 'share-found'
    | 'lot-passed'
    | 'fake'
    | 'deposit'
  )[]
}

/**
 * What settles a claim fairly, by what the terms promise and what facts show: goods that are not there or go back are
 * worth their price, late ones the late rate of the terms, bad ones that are kept a part of the price of what is bad.
 */
export function fairRange(books: Books, claim: Claim, found: readonly Found[], policy: ClaimsPolicy): FairRange {
  const asked = askedOf(claim)
  switch (claim.reason) {
    case 'not-shipped':
    case 'not-received':
    case 'short-quantity':
      return { low: asked, high: asked, why: ['goods-missing'] }
    case 'unpaid':
      // What the supplier asks to keep is the least that goes back: his loss may be smaller than he says.
      return { low: asked - (claim.keeps ?? 0n), high: asked, why: ['deposit'] }
    case 'counterfeit':
      return { low: asked, high: asked, why: ['fake'] }
    case 'shipped-late':
      return {
        low: lateOf(books, claim, policy),
        high: greater(lateOf(books, claim, policy), asked),
        why: ['late-rate'],
      }
    default:
      return forQuality(claim, found, policy)
  }
}

function forQuality(claim: Claim, found: readonly Found[], { keptLowBps, keptHighBps }: ClaimsPolicy): FairRange {
  const bad = claim.lines.reduce((sum, { lineNo, amount }) => {
    const share = found.find((each) => each.lineNo === lineNo)?.shareBps ?? 10_000
    return sum + (amount * BigInt(share)) / 10_000n
  }, 0n)
  const shown = [
    ...(found.some(({ shareBps }) => shareBps > 0) ? (['share-found'] as const) : []),
    ...(found.some(({ shareBps }) => shareBps === 0) ? (['lot-passed'] as const) : []),
  ]
  if (claim.remedy === 'return-and-refund') return { low: bad, high: bad, why: ['goods-go-back', ...shown] }
  const part = (bps: number) => (bad * BigInt(bps)) / 10_000n
  return { low: part(keptLowBps), high: part(keptHighBps), why: ['goods-kept', ...shown] }
}

function lateOf(books: Books, claim: Claim, { lateMostBps }: ClaimsPolicy): bigint {
  return claim.lines.reduce((sum, { lineNo, lotId, quantity }) => {
    const lot = books.lots.find((each) => each.lotId === lotId)
    return lot === undefined ? sum : sum + lateAmount(books, lot, lineNo, quantity, lateMostBps)
  }, 0n)
}

function greater(a: bigint, b: bigint): bigint {
  return a > b ? a : b
}
