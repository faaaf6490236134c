import type pg from 'pg'
import { divideHalfUp } from '../../kernel/decimal.ts'
import type { AgeBucket, AgedDebt } from './ageing.rules.ts'

/**
 * What draws owe by how long they are past due on a day (`2026-03-31`), one list for each lender (`own`: the operator).
 * Charges count as they are booked: after a month's end they are those of its last day.
 */
export async function agedDraws(
  pool: pg.Pool,
  day: string,
  buckets: readonly AgeBucket[],
): Promise<ReadonlyMap<string, readonly AgedDebt[]>> {
  const ends = buckets.map(({ upToDays }) => upToDays ?? 2_147_483_647)
  const { rows } = await pool.query<{
    readonly lender: string
    readonly bucket: number
    readonly draws: string
    readonly principal: string
    readonly interest: string
    readonly late: string
  }>({
    name: 'aged-draws',
    // A bucket ends at its day: the search finds the first end that is not below the days past due.
    text: `select lender, bucket, count(*)::text as draws, sum(used)::text as principal,
        sum(owed_interest)::text as interest, sum(owed_late)::text as late
      from (select lender, used, owed_interest, owed_late,
          case when due_on is null or due_on >= $1 then 0
            else width_bucket($1::date - due_on::date - 1, $2::int[]) end as bucket
        from credit.draws where state in ('drawn', 'shipped') and used + owed_interest + owed_late > 0) d
      group by 1, 2`,
    values: [day, ends],
  })
  const lenders = [...new Set(rows.map(({ lender }) => lender))].sort()
  return new Map(
    lenders.map((lender) => [
      lender,
      buckets.map((bucket, at): AgedDebt => {
        const row = rows.find((each) => each.lender === lender && each.bucket === at)
        const [principal, interest, late] = [row?.principal, row?.interest, row?.late].map((sum) => BigInt(sum ?? 0))
        const owed = (principal ?? 0n) + (interest ?? 0n) + (late ?? 0n)
        return {
          ...{ ...bucket, draws: Number(row?.draws ?? 0) },
          ...{ principal: principal ?? 0n, interest: interest ?? 0n, late: late ?? 0n },
          expectedLoss: divideHalfUp(owed * BigInt(bucket.lossBps), 10_000n),
        }
      }),
    ]),
  )
}
