import type pg from 'pg'

/** How many claims of buyers against a supplier are open. */
export async function openClaimsAgainst(pool: pg.Pool, supplierId: string): Promise<number> {
  const { rows } = await pool.query<{ readonly open: string }>({
    name: 'open claims against',
    text: "select count(*) as open from claims.claims where supplier_id = $1 and by = 'buyer' and state <> 'closed'",
    values: [supplierId],
  })
  return Number(rows[0]?.open ?? 0)
}
