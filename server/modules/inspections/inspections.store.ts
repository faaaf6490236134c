import { recordTable } from '../../platform/record-table.ts'
import { inspectionResultType, inspectionType } from './inspection.rules.ts'

/** How the records of inspections stand in their tables. */
export const inspectionsTables = [
  recordTable(inspectionType, {
    orderId: 'root',
    id: 'id',
    kind: 'text',
    by: 'text',
    lines: 'json',
    lotId: 'text',
    state: 'text',
    outcome: 'text',
    fee: 'bigint',
    held: 'bigint',
    bookedAt: 'instant',
    on: 'text',
    paidAt: 'instant',
    firmId: 'text',
    visitOn: 'text',
    reportBy: 'instant',
    overdueAt: 'instant',
    reportedAt: 'instant',
    reportHash: 'text',
    finishedBps: 'integer',
    verdict: 'text',
    missing: 'json',
    answerBy: 'instant',
    contestedBy: 'text',
    contestReason: 'text',
    endedAt: 'instant',
    claimId: 'text',
    bearer: 'text',
    repaid: 'bigint',
  }),
  recordTable(inspectionResultType, {
    orderId: 'root',
    inspectionId: 'text',
    lineNo: 'integer',
    by: 'text',
    quantity: 'bigint',
    result: 'json',
    finding: 'json',
    recordedAt: 'instant',
  }),
] as const

/** What must always hold of inspections: each query gives one row with `id` for each thing that breaks it. */
export const inspectionsChecks: readonly { readonly name: string; readonly sql: string }[] = [
  {
    name: 'inspections.fees-held-are-the-ledgers',
    sql: `select coalesce(i.root_id, b.root_id) as id
      from (select root_id, sum(held) as held from inspections.inspections group by root_id) i
      full join (select root_id, sum(value) as value from ledger.balances
        where key like 'liabilities:inspection:%' group by root_id) b using (root_id)
      where coalesce(i.held, 0) <> coalesce(b.value, 0)`,
  },
  {
    name: 'inspections.open-has-a-deadline',
    sql: `select i.root_id || ' ' || i.id as id from inspections.inspections i
      where i.state not in ('accepted', 'closed') and not exists (select from platform.deadlines d
        where d.root_id = i.root_id and d.subject = i.id and d.name = case i.state
          when 'requested' then 'inspection.pay' when 'report-filed' then 'inspection.answer'
          when 'contested' then 'inspection.review' else 'inspection.report' end)`,
  },
  {
    name: 'inspections.accepted-waits-for-its-money',
    sql: `select i.root_id || ' ' || i.id as id from inspections.inspections i
      where i.state = 'accepted' and not exists (select from payments.payments p
        where p.root_id = i.root_id and p.inspection_id = i.id and p.state = 'succeeded')`,
  },
  {
    name: 'inspections.a-report-has-results',
    sql: `select i.root_id || ' ' || i.id as id from inspections.inspections i
      where i.reported_at is not null and not exists (select from inspections.results r
        where r.root_id = i.root_id and r.inspection_id = i.id)`,
  },
  {
    name: 'inspections.awaited-as-the-order-says',
    sql: `select o.root_id as id from orders.orders o
      where coalesce(o.inspection_awaited, false) <> exists (select from inspections.inspections i
        where i.root_id = o.root_id and i.kind = 'inspection' and i.claim_id is null
          and i.state in ('paid', 'appointed', 'scheduled'))`,
  },
  {
    name: 'inspections.a-firm-is-paid-once-and-for-its-report',
    sql: `select t.root_id || ' ' || t.cause as id from ledger.transfers t
      left join inspections.inspections i on i.root_id = t.root_id and t.cause = 'inspection:' || i.id
      where t.kind = 'inspection-paid'
      group by t.root_id, t.cause, i.outcome, i.reported_at
      having count(*) > 1 or i.outcome is distinct from 'paid' or i.reported_at is null`,
  },
  {
    name: 'inspections.a-fee-is-repaid-once-by-who-bears-it',
    sql: `select coalesce(i.root_id || ' ' || i.id, t.root_id || ' ' || t.cause) as id
      from (select * from inspections.inspections where repaid is not null or bearer is not null) i
      full join (select t.root_id, t.cause, count(distinct t.id) as times, sum(p.amount) as amount
        from ledger.transfers t join ledger.postings p on p.root_id = t.root_id and p.transfer_id = t.id
        where t.kind = 'inspection-awarded' and p.amount > 0 group by t.root_id, t.cause) t
        on t.root_id = i.root_id and t.cause = 'inspection:' || i.id
      where i.id is null or coalesce(t.times, 0) > 1 or coalesce(t.amount, 0) <> coalesce(i.repaid, 0)
        or (i.repaid is not null and (i.bearer is null or i.bearer = i.by or i.outcome is distinct from 'paid'))
        or (i.outcome = 'paid' and i.fee > 0 and i.bearer <> i.by and i.repaid is null)`,
  },
]
