import type pg from 'pg'

/**
 * Reads several things as of one moment: all statements of `read` see the same commit. What it is given asks like a
 * pool, on one connection of it.
 */
export async function snapshot<T>(pool: pg.Pool, read: (asking: pg.Pool) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    return await read(client as unknown as pg.Pool)
  } finally {
    // Nothing was written: whether it ends well or not is the same.
    await client.query('rollback').then(
      () => client.release(),
      (error: Error) => client.release(error),
    )
  }
}
