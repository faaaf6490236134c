import type pg from 'pg'

const LOCK = 'hashtextextended($1, 62)'

/**
 * Does something about a supplier's part of the index while nobody else does: an older look never overwrites a newer
 * one, also while the index is made anew beside a running server. Needs a second connection of the pool.
 */
export async function aloneWith<T>(pool: pg.Pool, supplierId: string, work: () => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let isHeld = false
  try {
    await client.query(`select pg_advisory_lock(${LOCK})`, [supplierId])
    isHeld = true
    return await work()
  } finally {
    const freed = isHeld
      ? await client.query(`select pg_advisory_unlock(${LOCK})`, [supplierId]).catch(() => undefined)
      : undefined
    // A connection that may still hold the lock ends, and the lock with it.
    client.release(freed === undefined)
  }
}
