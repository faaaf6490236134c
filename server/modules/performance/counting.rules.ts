import type { Change, Instant } from '../../kernel/use-case.ts'
import { put } from '../../kernel/use-case.ts'
import type { BuyerGroup, Part } from './clean-volume.rules.ts'
import { buyerGroupType, buyerMarkType, mergedGroups, volumeSince, withDay, withPart } from './clean-volume.rules.ts'
import { type Figures, figuresOf, noFigures, withFigures } from './figures.rules.ts'
import { cleanUsd, type OrderResult, uncleanFor } from './order-result.rules.ts'
import type { PerformancePolicy } from './performance-policy.rules.ts'
import type { CountedOrder, DayOfResults, Profile } from './profile.rules.ts'
import { countedOrderType, dayType, performanceRoot, profileType, shown } from './profile.rules.ts'

/** What one result meets: what was counted of it before, its day, and the groups that its buyer's marks lead to. */
export interface Counting {
  readonly result: OrderResult
  readonly before: CountedOrder | undefined
  readonly profile: Profile
  readonly day: DayOfResults
  readonly groups: readonly BuyerGroup[]
}

/** What changes, and whether clean volume of the window became less: then others may have too large a share. */
export interface Counted {
  readonly profile: Profile
  readonly changes: readonly Change[]
  readonly isLess: boolean
}

/** The supplier's figures with this result in place of what was counted of it before. */
export function counted(counting: Counting, policy: PerformancePolicy, at: Instant): Counted {
  const { result, before, profile, day } = counting
  const figures = withFigures(figuresOf(result), before?.figures ?? noFigures, -1)
  const by = cleanUsd(result) - (before?.cleanUsd ?? 0n)
  const isInWindow = result.day >= profile.from
  const clean = withBuyer(counting, by, policy)
  const parts =
    clean === undefined ? day.parts : withOwnPart(resolved(day.parts, clean.profile), clean.group.groupId, by)
  const after = shown(
    {
      ...(clean?.profile ?? profile),
      figures: isInWindow ? withFigures(profile.figures, figures) : profile.figures,
      ...(isInWindow ? reached(profile, result.day) : {}),
    },
    policy,
    at,
  )
  return {
    profile: after,
    isLess: isInWindow && by < 0n,
    changes: [
      put(profileType, after),
      put(dayType, { ...day, figures: withFigures(day.figures, figures), parts }),
      put(countedOrderType, countedOf(result, figuresOf(result), clean?.group.groupId)),
      ...(clean?.changes ?? []),
    ],
  }
}

function reached({ oldest, newest }: Profile, day: string): Pick<Profile, 'oldest' | 'newest'> {
  return {
    oldest: oldest === undefined || day < oldest ? day : oldest,
    newest: newest === undefined || day > newest ? day : newest,
  }
}

function countedOf(result: OrderResult, figures: Figures, groupId: string | undefined): CountedOrder {
  const { orderId, supplierId, buyerId, n, day, usd, related } = result
  const unclean = uncleanFor(result)
  return {
    ...{ performanceId: performanceRoot(supplierId), orderId, buyerId, n, day, figures, usd, related },
    cleanUsd: cleanUsd(result),
    ...(unclean === undefined ? {} : { unclean }),
    ...(groupId === undefined ? {} : { groupId }),
  }
}

/** Where a buyer's clean order is counted, among those that he is one with. */
interface Clean {
  readonly profile: Profile
  readonly group: BuyerGroup
  readonly changes: readonly Change[]
}

/** `undefined`: the order was not clean and is not now. */
function withBuyer(
  { result, before, profile, groups }: Counting,
  by: bigint,
  policy: PerformancePolicy,
): Clean | undefined {
  const isClean = uncleanFor(result) === undefined
  const wasClean = before !== undefined && before.unclean === undefined
  if (!isClean && !wasClean) return undefined
  const { from } = profile
  const { group: merged, takenIn } = mergedGroups(profile.performanceId, groups, result, from)
  const turn = (isClean ? 1 : 0) - (wasClean ? 1 : 0)
  const group: BuyerGroup = {
    ...merged,
    days: withDay(merged.days, { day: result.day, usd: by }, from),
    orders: merged.orders + turn,
  }
  const part = { groupId: group.groupId, usd: volumeSince(group, from) }
  const gone = takenIn.map(({ groupId }) => groupId)
  const inWindow = result.day >= from ? by : 0n
  const times = (least: number, of: readonly BuyerGroup[]) => of.filter(({ orders }) => orders >= least).length
  const more = (least: number) => times(least, [group]) - times(least, groups)
  return {
    group,
    profile: {
      ...profile,
      volume: withPart(profile.volume, inWindow, part, gone, policy.buyerShareBps),
      aliases: withAliases(profile.aliases, gone, group.groupId),
      cleanOrders: profile.cleanOrders + turn,
      cleanBuyers: profile.cleanBuyers + more(1),
      returningBuyers: profile.returningBuyers + more(2),
    },
    changes: [...groupChanges(group, groups, takenIn)],
  }
}

function withAliases(aliases: Profile['aliases'], gone: readonly string[], into: string): Profile['aliases'] {
  const moved = aliases.map((alias) => (gone.includes(alias.into) ? { ...alias, into } : alias))
  return [...moved, ...gone.map((groupId) => ({ groupId, into }))]
}

/** The group, those that it took in, and the marks that lead to it from now on. */
function groupChanges(
  group: BuyerGroup,
  before: readonly BuyerGroup[],
  takenIn: readonly BuyerGroup[],
): readonly Change[] {
  const { performanceId, groupId } = group
  const known = new Set(before.find((each) => each.groupId === groupId)?.marks ?? [])
  return [
    put(buyerGroupType, group),
    ...takenIn.map((each) => put(buyerGroupType, { ...each, days: [], orders: 0, into: groupId })),
    ...group.marks
      .filter((mark) => !known.has(mark))
      .map((mark) => put(buyerMarkType, { performanceId, mark, groupId })),
  ]
}

/** Parts by the name that their groups have now, one for each. */
export function resolved(parts: readonly Part[], { aliases }: Pick<Profile, 'aliases'>): readonly Part[] {
  const into = new Map(aliases.map((alias) => [alias.groupId, alias.into]))
  const sums = new Map<string, bigint>()
  for (const { groupId, usd } of parts) {
    const now = into.get(groupId) ?? groupId
    sums.set(now, (sums.get(now) ?? 0n) + usd)
  }
  return [...sums].map(([groupId, usd]) => ({ groupId, usd })).sort((a, b) => (a.groupId < b.groupId ? -1 : 1))
}

function withOwnPart(parts: readonly Part[], groupId: string, by: bigint): readonly Part[] {
  return resolved([...parts, { groupId, usd: by }], { aliases: [] }).filter(({ usd }) => usd !== 0n)
}
