import { accountFamily, type BookedPosting, type BookedTransfer, type CompanyMovement } from './movement.rules.ts'

/** Where money stands on its way, as people name it. `other-side`: with the other party, whose books are its own. */
export const stages = [
  ...['clearing', 'bank', 'arrived', 'hold', 'to-be-refunded', 'refund', 'available', 'payout', 'blocked', 'debt'],
  ...['fee', 'tax', 'chargeback', 'inspection', 'voucher', 'other-side', 'surety'],
] as const
export type Stage = string

const stageOfFamily: Readonly<Record<string, Stage>> = {
  'assets:provider': 'clearing',
  'assets:bank': 'bank',
  'assets:chargeback': 'chargeback',
  'assets:recovery': 'debt',
  'liabilities:unallocated': 'arrived',
  'liabilities:escrow': 'hold',
  'liabilities:refundable': 'to-be-refunded',
  'liabilities:refund': 'refund',
  'liabilities:payable': 'available',
  'liabilities:payout': 'payout',
  'liabilities:blocked': 'blocked',
  'liabilities:inspection': 'inspection',
  'liabilities:voucher': 'voucher',
  'liabilities:tax': 'tax',
  'income:fees': 'fee',
}
/** Places outside that both sides may know: money came in or went out there. */
const outside = new Set(['clearing', 'bank', 'arrived', 'chargeback'])

/** A part of a step: how much left or reached a stage, minor units > 0. */
export interface Leg {
  readonly stage: Stage
  readonly amount: bigint
}

/** One step of money's way: from the stages on the left to those on the right; both add up to the same. */
export interface WayStep {
  readonly from: readonly Leg[]
  readonly to: readonly Leg[]
}

function isOwn({ account, accountRoot }: BookedPosting, movement: CompanyMovement): boolean {
  const stage = stageOfFamily[accountFamily(account)]
  switch (stage) {
    case 'hold':
      return accountRoot === movement.orderId
    case 'to-be-refunded':
    case 'refund':
      return movement.side === 'buyer' && accountRoot === movement.orderId
    case 'available':
    case 'payout':
    case 'blocked':
    case 'debt':
    case 'voucher':
      return accountRoot === movement.companyId
    case 'fee':
    case 'tax':
      return movement.fee !== 0n || movement.tax !== 0n
    default:
      return false
  }
}

/**
 * What a transfer was for one company: its own legs as they are; what is the other side's or ours is one leg that
 * makes both sides equal. So nobody reads the other's fee in his own way.
 */
export function wayOf(transfer: BookedTransfer, movement: CompanyMovement): WayStep {
  const postings = transfer.postings.filter(({ currency }) => currency === movement.currency)
  const own = postings.filter((each) => isOwn(each, movement))
  const left = legs(own.filter(({ amount }) => amount > 0n))
  const right = legs(own.filter(({ amount }) => amount < 0n))
  const missing = total(right) - total(left)
  if (missing === 0n) return { from: left, to: right }
  const hidden = postings.filter((each) => !own.includes(each) && each.amount > 0n === missing > 0n)
  const rest = { stage: hiddenStage(hidden), amount: missing > 0n ? missing : -missing }
  return missing > 0n ? { from: [...left, rest], to: right } : { from: left, to: [...right, rest] }
}

function hiddenStage(hidden: readonly BookedPosting[]): Stage {
  const found = hidden.map(({ account }) => stageOfFamily[accountFamily(account)] ?? 'surety')
  return found.find((stage) => outside.has(stage)) ?? (found.some(isParty) ? 'other-side' : 'surety')
}

const isParty = (stage: Stage) => !['fee', 'tax', 'surety'].includes(stage)

function legs(postings: readonly BookedPosting[]): readonly Leg[] {
  const found = new Map<Stage, bigint>()
  for (const { account, amount } of postings) {
    const stage = stageOfFamily[accountFamily(account)] ?? 'surety'
    found.set(stage, (found.get(stage) ?? 0n) + (amount > 0n ? amount : -amount))
  }
  return [...found].map(([stage, amount]) => ({ stage, amount }))
}

const total = (all: readonly Leg[]) => all.reduce((sum, { amount }) => sum + amount, 0n)
