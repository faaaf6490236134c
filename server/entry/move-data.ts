import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import pg from 'pg'

/** Exports and imports move the whole data between servers and versions of PostgreSQL, as one file. */

const FORMAT = 'surety-export/1'
const CHUNK = 1000
/** What belongs to one server, not to the data. */
const LEFT_OUT = new Set(['platform.migrations', 'platform.leases', 'directory.document_log'])
/** What a new database has already; an import brings its own. */
const CLOCK = 'platform.clock'

interface Header {
  readonly format: string
  readonly migrations: readonly string[]
}

/** The last line: how many rows there are before it. A file without it was cut. */
interface End {
  readonly end: number
}

async function tablesOf(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query(
    `select schemaname || '.' || quote_ident(tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
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
    await write({ end: rows } satisfies End)
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
    await expectEmpty(client)
    await client.query(`delete from ${CLOCK}`)
    const rows = await importFile(file, client)
    await goOnCounting(client)
    await client.query('commit')
    return rows
  } finally {
    // What was not committed is gone with the connection.
    await client.end()
  }
}

async function importFile(file: string, client: pg.Client): Promise<number> {
  let fault: unknown
  const lines = (text: AsyncIterable<Buffer>) =>
    importLines(text, client).catch((error: unknown) => {
      fault = error
      throw error
    })
  // What went wrong is said, not that the file was therefore not read to its end.
  return pipeline(createReadStream(file), createGunzip(), lines).catch((error: unknown) =>
    Promise.reject(fault ?? error),
  )
}

/** Columns that number themselves, or changes of their row, go on behind the rows that were brought. */
async function goOnCounting(client: pg.Client): Promise<void> {
  const { rows } = await client.query(`select quote_ident(table_schema) || '.' || quote_ident(table_name) as name,
    column_name as "column" from information_schema.columns
    where is_identity = 'YES' or column_default like 'nextval(%'`)
  for (const { name, column } of rows)
    await client.query(
      `select setval(pg_get_serial_sequence($1, $2), coalesce(max("${column}"), 0) + 1, false) from ${name}`,
      [name, column],
    )
}

async function expectEmpty(client: pg.Client): Promise<void> {
  for (const table of await tablesOf(client)) {
    if (table === CLOCK) continue
    const { rowCount } = await client.query(`select from ${table} limit 1`)
    if (rowCount !== 0) throw new Error('the database is not empty; an import goes into a new one')
  }
}

async function importLines(text: AsyncIterable<Buffer>, client: pg.Client): Promise<number> {
  const tables = new Set(await tablesOf(client))
  let rows = 0
  let header: Header | undefined
  let end: number | undefined
  for await (const line of linesOf(text)) {
    const said = JSON.parse(line) as Partial<Header & End> & { table?: string; rows?: string[] }
    if (header === undefined) header = await checkedHeader(said, client)
    else if (said.end !== undefined) end = said.end
    else rows += await insert(client, tables, said.table ?? '', said.rows ?? [])
  }
  if (end === undefined || end !== rows) throw new Error('this export is not whole; it was cut or changed')
  return rows
}

async function* linesOf(text: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let rest = ''
  for await (const bytes of text) {
    const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest + decoder.decode() !== '') throw new Error('this export is not whole; its last line was cut')
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

async function insert(client: pg.Client, tables: ReadonlySet<string>, table: string, rows: readonly string[]) {
  if (!tables.has(table)) throw new Error(`the export has a table ${table} that is not here`)
  // Columns that number themselves keep the numbers they have.
  const into = `insert into ${table} overriding system value`
  await client.query(`${into} select (r::${table}).* from unnest($1::text[]) as r`, [rows])
  return rows.length
}
