import type pg from 'pg'

/**
 * Reads several things as of one moment: all statements of `read` see the same commit. What it is given asks like a
 * pool, on one connection of it.
 */
export async function snapshot<T>(pool: pg.Pool, read: (asking: pg.Pool) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    return await read(inTurn(client))
  } finally {
    // Nothing was written: whether it ends well or not is the same.
    await client.query('rollback').then(
      () => client.release(),
      (error: Error) => client.release(error),
    )
  }
}

/** A connection answers one question after the other; who asks several at once waits for them all the same. */
function inTurn(client: pg.PoolClient): pg.Pool {
  let last: Promise<unknown> = Promise.resolve()
  const query = (...asked: unknown[]) => {
    const ask = () => (client.query as (...asked: unknown[]) => Promise<unknown>).apply(client, asked)
    const answer = last.then(ask, ask)
    last = answer
    return answer
  }
  return { query } as unknown as pg.Pool
}
