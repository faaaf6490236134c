import type { Claim } from '../../server/modules/claims/claim.rules.ts'
import type { Decision } from '../../server/modules/claims/decision.rules.ts'
import type { Order } from '../../server/modules/orders/order.rules.ts'
import type { Company } from '../../server/modules/parties/company.rules.ts'
import type { Point, PointRule } from '../../server/modules/parties/point.rules.ts'
import type { Touched } from './audit.ts'
import { holds } from './counters.ts'
import { everyRow, rowsIn } from './rows.ts'
import { DAY } from './scheduler.ts'
import type { World } from './world.ts'

/** What each finding weighs, and how many bar new orders and close; the policy of the simulation does not change. */
const weights: Readonly<Record<PointRule, number>> = {
  'breach-unpaid': 48,
  'decided-against': 6,
  'not-shipped': 6,
  'claim-unanswered': 3,
  'chargeback-against-decision': 24,
  'claim-untrue': 6,
  'in-default': 6,
}
const [BAR, CLOSE] = [24, 48]

/** P: a point weighs what its rule says and lasts a year; who has too many agrees to nothing new. */
export function pointsAuditor(): (touched: Touched) => void {
  const agreed = new Set<string>()
  return (touched) => {
    for (const point of touched.rows<Point>('parties.points')) checkPoint(point, touched)
    for (const { orderId, agreedAt, supplierId } of touched.rows<Order>('orders.orders')) {
      if (agreedAt === undefined || agreed.has(orderId)) continue
      agreed.add(orderId)
      const count = countOf(touched, supplierId, 'supplier', agreedAt)
      holds(count < BAR, 'P who has too many points agrees to nothing new', () => `${orderId} ${supplierId} ${count}`)
    }
  }
}

/** What counts of a side at an instant, given before it. */
function countOf({ tables }: Pick<Touched, 'tables'>, companyId: string, side: Point['side'], at: string): number {
  return rowsIn<Point>(tables, 'parties.points', companyId)
    .filter((each) => each.side === side && each.givenAt < at && each.expiresAt > at && each.takenBackAt === undefined)
    .reduce((sum, { points }) => sum + points, 0)
}

function checkPoint({ companyId, pointId, rule, points, side, givenAt, expiresAt }: Point, { tables }: Touched): void {
  const said = () => `${companyId} ${pointId}: ${points} for ${rule}`
  holds(points === weights[rule], 'P a point weighs what its rule says', said)
  const days = (Date.parse(expiresAt) - Date.parse(givenAt)) / DAY
  holds(days === 365, 'P a point lasts a year', said)
  const inAll = rowsIn<Point>(tables, 'parties.points', companyId)
    .filter((each) => each.side === side && each.expiresAt > givenAt)
    .reduce((sum, each) => sum + each.points, 0)
  const [company] = rowsIn<Company>(tables, 'parties.companies', companyId)
  holds(inAll < CLOSE || company?.state === 'closed', 'P who has far too many points is closed', said)
}

/** At the end: each finding has its point, and a settlement or a claim that was given up has none. */
export function auditPointsEnd({ tables }: Pick<World, 'tables'>): void {
  const given = new Map<string, Point>()
  for (const point of everyRow<Point>(tables, 'parties.points')) given.set(`${point.pointId}|${point.companyId}`, point)
  for (const claim of everyRow<Claim>(tables, 'claims.claims')) {
    const found = foundOf(claim, tables)
    for (const side of ['buyer', 'supplier'] as const) {
      const companyId = side === 'buyer' ? claim.buyerId : claim.supplierId
      const point = given.get(`${claim.claimId}|${companyId}`)
      const said = () => `${claim.orderId} ${claim.claimId}: ${point?.rule} for ${found[side]}, ${claim.outcome}`
      // Later news weighs more: nothing was paid, or a bank was asked against our decision.
      const isWorse = point !== undefined && later.includes(point.rule) && claim.settlement?.by === 'decision'
      holds(isWorse || point?.rule === found[side], 'P a finding gives its points', said)
    }
  }
}

const later: readonly PointRule[] = ['breach-unpaid', 'chargeback-against-decision']

/** What the end of a claim says of each side. */
function foundOf(claim: Claim, tables: Touched['tables']): Partial<Record<Point['side'], PointRule>> {
  const { orderId, claimId, by, reason, settlement, unanswered } = claim
  if (settlement === undefined || settlement.by === 'agreement') return {}
  const standing = rowsIn<Decision>(tables, 'claims.decisions', orderId).find(
    (each) => each.claimId === claimId && each.kind === 'decision' && each.state === 'standing',
  )
  if (standing === undefined) return {}
  const { finding, machine } = standing
  const silent = unanswered === true && by === 'buyer' ? { supplier: 'claim-unanswered' as const } : {}
  if (machine !== undefined) return reason === 'not-shipped' ? { supplier: 'not-shipped' } : silent
  if (finding === 'nobody') return silent
  const rule = finding === by ? 'claim-untrue' : finding === 'buyer' ? 'in-default' : 'decided-against'
  return { ...silent, [finding]: rule }
}
