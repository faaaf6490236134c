import pg from 'pg'
import { EXECUTOR_NAME } from './postgres.ts'

const TABLES = `select format('%I.%I', schemaname, tablename) as name from pg_tables
  where schemaname <> 'information_schema' and schemaname !~ '^pg_'
    and (schemaname, tablename) <> ('platform', 'migrations') order by 1`
/** Executors keep what they know of a root as long as their connection stands: with it goes what they know. */
const CUT_EXECUTORS = `select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and application_name = $1 and pid <> pg_backend_pid()`

/** Readers lock tables in another order than we do; who meets one of them has changed nothing and tries again. */
const TRIES = 5
const DEADLOCK = '40P01'

/**
 * Empties every table of the database in one commit, and sets the clock back to the world's time: as it was after the
 * migrations. For the sandbox alone. Servers on the database go on: their executors lose their connections while
 * everything is locked, and read the empty database with the next ones.
 */
export async function startOver(databaseUrl: string): Promise<void> {
  for (let n = 1; ; n += 1)
    try {
      return await emptyAll(databaseUrl)
    } catch (error) {
      if (n === TRIES || (error as { code?: string }).code !== DEADLOCK) throw error
    }
}

async function emptyAll(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, options: '-c lock_timeout=10000' })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(TABLES)
    const names = rows.map(({ name }) => name)
    await client.query('begin')
    await client.query(CUT_EXECUTORS, [EXECUTOR_NAME])
    for (const name of names) await client.query(`alter table ${name} disable trigger user`)
    await client.query(`truncate ${names.join(', ')} restart identity`)
    for (const name of names) await client.query(`alter table ${name} enable trigger user`)
    await client.query('insert into platform.clock default values')
    // Who came meanwhile waits for our locks with what he knew before.
    await client.query(CUT_EXECUTORS, [EXECUTOR_NAME])
    await client.query('commit')
  } finally {
    await client.end()
  }
}
