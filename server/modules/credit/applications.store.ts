import type pg from 'pg'
import type { Instant } from '../../kernel/use-case.ts'
import { recordReads } from '../../platform/read-records.ts'
import { recordTable } from '../../platform/record-table.ts'
import { adverseNoticeType } from './adverse-notice.rules.ts'
import { type CreditApplication, creditApplicationType, creditOwnersType } from './application.rules.ts'
import { creditStatementType } from './credit-statement.rules.ts'

/** An amount that stands in a record's JSON, as `encodeJson` writes it. */
function amountIn(json: string): string {
  return `((${json}) ->> '~n')::bigint`
}

/** How applications for credit, their parts and notices stand in their tables. */
export const creditApplicationTables = [
  recordTable(creditApplicationType, {
    companyId: 'root',
    applicationId: 'id',
    state: 'text',
    round: 'integer',
    startedAt: 'instant',
    changedAt: 'instant',
    business: 'json',
    hasOwners: 'boolean',
    consent: 'json',
    authors: 'json',
    submittedAt: 'instant',
    takenBy: 'text',
    reasons: 'json',
    score: 'json',
    decision: 'json',
    endedAt: 'instant',
    isOverdue: 'boolean',
  }),
  recordTable(creditOwnersType, { companyId: 'root', applicationId: 'id', owners: 'json', statedAt: 'instant' }),
  recordTable(creditStatementType, {
    companyId: 'root',
    statementId: 'id',
    applicationId: 'text',
    sha256: 'text',
    name: 'text',
    bytes: 'bigint',
    type: 'text',
    person: 'text',
    attachedAt: 'instant',
    state: 'text',
    accounts: 'json',
    line: 'integer',
    why: 'text',
  }),
  recordTable(adverseNoticeType, {
    rootId: 'root',
    noticeId: 'id',
    companyId: 'text',
    action: 'text',
    template: 'text',
    region: 'text',
    reasons: 'json',
    isTold: 'boolean',
    askBy: 'instant',
    askedAt: 'instant',
    limit: 'bigint',
    creditor: 'json',
    at: 'instant',
  }),
]

/** What must always hold: each query gives one row with `id` for each thing that breaks it. */
export const creditApplicationChecks: readonly { readonly name: string; readonly sql: string }[] = [
  {
    name: 'credit.decided-for-a-reason',
    sql: `SELECT root_id || ' ' || id AS id FROM credit.applications WHERE state IN ('approved', 'declined')
      AND (decision IS NULL OR decision ->> 'note' = '' OR jsonb_array_length(decision -> 'reasons') = 0
        OR (decision ->> 'outcome' = 'approve') <> (state = 'approved'))`,
  },
  {
    name: 'credit.two-persons-above-the-limit',
    sql: `SELECT a.root_id || ' ' || a.id AS id FROM credit.applications a WHERE a.state = 'approved'
      AND ${amountIn("a.decision -> 'limit'")} > ${amountIn("a.decision -> 'alone'")}
      AND (a.decision ->> 'confirmedBy' IS NULL OR a.decision ->> 'confirmedBy' = a.decision ->> 'by')`,
  },
  {
    name: 'credit.no-author-decides',
    sql: `SELECT root_id || ' ' || id AS id FROM credit.applications
      WHERE decision IS NOT NULL AND (authors ? (decision ->> 'by') OR authors ? (decision ->> 'confirmedBy'))`,
  },
  {
    name: 'credit.one-open-application',
    sql: `SELECT root_id AS id FROM credit.applications
      WHERE state NOT IN ('approved', 'declined', 'withdrawn', 'expired') GROUP BY root_id HAVING count(*) > 1`,
  },
  {
    name: 'credit.approved-has-its-line',
    sql: `SELECT a.root_id || ' ' || a.id AS id FROM credit.applications a WHERE a.state = 'approved'
      AND NOT EXISTS (SELECT 1 FROM credit.lines l WHERE l.company_id = a.root_id)`,
  },
  {
    name: 'credit.declined-has-its-notice',
    sql: `SELECT a.root_id || ' ' || a.id AS id FROM credit.applications a WHERE a.state = 'declined'
      AND NOT EXISTS (SELECT 1 FROM credit.adverse_notices n WHERE n.root_id = a.root_id AND n.at = a.ended_at)`,
  },
]

export type QueuedApplication = {
  readonly application: string
  readonly company: string
  readonly state: CreditApplication['state']
  readonly since: Instant
  readonly taken_by: string | null
  readonly is_overdue: boolean
  readonly asked: { readonly amount: number; readonly currency: string } | null
}

/** What waits for staff, the oldest first. Keyset by time and application. */
export async function creditQueue(pool: pg.Pool, after: readonly string[], limit: number) {
  return listed(
    pool,
    `state IN ('submitted', 'in-review', 'to-confirm') and (submitted_at, id) > ($1::timestamptz, $2)
     order by submitted_at, id limit $3`,
    [after[0] ?? '-infinity', after[1] ?? '', limit],
  )
}

/** The applications of a company, the newest first. Keyset by time and application. */
export async function applicationsOf(pool: pg.Pool, company: string, after: readonly string[], limit: number) {
  return listed(
    pool,
    `root_id = $1 and (started_at, id) < ($2::timestamptz, $3) order by started_at desc, id desc limit $4`,
    [company, after[0] ?? 'infinity', after[1] ?? '~', limit],
  )
}

async function listed(pool: pg.Pool, where: string, values: readonly (string | number)[]) {
  const { rows } = await pool.query({
    text: `select root_id as company, id as application, state, taken_by, is_overdue,
        coalesce(submitted_at, started_at) as since, ${amountIn("business -> 'asked'")}::text as asked
      from credit.applications where ${where}`,
    values: [...values],
  })
  return rows.map(
    ({ since, asked, ...row }): QueuedApplication => ({
      ...row,
      since: new Date(since).toISOString(),
      asked: asked === null ? null : { amount: Number(asked), currency: 'USD' },
    }),
  )
}

/** An application by its id, whosever it is. */
export async function findApplication(pool: pg.Pool, id: string): Promise<CreditApplication | undefined> {
  const text = 'select root_id from credit.applications where id = $1'
  const { rows } = await pool.query({ name: 'root of a credit application', text, values: [id] })
  const root = rows[0]?.root_id
  return root && recordReads(pool, creditApplicationTables).one(creditApplicationType, root, id)
}

/** Applications that were decided, behind one, by their ids: what a replay runs again. */
export async function decidedAfter(pool: pg.Pool, after: string, limit: number): Promise<readonly CreditApplication[]> {
  const text = `select root_id, id from credit.applications
    where state in ('approved', 'declined') and id > $1 order by id limit $2`
  const { rows } = await pool.query({ name: 'decided credit applications', text, values: [after, limit] })
  const reads = recordReads(pool, creditApplicationTables)
  const found = await Promise.all(rows.map(({ root_id, id }) => reads.one(creditApplicationType, root_id, id)))
  return found.filter((each) => each !== undefined)
}
