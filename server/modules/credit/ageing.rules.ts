import { divideHalfUp } from '../../kernel/decimal.ts'
import type { DrawAccount } from './draw-dues.rules.ts'

/** Debts that are so many days past due at most, and what of them is expected to be lost. */
export interface AgeBucket {
  /** Days past due; absent: any number. */
  readonly upToDays?: number
  /** Basis points of what is owed. */
  readonly lossBps: number
}

/**
 * The steps in which trade debts are commonly listed; the shares are a start until the operator has figures of its
 * own.
 */
export const defaultBuckets: readonly AgeBucket[] = [
  { upToDays: 0, lossBps: 100 },
  { upToDays: 30, lossBps: 400 },
  { upToDays: 60, lossBps: 1500 },
  { upToDays: 90, lossBps: 3500 },
  { upToDays: 180, lossBps: 6500 },
  { lossBps: 9500 },
]

/** Why buckets cannot be taken as policy; `undefined`: they can. */
export function bucketsFault(value: unknown): string | undefined {
  if (!Array.isArray(value) || value.length === 0 || value.length > 20) return '1 to 20 buckets'
  const buckets = value as readonly Partial<AgeBucket>[]
  const isShare = ({ lossBps }: Partial<AgeBucket>) =>
    Number.isInteger(lossBps) && Number(lossBps) >= 0 && Number(lossBps) <= 10_000
  if (!buckets.every(isShare)) return 'lossBps: 0 to 10000, whole'
  const days = buckets.map(({ upToDays }) => upToDays)
  const limits = days.slice(0, -1)
  if (days.at(-1) !== undefined || limits.some((limit) => !Number.isInteger(limit)))
    return 'the last bucket has no end, each other one has'
  return limits.every((limit, at) => at === 0 || Number(limit) > Number(limits[at - 1])) ? undefined : 'ends rise'
}

/** What stands in one bucket, minor units. */
export interface AgedDebt extends AgeBucket {
  readonly draws: number
  readonly principal: bigint
  readonly interest: bigint
  readonly late: bigint
  /** Rounded half away from zero. */
  readonly expectedLoss: bigint
}

/** Debts by how long they are past due. A debt that a claim holds back whole is past nothing. */
export function agedDebts(accounts: Iterable<AgedAccount>, buckets: readonly AgeBucket[]): readonly AgedDebt[] {
  const sums = buckets.map((bucket) => ({ ...bucket, draws: 0, principal: 0n, interest: 0n, late: 0n }))
  for (const { principal, interest, late, daysPastDue } of accounts) {
    const sum = sums[bucketOf(daysPastDue, buckets)]
    if (sum === undefined || principal + interest + late === 0n) continue
    sum.draws += 1
    sum.principal += principal
    sum.interest += interest
    sum.late += late
  }
  return sums.map((sum) => ({
    ...sum,
    expectedLoss: divideHalfUp((sum.principal + sum.interest + sum.late) * BigInt(sum.lossBps), 10_000n),
  }))
}

/** What ageing asks of a draw's account. */
export type AgedAccount = Pick<DrawAccount, 'principal' | 'interest' | 'late' | 'daysPastDue'>

/** The place of the bucket for a number of days past due. */
export function bucketOf(daysPastDue: number, buckets: readonly AgeBucket[]): number {
  return buckets.findIndex(({ upToDays }) => upToDays === undefined || daysPastDue <= upToDays)
}
