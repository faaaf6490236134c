import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type pg from 'pg'
import { sha256Hex } from '../../kernel/canonical.ts'
import type { Actor, Instant, Json, Refusal, RootId, UseCase, Wanted } from '../../kernel/use-case.ts'
import { isRefusal, refuse } from '../../kernel/use-case.ts'
import type { Executor } from '../../platform/executor.ts'
import type { Result } from '../../platform/judge-command.ts'
import { recordReads } from '../../platform/read-records.ts'
import { openSpool } from '../../platform/spool.ts'
import { bankFileContentType } from './bank-file.rules.ts'
import { bookEntries, CHUNK, outOfTurn } from './book-entries.ts'
import { type BookEntries, plan } from './chunk-plan.rules.ts'
import { type ClientAccount, clientAccountType } from './client-account.rules.ts'
import { closeStatement } from './close-statement.ts'
import { openStatement } from './open-statement.ts'
import { reconciliationTables, returningWires } from './reconciliation.store.ts'
import { recordBankFile } from './record-bank-file.ts'
import { type SpooledStatement, spoolStatements } from './spool-statements.ts'
import { statementType } from './statement.rules.ts'

/** What importing needs: an executor to write with, a pool to read. */
export interface Importing {
  readonly executor: Executor
  /** A second one of the house, for work that goes in two lanes. */
  readonly beside?: Executor
  readonly pool: pg.Pool
}

/** What came of one statement. */
export interface Imported {
  readonly statementId: RootId
  readonly account: string
  readonly format: string
  readonly entries: number
  /** `balanced`: opening + entries = closing. */
  readonly sums: string
  /** It was here before, whole. */
  readonly known: boolean
}

const machine: Actor = { kind: 'reaction', roles: [] }
/** The executor is full for a moment: a statement waits. */
const BUSY_PAUSE_MS = 250
const BUSY_TRIES = 240

/**
 * Runs one step of an import; its command's id is made of the statement, so that a step done twice is done once.
 * `waits`: whether it is tried again after a pause.
 */
async function step<C, A extends Json, W1 extends Wanted, W2 extends Wanted>(
  { executor }: Importing,
  what: UseCase<C, A, W1, W2>,
  name: string,
  input: C,
  waits: (result: Result) => boolean = ({ kind }) => kind === 'busy',
): Promise<{ readonly [field: string]: Json }> {
  const id = sha256Hex(`import|${name}`)
  for (let tries = 0; ; tries += 1) {
    const result = await executor.submit(what, { id, input, fingerprint: id, actor: machine })
    if (result.kind === 'done') return result.answer as { readonly [field: string]: Json }
    if (!waits(result) || tries >= BUSY_TRIES)
      throw new Error(`${what.name}: ${result.kind === 'refused' ? result.refused : result.kind}`)
    await new Promise((resolve) => setTimeout(resolve, BUSY_PAUSE_MS))
  }
}

/**
 * Imports a statement: opens it, books its entries in chunks, compares it. Broken off anywhere, it goes on where it
 * stood; done before, it changes nothing.
 */
async function importStatement(spooled: SpooledStatement, importing: Importing): Promise<Imported> {
  const { statementId, statement } = spooled
  const reads = recordReads(importing.pool, reconciliationTables)
  const before = await reads.one(statementType, statementId, 'statement')
  const told = { statementId, format: statement.format, entries: statement.entryCount }
  if (before?.state === 'read') return { ...told, account: before.bank, sums: before.sums, known: true }
  const opened = await step(importing, openStatement, `open|${statementId}`, { statementId, statement })
  const account = (await reads.one(clientAccountType, String(opened.account), 'account')) as ClientAccount
  await bookChunks(spooled, account, before?.readTo ?? 0, importing)
  const { accountRoot } = account
  const closed = await step(importing, closeStatement, `close|${statementId}`, { statementId, accountRoot })
  return { ...told, account: account.name, sums: String(closed.sums), known: false }
}

/**
 * Chunks that are with the executor at once may have so many payments together; one with more goes alone. Several are
 * decided and written together, each while the one before is written. More take more memory, and wait no less.
 */
const PAYMENTS_AT_ONCE = 3_000

/** What a chunk takes of it; one that is short has what is longer in it than a payment. */
function weightOf(input: BookEntries): number {
  let payments = 0
  for (const { parts } of plan(input).of.values()) payments += parts.length
  return Math.max(CHUNK, payments)
}

/** The name of a chunk's command: by both ends, since another version may have cut its chunks otherwise. */
export function chunkName(statementId: RootId, first: number, last: number): string {
  return `book|${statementId}|${first}-${last}`
}

/** Books what is not booked yet. When it throws, none of its commands is under way any more. */
async function bookChunks(spooled: SpooledStatement, account: ClientAccount, readTo: number, importing: Importing) {
  const { statementId, statement } = spooled
  const { accountRoot, providers, virtualPrefix } = account
  const known = { accountRoot, providers, ...(virtualPrefix === undefined ? {} : { virtualPrefix }) }
  const returning = await returningWires(importing.pool, account.name)
  const sent: { readonly written: Promise<unknown>; readonly weight: number }[] = []
  let isBroken = false
  // One that was told to come back is overtaken by the next, whose turn has then not come.
  const waits = (result: Result) =>
    !isBroken && (result.kind === 'busy' || (result.kind === 'refused' && result.refused === outOfTurn))
  try {
    for (const entries of spooled.chunks()) {
      const [first, last] = [entries.at(0)?.n ?? 0, entries.at(-1)?.n ?? 0]
      if (last <= readTo) continue
      const input = { statementId, format: statement.format, account: known, entries, returning }
      const weight = weightOf(input)
      while (sent.length > 0 && sent.reduce((sum, each) => sum + each.weight, weight) > PAYMENTS_AT_ONCE)
        await sent.shift()?.written
      const written = step(importing, bookEntries, chunkName(statementId, first, last), input, waits)
      written.catch(() => {
        isBroken = true
      })
      sent.push({ written, weight })
      // What is to be sent is on its way before the next chunk is read.
      await new Promise(setImmediate)
    }
    await Promise.all(sent.map(({ written }) => written))
  } finally {
    await Promise.allSettled(sent.map(({ written }) => written))
  }
}

/**
 * Reads a bank's file and imports its statements, oldest first. Nothing is written of a file that cannot be read whole.
 * Refuses as `readBankFile` does.
 */
export async function importBankFile(
  chunks: AsyncIterable<Uint8Array>,
  importing: Importing,
): Promise<readonly Imported[] | Refusal> {
  const spool = openSpool()
  try {
    const statements = await spoolStatements(chunks, spool)
    if (isRefusal(statements)) return statements
    const done: Imported[] = []
    for (const statement of statements) done.push(await importStatement(statement, importing))
    return done
  } finally {
    spool.close()
  }
}

/** The chunks of a file on this machine. */
export function fileChunks(path: string): AsyncIterable<Uint8Array> {
  return createReadStream(path, { highWaterMark: 1024 * 1024 })
}

/** Reads a file that was uploaded, and records what came of it. */
export async function importReceivedFile(fileId: RootId, importing: Importing): Promise<void> {
  const content = await recordReads(importing.pool, reconciliationTables).one(bankFileContentType, fileId, 'content')
  const said =
    content === undefined
      ? refuse('not-found')
      : await importBankFile(inChunks(await promisify(gunzip)(content.gzipped)), importing)
  const told = isRefusal(said)
    ? { statements: [], refused: said.refused, ...placeOf(said) }
    : { statements: said.map(({ statementId }) => statementId) }
  await step(importing, recordBankFile, `record|${fileId}`, { fileId, ...told })
}

/** Where and why a file could not be read. */
export function placeOf({ data }: Refusal): { readonly line?: number; readonly why?: string } {
  const { line, why, ...rest } = (data ?? {}) as { readonly line?: Json; readonly why?: Json }
  const words = typeof why === 'string' ? why : JSON.stringify(rest)
  return { ...(typeof line === 'number' ? { line } : {}), ...(words === '{}' ? {} : { why: words.slice(0, 300) }) }
}

const SLICE = 1024 * 1024

async function* inChunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += SLICE) yield bytes.subarray(start, start + SLICE)
}

/** sha256 of bytes, as hex. */
export function bytesHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The handlers of the process that works, by topic: a file that came is read. */
/** What the process that works does with an event of its own data: no one outside is called. */
export type HouseJob = (root: RootId, importing: Importing, at: Instant) => Promise<void>

export const bankFileJobs: Readonly<Record<string, HouseJob>> = {
  'bank-file.received': importReceivedFile,
}
