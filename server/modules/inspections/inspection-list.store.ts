import type pg from 'pg'
import { type PageAsked, pageOf } from '../../platform/page.ts'
import { recordReads } from '../../platform/read-records.ts'
import { ordersTables } from '../orders/index.ts'
import { orderType } from '../orders/order.rules.ts'
import { companyNames } from '../parties/index.ts'
import { type Inspection, inspectionType } from './inspection.rules.ts'
import { inspectionsTables } from './inspections.store.ts'

/** Whose list it is: what a firm is appointed to, or what waits for staff. */
export type ListedFor = { readonly firm: string } | { readonly staff: true }

const ofFirm = `select root_id, id from inspections.inspections
  where firm_id = $1 and id < $2 order by id desc limit $3`

/** Nobody is appointed yet, or a report is contested or overdue; the oldest first. */
const forStaff = `select root_id, id from inspections.inspections
  where state <> 'closed' and (state in ('paid', 'contested') or overdue_at is not null) and id > $1
  order by id limit $2`

/** Past every id. */
const LAST = '~'

/** Inspections by id: a firm's the newest first, those that wait for staff the oldest first. */
export async function listInspections(pool: pg.Pool, whose: ListedFor, { after: [from] = [], limit }: PageAsked) {
  const isFirm = 'firm' in whose
  const { rows } = await pool.query<{ readonly root_id: string; readonly id: string }>(
    isFirm
      ? { name: 'inspections-of-firm', text: ofFirm, values: [whose.firm, from ?? LAST, limit + 1] }
      : { name: 'inspections-for-staff', text: forStaff, values: [from ?? '', limit + 1] },
  )
  const page = pageOf(
    rows,
    limit,
    (row) => row,
    ({ id }) => [id],
  )
  return { ...page, data: await viewsOf(pool, page.data) }
}

async function viewsOf(pool: pg.Pool, rows: readonly { readonly root_id: string; readonly id: string }[]) {
  const reads = recordReads(pool, [...inspectionsTables, ...ordersTables])
  const ids = [...new Set(rows.map(({ root_id }) => root_id))]
  const [inspections, orders] = await Promise.all([
    reads.allOf(inspectionType, ids),
    reads.oneOf(orderType, new Map(ids.map((id) => [id, 'order']))),
  ])
  const sides = [...orders.values()].flatMap(({ buyerId, supplierId }) => [buyerId, supplierId])
  const names = await companyNames(pool, [...new Set(sides)])
  return rows.flatMap(({ root_id, id }) => {
    const order = orders.get(root_id)
    const found = inspections.get(root_id)?.find((each) => each.id === id)
    if (order === undefined || found === undefined) return []
    const { number, zone, currency } = order
    const named = (company: string) => names.get(company) ?? company
    const who = { buyer_name: named(order.buyerId), supplier_name: named(order.supplierId) }
    return [{ order: root_id, number, zone, ...who, ...headOf(found, currency) }]
  })
}

/** What every list and page says of an inspection. */
export function headOf(inspection: Inspection, currency: string) {
  const { id, kind, by, state, outcome, fee, held, on, visitOn, firmId, reportBy, overdueAt, answerBy } = inspection
  const { claimId, bearer, repaid } = inspection
  return {
    id,
    kind,
    by,
    state,
    outcome: outcome ?? null,
    fee: { amount: Number(fee), currency },
    held: { amount: Number(held), currency },
    claim: claimId ?? null,
    bearer: bearer ?? null,
    repaid: repaid === undefined ? null : { amount: Number(repaid), currency },
    on: on ?? null,
    visit_on: visitOn ?? null,
    firm: firmId ?? null,
    report_by: reportBy ?? null,
    overdue_at: overdueAt ?? null,
    answer_by: answerBy ?? null,
    verdict: inspection.verdict ?? null,
    booked_at: inspection.bookedAt,
    reported_at: inspection.reportedAt ?? null,
    ended_at: inspection.endedAt ?? null,
  }
}
