import { recordTable } from '../../platform/record-table.ts'
import { reportLineType, reportType, wrongStates } from './report-line.rules.ts'

/** How reports of providers stand in their tables. */
export const reportTables = [
  recordTable(reportType, {
    reportRoot: 'root',
    provider: 'text',
    cursor: 'text',
    readAt: 'instant',
    bookedTo: 'text',
    judged: 'integer',
    reported: 'json',
    lines: 'integer',
  }),
  recordTable(reportLineType, {
    reportRoot: 'root',
    lineId: 'id',
    provider: 'text',
    kind: 'text',
    currency: 'text',
    reported: 'bigint',
    booked: 'bigint',
    reference: 'text',
    target: 'text',
    cause: 'text',
    happenedAt: 'instant',
    since: 'instant',
    state: 'text',
    transfers: 'json',
  }),
] as const

const wrong = wrongStates.map((state) => `'${state}'`).join(', ')
const posted = `select l.root_id, l.currency, l.transfers::text as transfers, min(l.id) as id,
    sum(l.booked) as booked, min(l.provider) as provider
  from reconciliation.provider_lines l where l.booked is not null and l.state <> 'arrived' group by 1, 2, 3`

/** Invariants as SQL: each statement answers the ids that break it, so no row means that it holds. */
export const reportChecks = [
  {
    name: 'reconciliation.wrong-line-has-an-open-case',
    sql: `select l.root_id || '/' || l.id as id from reconciliation.provider_lines l
      left join reconciliation.cases c on c.root_id = l.root_id and c.line_id = l.id and c.state <> 'closed'
      group by l.root_id, l.id, l.state having (l.state in (${wrong})) <> (count(c.id) > 0) or count(c.id) > 1`,
  },
  {
    name: 'reconciliation.lines-are-booked-as-the-ledger-says',
    sql: `select l.root_id || '/' || l.id as id from (${posted}) l where l.booked <> (
        select coalesce(sum(p.amount), 0) from jsonb_array_elements_text(l.transfers::jsonb) t(id)
        join ledger.postings p on p.account = 'assets:provider:' || l.provider and p.transfer_id = t.id
          and p.currency = l.currency)`,
  },
  {
    name: 'reconciliation.a-transfer-explains-one-line',
    sql: `select l.root_id || '/' || t.id as id from (${posted}) l,
        jsonb_array_elements_text(l.transfers::jsonb) t(id)
      group by l.root_id, l.currency, t.id having count(*) > 1`,
  },
  {
    name: 'reconciliation.booked-money-is-told-up-to-its-mark',
    sql: `select distinct r.root_id || '/' || p.transfer_id as id from reconciliation.provider_reports r
      join ledger.postings p on p.account = 'assets:provider:' || r.provider and p.transfer_id <= r.booked_to
      left join (select l.root_id, t.id from reconciliation.provider_lines l,
        jsonb_array_elements_text(l.transfers) t(id)) told on told.root_id = r.root_id and told.id = p.transfer_id
      where told.id is null`,
  },
  {
    name: 'reconciliation.report-is-the-sum-of-its-lines',
    sql: `select r.root_id || '/' || k.currency as id from reconciliation.provider_reports r,
        lateral (select key as currency, (value->>'~n')::bigint as amount from jsonb_each(r.reported)) k
      where k.amount <> (select coalesce(sum(l.reported), 0) from reconciliation.provider_lines l
        where l.root_id = r.root_id and l.currency = k.currency)`,
  },
] as const
