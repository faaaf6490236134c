import type pg from 'pg'
import type { Actor, Instant } from '../../kernel/use-case.ts'
import { recordReads } from '../../platform/read-records.ts'
import { policyTables } from '../policy/index.ts'
import { policyRoot, policyVersionType } from '../policy/policy.rules.ts'
import { companyType } from './company.rules.ts'
import { partiesTables } from './parties.store.ts'
import type { Point, PointSide } from './point.rules.ts'
import { barredUntil, counts, pointsOf, pointType } from './point.rules.ts'
import { pointsNumbers, pointsPolicy } from './points-policy.rules.ts'

/** The points of a company, the newest first, and what they come to; `undefined` when there is no such company. */
export async function pointsView(pool: pg.Pool, companyId: string, actor: Actor, now: Instant) {
  const reads = recordReads(pool, [...partiesTables, ...policyTables])
  const [company, points, versions] = await Promise.all([
    reads.one(companyType, companyId, 'company'),
    reads.all(pointType, companyId),
    reads.all(policyVersionType, policyRoot(pointsPolicy.name)),
  ])
  if (company === undefined) return undefined
  const policy = pointsNumbers(versions, now)
  const isStaff = actor.company === 'cmp_operator'
  const side = (as: PointSide) => ({
    points: pointsOf(points, as, now),
    barred_until: barredUntil(points, as, policy, now) ?? null,
  })
  return {
    company: companyId,
    supplier: side('supplier'),
    buyer: side('buyer'),
    bar_at: policy.pointsBar,
    close_at: policy.pointsClose,
    data: [...points].sort((a, b) => (a.givenAt < b.givenAt ? 1 : -1)).map((point) => pointView(point, isStaff, now)),
    as_of: now,
  }
}

/** Who asked for it and why is a matter of staff until it is done. */
function pointView(point: Point, isStaff: boolean, now: Instant) {
  const { takenBackAt, askedBackFor, askedBackBy } = point
  const isAsked = isStaff && askedBackBy !== undefined && takenBackAt === undefined
  return {
    ...{ point: point.pointId, side: point.side, rule: point.rule, points: point.points, counts: counts(point, now) },
    ...{ order: point.orderId, number: point.orderNumber, claim: point.claimId ?? null },
    ...{ given_at: point.givenAt, expires_at: point.expiresAt, taken_back_at: takenBackAt ?? null },
    asked_back: isAsked ? { by: askedBackBy, reason: askedBackFor ?? '' } : null,
    taken_back_for: takenBackAt === undefined ? null : (askedBackFor ?? null),
  }
}

/** What must always hold of points and checks: each query gives one row with `id` for each thing that breaks it. */
export const partiesChecks: readonly { readonly name: string; readonly sql: string }[] = [
  {
    name: 'parties.points-expire',
    sql: `SELECT root_id || ' ' || id AS id FROM parties.points WHERE expires_at <= given_at OR points <= 0`,
  },
  {
    name: 'parties.two-persons-take-points-back',
    sql: `SELECT root_id || ' ' || id AS id FROM parties.points
      WHERE taken_back_at IS NOT NULL AND (asked_back_by IS NULL OR asked_back_by = taken_back_by)`,
  },
  {
    name: 'parties.two-persons-exclude',
    sql: `SELECT root_id || ' ' || id AS id FROM parties.suspensions
      WHERE second_by = suspended_by OR heard_by IN (suspended_by, second_by)
        OR (step <> 'excluded' AND second_by IS NOT NULL)`,
  },
  {
    name: 'parties.companies-stand-under-their-step',
    sql: `SELECT c.root_id AS id FROM parties.companies c LEFT JOIN parties.suspensions s ON s.root_id = c.root_id
        AND s.lifted_at IS NULL AND s.followed_by IS NULL AND (s.step <> 'excluded' OR s.second_by IS NOT NULL)
      GROUP BY c.root_id, c.state, c.takes_no_orders
      HAVING count(s.id) > 1
        OR (c.state = 'suspended') <> (c.state <> 'closed' AND bool_or(s.step = 'suspended') IS TRUE)
        OR (c.takes_no_orders IS TRUE) <> (bool_or(s.step = 'no-new-orders') IS TRUE)
        OR (bool_or(s.step = 'excluded') IS TRUE AND c.state <> 'closed')`,
  },
  {
    name: 'parties.revocations-name-a-check',
    sql: `SELECT r.root_id || ' ' || r.id AS id FROM parties.checks r WHERE r.result = 'revoked' AND NOT EXISTS (
      SELECT 1 FROM parties.checks c WHERE c.root_id = r.root_id AND c.id = r.revokes AND c.result = 'passed')`,
  },
]
