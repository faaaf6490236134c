import type pg from 'pg'
import type { RootId } from '../../kernel/use-case.ts'
import { recordReads } from '../../platform/read-records.ts'
import type { Booking } from './booking-of-line.rules.ts'
import { type Report, type ReportLine, reportType } from './report-line.rules.ts'
import { reportTables } from './report-tables.store.ts'

/** What a comparison reads of the lines of a provider. */

interface Cause {
  readonly root: RootId
  readonly cause: string
}

const columns = `root_id as "reportRoot", id as "lineId", provider, kind, currency, reported, booked, reference, target,
  cause, happened_at as "happenedAt", since, state, transfers`

type Row = { readonly [K in keyof ReportLine]: ReportLine[K] | null }

/** Columns that are null are fields that are not there. */
function lineOf(row: Row): ReportLine {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as unknown as ReportLine
}

/** How a provider's report stands; `undefined` before its first page. */
export function readReport(pool: pg.Pool, reportRoot: RootId): Promise<Report | undefined> {
  return recordReads(pool, reportTables).one(reportType, reportRoot, 'report')
}

/** The causes of lines that are not settled, from behind one on. */
export async function openCauses(
  pool: pg.Pool,
  reportRoot: RootId,
  after: Cause,
  limit: number,
): Promise<readonly Cause[]> {
  const { rows } = await pool.query<Cause>({
    name: 'open-causes',
    text: `select distinct target as root, cause from reconciliation.provider_lines
      where root_id = $1 and state in ('waiting', 'amount-differs', 'missing-here', 'missing-there', 'duplicate')
        and kind <> 'to-bank' and (target, cause) > ($2, $3) order by target, cause limit $4`,
    values: [reportRoot, after.root, after.cause, limit],
  })
  return rows
}

/** All lines of these causes, but for what went to our bank. */
export async function linesOf(
  pool: pg.Pool,
  reportRoot: RootId,
  causes: readonly Cause[],
): Promise<readonly ReportLine[]> {
  const { rows } = await pool.query<Row>({
    name: 'lines-of-causes',
    text: `select ${columns} from unnest($2::text[], $3::text[]) as w(target, cause)
      join reconciliation.provider_lines l using (target, cause) where l.root_id = $1 and l.kind <> 'to-bank'`,
    values: [reportRoot, causes.map(({ root }) => root), causes.map(({ cause }) => cause)],
  })
  return rows.map(lineOf)
}

/** What went to our bank and is not settled, and lines that have one of these transfers already. */
export async function linesToBank(
  pool: pg.Pool,
  reportRoot: RootId,
  transfers: readonly string[],
): Promise<readonly ReportLine[]> {
  const { rows } = await pool.query<Row>({
    name: 'lines-to-bank',
    text: `select ${columns} from reconciliation.provider_lines
      where root_id = $1 and kind = 'to-bank' and (state not in ('matched', 'arrived') or transfers ?| $2::text[])`,
    values: [reportRoot, transfers],
  })
  return rows.map(lineOf)
}

/** What stands in a line as not told, as the booking that it is. */
export function bookingIn({
  target,
  cause,
  kind,
  currency,
  booked,
  happenedAt,
  since,
  transfers,
}: ReportLine): Booking {
  return { root: target, cause, kind, currency, amount: booked ?? 0n, happenedAt, bookedAt: since, transfers }
}
