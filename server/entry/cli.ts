import { join } from 'node:path'
import { rebuildIndex } from '../modules/directory/index.ts'
import { rebuildMovements } from '../modules/transaction-center/index.ts'
import { sandboxClock } from '../platform/clock.ts'
import { readConfig } from '../platform/config.ts'
import { startEmbeddedPostgres } from '../platform/embedded-postgres.ts'
import { embeddedUrl } from '../platform/embedded-postgres-cluster.ts'
import { openFiles } from '../platform/files/files.ts'
import { migrate, readMigrations } from '../platform/migrations.ts'
import { readPool } from '../platform/postgres.ts'
import { projectFolder } from '../platform/project.ts'
import { importBankFiles } from './bank-import.ts'
import { checkData } from './check-data.ts'
import { checkFiles } from './check-files.ts'
import { demo } from './demo.ts'
import { foundFirstOperator, readFirstOperator } from './first-operator.ts'
import { exportData, importData } from './move-data.ts'
import { importRateFiles } from './rate-import.ts'
import { readVerify, verifyFile } from './verify-file.ts'

const usage = `Usage: npx surety <command>

  serve                 run the server (the same as npm start)
  operator --name NAME --country NL --zone Europe/Amsterdam --admin ADDRESS [--instead]
                        found the operator of a live house and ask its first administrator
  migrate               bring the database to this version's schema
  search rebuild        make the index of search anew, while searching goes on
  rebuild               make the movements of companies anew from the ledger
  check                 ask every invariant of the data; exit 1 and the ids when one fails
  files                 compare every file with its hash; exit 1 when one is missing or changed
  export FILE           write the whole data into a file
  import FILE           read an export into a new, empty database
  bank import FILE …    read statements of the bank: camt.052, 053, 054, MT940
  rates import FILE …   record published rates: eurofxref-daily.xml or eurofxref.csv
  verify FILE [--key KEY] …
                        verify a case file, an order's record or a badge offline; KEY: who must have signed it
  demo [FILE …]         play UBL orders from draft to payout in a throw-away sandbox
`

const say = (text: string) => process.stdout.write(`${text}\n`)

/** Runs something on the database of the settings, starting the embedded server for it when it is not running. */
async function withDatabase<T>(use: (url: string) => Promise<T>): Promise<T> {
  const config = readConfig(process.env, projectFolder())
  const running = config.databaseUrl ?? embeddedUrl(config.dataFolder)
  if (running !== undefined) return use(running)
  const database = await startEmbeddedPostgres({ folder: config.dataFolder })
  try {
    return await use(database.url)
  } finally {
    await database.stop()
  }
}

const migrations = () => readMigrations(join(projectFolder(), 'server/migrations'))

async function check(): Promise<number> {
  const { asked, broken } = await withDatabase(checkData)
  for (const { check: name, rows } of broken) {
    say(`BROKEN ${name}`)
    for (const row of rows) say(`  ${JSON.stringify(row, (_key, v) => (typeof v === 'bigint' ? v.toString() : v))}`)
  }
  say(`${asked - broken.length} of ${asked} invariants hold.`)
  return broken.length === 0 ? 0 : 1
}

async function files(): Promise<number> {
  const { dataFolder, bucket } = readConfig(process.env, projectFolder())
  const store = await openFiles(dataFolder, bucket)
  const { asked, missing, changed, unused } = await withDatabase((url) => checkFiles(url, store))
  for (const sha256 of missing) say(`MISSING ${sha256}`)
  for (const sha256 of changed) say(`CHANGED ${sha256}`)
  const whole = asked - missing.length - changed.length
  say(`${whole} of ${asked} files are as they were hashed; ${unused} are named nowhere.`)
  return missing.length + changed.length === 0 ? 0 : 1
}

/** The index of search, made anew. */
async function rebuildSearch(url: string): Promise<void> {
  const pool = readPool(url, 4)
  try {
    const clock = sandboxClock(pool)
    await clock.refresh()
    const { suppliers, products } = await rebuildIndex(pool, clock.now())
    say(`${products} products of ${suppliers} suppliers are in the index.`)
  } finally {
    await pool.end()
  }
}

/** The projection of movements, made anew. */
async function rebuild(url: string): Promise<number> {
  const pool = readPool(url, 2)
  try {
    return await rebuildMovements(pool)
  } finally {
    await pool.end()
  }
}

const imports: Readonly<Record<string, typeof importBankFiles>> = { bank: importBankFiles, rates: importRateFiles }

/** Imports files of the bank or of rates; the server may be running or not. 1 when one could not be read. */
async function importFiles(what: string, files: readonly string[]): Promise<number> {
  const refused = await withDatabase(async (url) => {
    await migrate(url, migrations())
    return imports[what]?.(url, files, say) ?? 0
  })
  return refused === 0 ? 0 : 1
}

/** The first step of a live house. 1 when it was refused, 2 when it was not understood. */
async function operator(args: readonly string[]): Promise<number> {
  const input = readFirstOperator(args)
  if (input === undefined) return unknownCommand('operator')
  const config = readConfig(process.env, projectFolder())
  const done = await withDatabase(async (url) => {
    await migrate(url, migrations())
    return foundFirstOperator(url, input, { ...config, say })
  })
  return done ? 0 : 1
}

function unknownCommand(command: string | undefined): number {
  process.stderr.write(usage)
  return command === undefined || command === 'help' ? 0 : 2
}

/** Runs one command; answers the exit code. */
async function run([command, ...rest]: readonly string[]): Promise<number> {
  const [file] = rest
  switch (command) {
    case 'migrate':
      say(`${await withDatabase((url) => migrate(url, migrations()))} migrations run.`)
      return 0
    case 'check':
      return check()
    case 'files':
      return files()
    case 'rebuild':
      say(`${await withDatabase(rebuild)} transfers read.`)
      return 0
    case 'search':
      if (rest[0] !== 'rebuild') break
      await withDatabase(rebuildSearch)
      return 0
    case 'bank':
    case 'rates':
      if (rest[0] !== 'import' || rest.length < 2) break
      return importFiles(command, rest.slice(1))
    case 'operator':
      return operator(rest)
    case 'demo':
      return demo(rest)
    case 'verify': {
      const asked = readVerify(rest)
      if (asked === undefined) break
      return verifyFile(asked, say)
    }
    case 'export':
    case 'import':
      if (file === undefined) break
      if (command === 'export') say(`${await withDatabase((url) => exportData(url, file))} rows written to ${file}.`)
      else {
        const rows = await withDatabase(async (url) => {
          await migrate(url, migrations())
          return importData(url, file)
        })
        say(`${rows} rows read from ${file}.`)
      }
      return 0
  }
  return unknownCommand(command)
}

/** The command line besides `serve`. */
export async function main(args: readonly string[]): Promise<void> {
  try {
    process.exitCode = await run(args)
  } catch (error) {
    process.stderr.write(`\nSurety: ${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
}
