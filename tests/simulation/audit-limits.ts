import type { Hold } from '../../server/modules/escrow/hold.rules.ts'
import type { Remedy } from '../../server/modules/escrow/remedy.rules.ts'
import type { Order } from '../../server/modules/orders/order.rules.ts'
import type { LimitState } from '../../server/modules/performance/limit-sum.rules.ts'
import type { OrderResult } from '../../server/modules/performance/order-result.rules.ts'
import type { CountedOrder, Profile } from '../../server/modules/performance/profile.rules.ts'
import type { Touched } from './audit.ts'
import { holds } from './counters.ts'
import { everyRow, rowsIn } from './rows.ts'
import { DAY } from './scheduler.ts'
import type { World } from './world.ts'

/** USD minor units; the policy of the simulation does not change. */
const [AUDITED, PERSON, MOST, FIRST_STEP] = [3_000_000n, 5_000_000n, 50_000_000n, 1_500_000n]

interface Stood {
  readonly at: number
  readonly limit: bigint
}

/** L: figures are what a look at every result says; a limit is their sum and its bounds, and bounds what is exposed. */
export function limitsAuditor(): (touched: Touched) => void {
  const past = new Map<string, Stood[]>()
  return (touched) => {
    for (const profile of touched.rows<Profile>('performance.profiles')) checkProfile(profile, touched)
    for (const state of touched.rows<LimitState>('performance.limits')) {
      checkLimit(state, touched, past.get(state.companyId) ?? [])
      const stood = past.get(state.companyId) ?? []
      stood.push({ at: Date.parse(state.computedAt), limit: state.limit })
      past.set(state.companyId, stood)
    }
    for (const { type, root, by } of touched.commit.counters) {
      if (type !== 'escrow.exposures' || by <= 0n || !root.startsWith('cmp_')) continue
      const exposed = touched.tables.counters.get(`escrow.exposures|${root}|USD`)?.value ?? 0n
      const [limit] = rowsIn<LimitState>(touched.tables, 'performance.limits', root)
      holds(exposed <= (limit?.limit ?? 0n), 'L nobody comes to expose more than his limit', () => `${root} ${exposed}`)
    }
  }
}

/** Sums over everything that was counted, by groups that are found anew. */
function checkProfile(profile: Profile, { tables }: Touched): void {
  const { performanceId, from, volume, figures } = profile
  const counted = rowsIn<CountedOrder>(tables, 'performance.counted_orders', performanceId)
  const clean = counted.filter(({ unclean }) => unclean === undefined)
  const usd = clean.reduce((sum, { day, cleanUsd }) => (day >= from ? sum + cleanUsd : sum), 0n)
  const orders = counted.reduce((sum, { day, figures: of }) => (day >= from ? sum + of.orders : sum), 0)
  const said = () => `${performanceId}: ${volume.usd} ${usd}, ${figures.orders} ${orders}, ${profile.cleanOrders}`
  holds(volume.usd === usd && figures.orders === orders, 'L a window is the sum of its results', said)
  holds(profile.cleanOrders === clean.length, 'L clean orders are counted once each', said)
  const buyers = groupsOf(clean, tables)
  holds(profile.cleanBuyers === new Set(buyers.values()).size, 'L buyers that share something are one', said)
}

/** The group of each clean order's buyer: those that share a mark with one another, directly or by others. */
function groupsOf(clean: readonly CountedOrder[], tables: Touched['tables']): ReadonlyMap<string, string> {
  const byMark = new Map<string, string>()
  const into = new Map<string, string>()
  const top = (name: string): string => {
    const next = into.get(name)
    return next === undefined ? name : top(next)
  }
  for (const { orderId, buyerId } of clean) {
    const [result] = rowsIn<OrderResult>(tables, 'performance.results', orderId)
    for (const mark of result?.marks ?? []) {
      const [one, other] = [top(byMark.get(mark) ?? buyerId), top(buyerId)]
      byMark.set(mark, one)
      if (one !== other) into.set(other, one)
    }
  }
  return new Map(clean.map(({ orderId, buyerId }) => [orderId, top(buyerId)]))
}

/** What of the clean volume counts, and whether the supplier is proven, as the profile says; USD minor units. */
function countedIn(profile: Profile | undefined) {
  const clean = profile?.volume.usd ?? 0n
  const most = clean / 5n
  const over = (profile?.volume.over ?? []).reduce((sum, { usd }) => (usd > most ? sum + usd - most : sum), 0n)
  const isProven = (profile?.cleanOrders ?? 0) >= 5 && (profile?.cleanBuyers ?? 0) >= 3
  return { counted: clean - over, isProven }
}

/** The limit by arithmetic of our own, from what the profile counts and from the limits that stood. */
function checkLimit(state: LimitState, touched: Touched, past: readonly Stood[]): void {
  const root = state.companyId.replace('cmp_', 'per_')
  const [profile] = rowsIn<Profile>(touched.tables, 'performance.profiles', root)
  // A neighbour in the batch may have counted more since.
  const isNewer = touched.rows<Profile>('performance.profiles').some(({ performanceId }) => performanceId === root)
  const { counted, isProven } = isNewer ? state : countedIn(profile)
  const base = state.isAudited ? (isProven ? AUDITED : AUDITED / 2n) : 0n
  const sum = state.hasBadge ? base + counted / 5n : 0n
  const ago = Date.parse(state.computedAt) - 90 * DAY
  const peak = past.reduce((highest, { at, limit }) => (at <= ago && limit > highest ? limit : highest), 0n)
  const grown = [base, 2n * peak, FIRST_STEP].reduce((a, b) => (a > b ? a : b))
  const said = () => `${state.companyId}: ${state.limit}, ${sum} ${grown} ${base} ${counted}`
  holds(state.limit <= sum && state.limit <= PERSON && state.limit <= MOST, 'L a limit is no more than its sum', said)
  holds(state.limit <= grown, 'L a limit at most doubles in ninety days', said)
  holds(state.limit === sum || state.bound !== 'none', 'L a limit is explained', said)
}

/** At the end: each order that was paid and has ended has its result, counted as it stands. */
export function auditLimitsEnd({ tables, counters }: Pick<World, 'tables' | 'counters'>): void {
  for (const order of everyRow<Order>(tables, 'orders.orders')) {
    const [result] = rowsIn<OrderResult>(tables, 'performance.results', order.orderId)
    const isPaid = order.fundedAt !== undefined && order.ended !== undefined
    holds((result !== undefined) === isPaid, 'L every paid order that ended has a result', () => order.orderId)
    if (result === undefined) continue
    const root = order.supplierId.replace('cmp_', 'per_')
    const counted = rowsIn<CountedOrder>(tables, 'performance.counted_orders', root).find(
      ({ orderId }) => orderId === order.orderId,
    )
    const said = () => `${order.orderId}: ${result.usd} ${counted?.usd}, ${keptOf(order, tables)}`
    holds(counted?.n === result.n, 'L a result is counted as it stands', said)
    if (result.ended === 'completed') holds(result.usd === keptOf(order, tables), 'L a result is what was kept', said)
    counters.hit(`limit.${counted?.unclean ?? 'clean'}`)
    if (result.n > 1) counters.hit('limit.corrected')
  }
}

/** What of an order's price the supplier kept, USD minor units. */
function keptOf({ orderId, usdPerMinor }: Order, tables: World['tables']): bigint {
  const paid = rowsIn<Hold>(tables, 'escrow.holds', orderId).reduce((sum, hold) => sum + hold.paid, 0n)
  const gone = rowsIn<Remedy>(tables, 'escrow.remedies', orderId).reduce(
    (sum, { refunded, awarded, lost, chargedBack }) => sum + refunded + awarded + lost + chargedBack,
    0n,
  )
  const kept = paid > gone ? paid - gone : 0n
  return usdPerMinor === undefined ? 0n : (kept * usdPerMinor.usd) / usdPerMinor.per
}
