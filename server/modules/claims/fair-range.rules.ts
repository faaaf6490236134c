import type { Books } from '../orders/books.rules.ts'
import type { Claim } from './claim.rules.ts'
import { askedOf } from './claim.rules.ts'
import type { ClaimsPolicy } from './claims-policy.rules.ts'
import { lateAmount } from './late-rate.rules.ts'

/** What share of a line's claimed quantity an inspection or a sample found bad, basis points. */
export interface Found {
  readonly lineNo: number
  readonly shareBps: number
}

/** A range that terms and facts suggest, minor units, and why. It binds nobody. */
export interface FairRange {
  readonly low: bigint
  readonly high: bigint
  readonly why: readonly ('goods-missing' | 'late-rate' | 'goods-go-back' | 'goods-kept' | 'share-found' | 'fake')[]
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
  const shown = found.length > 0 ? (['share-found'] as const) : []
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
