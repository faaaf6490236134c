import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip, createGzip } from 'node:zlib'
import pg from 'pg'

/** Exports and imports move the whole data between servers and versions of PostgreSQL, as one file. */

const FORMAT = 'surety-export/1'
const CHUNK = 1000
/** What belongs to one server, not to the data. */
const LEFT_OUT = new Set(['platform.migrations', 'platform.leases'])
const SCHEMAS =
  "('platform','ledger','escrow','policy','rates','parties','payments','payouts','orders','notices','auth')"

interface Header {
  readonly format: string
  readonly migrations: readonly string[]
}

async function tablesOf(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query(
    `select schemaname || '.' || quote_ident(tablename) as name from pg_tables where schemaname in ${SCHEMAS} order by 1`,
  )
  return rows.map((row) => row.name as string).filter((name) => !LEFT_OUT.has(name))
}

async function migrationsOf(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query('select name from platform.migrations order by number')
  return rows.map((row) => row.name as string)
}

/** Writes everything of one database, as of one moment, into a gzipped file. Answers how many rows. */
export async function exportData(databaseUrl: string, file: string): Promise<number> {
  const client = new pg.Client(databaseUrl)
  await client.connect()
  const gzip = createGzip()
  const finished = once(gzip.pipe(createWriteStream(file, { mode: 0o600 })), 'close')
  const write = async (line: object) => {
    if (!gzip.write(`${JSON.stringify(line)}\n`)) await once(gzip, 'drain')
  }
  let rows = 0
  try {
    await client.query('begin isolation level repeatable read read only')
    await write({ format: FORMAT, migrations: await migrationsOf(client) } satisfies Header)
    for (const table of await tablesOf(client)) {
      await client.query(`declare rows no scroll cursor for select t::text as r from ${table} t`)
      for (;;) {
        const page = await client.query(`fetch ${CHUNK} from rows`)
        if (page.rows.length === 0) break
        rows += page.rows.length
        await write({ table, rows: page.rows.map((row) => row.r) })
      }
      await client.query('close rows')
    }
  } finally {
    await client.end()
    gzip.end()
  }
  await finished
  return rows
}

/** Reads an export into an empty, migrated database: all or nothing. Answers how many rows. */
export async function importData(databaseUrl: string, file: string): Promise<number> {
  const client = new pg.Client(databaseUrl)
  await client.connect()
  try {
    await client.query('begin')
    await client.query('set constraints all deferred')
    const { rows: found } = await client.query('select count(*)::int as n from platform.roots')
    if (found[0]?.n !== 0) throw new Error('the database is not empty; an import goes into a new one')
    await client.query('delete from platform.clock')
    let rows = 0
    let header: Header | undefined
    for await (const line of createInterface({ input: createReadStream(file).pipe(createGunzip()) })) {
      const said = JSON.parse(line) as Partial<Header> & { table?: string; rows?: string[] }
      if (header === undefined) header = await checkedHeader(said, client)
      else rows += await insert(client, said.table ?? '', said.rows ?? [])
    }
    await client.query('commit')
    return rows
  } finally {
    await client.end()
  }
}

async function checkedHeader(said: Partial<Header>, client: pg.Client): Promise<Header> {
  const { format, migrations } = said
  if (format !== FORMAT || migrations === undefined) throw new Error('this file is no export of Surety')
  const here = await migrationsOf(client)
  if (here.join() !== migrations.join())
    throw new Error(
      `the export has schema ${migrations.at(-1)}, this database has ${here.at(-1)}: use the same version`,
    )
  return { format, migrations }
}

async function insert(client: pg.Client, table: string, rows: readonly string[]): Promise<number> {
  if (!(await tablesOf(client)).includes(table)) throw new Error(`the export has a table ${table} that is not here`)
  await client.query(`insert into ${table} select (r::${table}).* from unnest($1::text[]) as r`, [rows])
  return rows.length
}
