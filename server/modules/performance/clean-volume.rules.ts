import type { RecordType, RootId } from '../../kernel/use-case.ts'

/** The clean volume of one buyer on one day, USD minor units. */
export interface DayVolume {
  readonly day: string
  readonly usd: bigint
}

/**
 * Buyers that are one to this supplier, because they share a mark: what they buy counts together. `days` are those of
 * the window alone; older ones are dropped when the group is written.
 */
export interface BuyerGroup {
  readonly performanceId: RootId
  /** The company that came first. */
  readonly groupId: string
  readonly buyers: readonly RootId[]
  readonly marks: readonly string[]
  readonly days: readonly DayVolume[]
  /** Clean orders ever. */
  readonly orders: number
  /** It turned out to be another one. */
  readonly into?: string
}

export const buyerGroupType: RecordType<BuyerGroup> = {
  name: 'performance.buyer_groups',
  root: (group) => group.performanceId,
  id: (group) => group.groupId,
}

/** Which group a mark leads to. */
export interface BuyerMark {
  readonly performanceId: RootId
  readonly mark: string
  readonly groupId: string
}

export const buyerMarkType: RecordType<BuyerMark> = {
  name: 'performance.buyer_marks',
  root: (mark) => mark.performanceId,
  id: (mark) => mark.mark,
}

/** A buyer's part of the window's clean volume, USD minor units. */
export interface Part {
  readonly groupId: string
  readonly usd: bigint
}

/** The clean volume of the window, and whoever has more of it than one buyer may: at most a handful. */
export interface CleanVolume {
  readonly usd: bigint
  readonly over: readonly Part[]
}

export const noVolume: CleanVolume = { usd: 0n, over: [] }

/** A share of an amount, rounded down: a limit is never overstated. */
export function shareDown(amount: bigint, bps: number): bigint {
  return (amount * BigInt(bps)) / 10_000n
}

/** What of a volume counts: of each buyer at most a share of all of it, USD minor units, rounded down. */
export function countedUsd({ usd, over }: CleanVolume, buyerShareBps: number): bigint {
  const most = shareDown(usd, buyerShareBps)
  return over.reduce((sum, part) => (part.usd > most ? sum - (part.usd - most) : sum), usd)
}

/** The volume of parts, each group's given once; what stays below the share is no part of its own. */
export function volumeOf(parts: readonly Part[], buyerShareBps: number): CleanVolume {
  return keptOver({ usd: parts.reduce((sum, part) => sum + part.usd, 0n), over: parts }, buyerShareBps)
}

function keptOver({ usd, over }: CleanVolume, buyerShareBps: number): CleanVolume {
  const most = shareDown(usd, buyerShareBps)
  return { usd, over: over.filter((part) => part.usd > most).sort((a, b) => (a.groupId < b.groupId ? -1 : 1)) }
}

/**
 * The volume once a group's part has become `after` in place of those that it takes in. While the whole only grows,
 * nobody but this group can come to be over: so it is exact without a look at the others. What was taken off can push
 * others over: then the window is summed anew (`roll-window`).
 */
export function withPart(
  volume: CleanVolume,
  by: bigint,
  after: Part,
  takenIn: readonly string[],
  buyerShareBps: number,
): CleanVolume {
  const gone = new Set([...takenIn, after.groupId])
  const others = volume.over.filter(({ groupId }) => !gone.has(groupId))
  return keptOver({ usd: volume.usd + by, over: [...others, after] }, buyerShareBps)
}

/** What of a group's volume lies in the window that begins on a day. */
export function volumeSince({ days }: Pick<BuyerGroup, 'days'>, from: string): bigint {
  return days.reduce((sum, { day, usd }) => (day >= from ? sum + usd : sum), 0n)
}

/** The days with `by` more on one of them, without those before the window. */
export function withDay(days: readonly DayVolume[], { day, usd: by }: DayVolume, from: string): readonly DayVolume[] {
  const before = days.find((each) => each.day === day)?.usd ?? 0n
  const others = days.filter((each) => each.day !== day && each.day >= from)
  const usd = before + by
  const own = usd === 0n || day < from ? [] : [{ day, usd }]
  return [...others, ...own].sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** Groups that turn out to be one, the first of them in byte order; the others point to it. */
export function mergedGroups(
  performanceId: RootId,
  found: readonly BuyerGroup[],
  buyer: { readonly buyerId: RootId; readonly marks: readonly string[] },
  from: string,
): { readonly group: BuyerGroup; readonly takenIn: readonly BuyerGroup[] } {
  const [first, ...takenIn] = [...found].sort((a, b) => (a.groupId < b.groupId ? -1 : 1))
  const all = first === undefined ? [] : [first, ...takenIn]
  const unique = (names: readonly string[]) => [...new Set(names)].sort()
  const days = all
    .flatMap((group) => group.days)
    .reduce<readonly DayVolume[]>((sum, day) => withDay(sum, day, from), [])
  return {
    group: {
      performanceId,
      groupId: first?.groupId ?? buyer.buyerId,
      buyers: unique([...all.flatMap(({ buyers }) => buyers), buyer.buyerId]),
      marks: unique([...all.flatMap(({ marks }) => marks), ...buyer.marks]),
      days,
      orders: all.reduce((sum, { orders }) => sum + orders, 0),
    },
    takenIn,
  }
}
