import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { sha256Hex } from '../../kernel/canonical.ts'
import type { Actor, Json, Refusal, UseCase, Wanted } from '../../kernel/use-case.ts'
import { isRefusal, refuse } from '../../kernel/use-case.ts'
import type { Executor } from '../../platform/executor.ts'
import type { FileStore } from '../../platform/files/file-store.ts'
import { applyRows } from './apply-rows.ts'
import { productIdOf } from './catalogue.rules.ts'
import { endReading } from './end-reading.ts'
import { CHUNK } from './import.rules.ts'
import { effectsAfter, type OpenImport, openImports, stillOpen, workRowsAfter } from './import-work.store.ts'
import { policyNow } from './policy-now.store.ts'
import { readRows } from './read-rows.ts'
import { faultIn, type ReadRow } from './row-patch.rules.ts'
import type { RowSink } from './row-source.ts'
import { stageRows } from './stage-rows.ts'
import { undoRows } from './undo-rows.ts'

/** What working on imports needs. */
export interface ImportsWork {
  readonly executor: Executor
  readonly pool: pg.Pool
  readonly files: FileStore
  now(): string
}

const machine: Actor = { kind: 'reaction', roles: [] }
/** The executor is full for a moment: an import waits. */
const BUSY_PAUSE_MS = 250
const BUSY_TRIES = 240
/** Chunks that are on their way: while one commits, the next are read. */
const AT_ONCE = 3

/** An import that goes on no more: somebody threw it away, or another process did the step. */
class Ended extends Error {}

/**
 * Runs one step; its command's id is made of the import and the place, so that a step done twice is done once. A step
 * whose turn is over ends the work.
 */
async function step<C, A extends Json, W1 extends Wanted, W2 extends Wanted>(
  { executor }: ImportsWork,
  what: UseCase<C, A, W1, W2>,
  name: string,
  input: C,
): Promise<void> {
  const id = sha256Hex(`product import|${what.name}|${name}`)
  for (let tries = 0; ; tries += 1) {
    const result = await executor.submit(what, { id, input, fingerprint: id, actor: machine })
    if (result.kind === 'done') return
    if (result.kind === 'refused' && !isBeforeItsTurn(result.data)) throw new Ended(result.refused)
    if (result.kind === 'failed' || tries >= BUSY_TRIES) throw new Error(`${what.name}: ${result.kind}`)
    await new Promise((resolve) => setTimeout(resolve, BUSY_PAUSE_MS))
  }
}

/** The chunk before it is still on its way. */
const isBeforeItsTurn = (data: Json | undefined) => typeof data === 'object' && data !== null && 'to' in data

/** Chunks in their order, a few at once: the executor keeps the order of a root. */
function inChunks() {
  const running: Promise<void>[] = []
  return {
    async add(work: () => Promise<void>): Promise<void> {
      if (running.length >= AT_ONCE) await running.shift()
      const one = work()
      // Heard where it is awaited.
      one.catch(() => undefined)
      running.push(one)
    },
    async end(): Promise<void> {
      for (const one of running.splice(0)) await one
    },
  }
}

/** The file where it can be read at any place; a bucket gives only streams. */
async function withFile<T>({ files }: ImportsWork, sha256: string, work: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'surety-import-'))
  try {
    const path = join(folder, 'file')
    const stream = await files.open(sha256)
    if (stream === undefined) throw new Error(`the bytes of file ${sha256} are gone`)
    await pipeline(stream, createWriteStream(path))
    return await work(path)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Gathers rows into chunks; each stock number once. Rows that wait already are only counted. */
function stagingSink(work: ImportsWork, open: OpenImport, most: number) {
  const { companyId, importId, catalogueId, readTo } = open
  const chunks = inChunks()
  const seen = new Map<string, number>()
  const ready: ReadRow[] = []
  const stage = (rows: readonly ReadRow[]) =>
    chunks.add(() => step(work, stageRows, `${importId}|${rows[0]?.n ?? 0}`, { companyId, importId, rows }))
  const sink: RowSink = {
    take(row): Refusal | undefined {
      if (row.n > most) return refuse('too-many-rows', { most })
      const first = row.sku === '' ? undefined : seen.get(row.sku)
      if (row.sku !== '' && first === undefined) seen.set(row.sku, row.line)
      const again = first === undefined ? [] : [faultIn('sku', 'twice', row.sku)]
      if (row.n <= readTo) return undefined
      const product = row.sku === '' ? {} : { productId: productIdOf(catalogueId, row.sku) }
      // Whoever cannot be told apart is not held against the catalogue.
      ready.push({ ...row, sku: row.sku.slice(0, 200), ...product, faults: [...row.faults, ...again].slice(0, 20) })
      return undefined
    },
    async settle() {
      while (ready.length >= CHUNK) await stage(ready.splice(0, CHUNK))
    },
  }
  return {
    sink,
    async end() {
      while (ready.length > 0) await stage(ready.splice(0, CHUNK))
      await chunks.end()
    },
  }
}

async function readImport(work: ImportsWork, open: OpenImport): Promise<void> {
  const { companyId, importId, options } = open
  const { importRowsMost: most } = await policyNow(work)
  const staging = stagingSink(work, open, most)
  const read = await withFile(work, open.file, (path) =>
    readRows({ path, options, open: () => createReadStream(path, { highWaterMark: 256 * 1024 }) }, staging.sink),
  )
  const about = { companyId, importId }
  if (isRefusal(read)) {
    const failure = read.data === undefined ? { code: read.refused } : { code: read.refused, data: read.data }
    await staging.end()
    return step(work, endReading, `${importId}|end`, { ...about, failure })
  }
  await staging.end()
  await step(work, endReading, `${importId}|end`, { ...about, reading: read })
}

async function applyImport(work: ImportsWork, open: OpenImport): Promise<void> {
  const { companyId, importId, catalogueId } = open
  const chunks = inChunks()
  for (let from = open.appliedTo; from < open.rows; ) {
    const rows = await workRowsAfter(work.pool, { catalogueId, importId }, from, CHUNK)
    const to = rows.length < CHUNK ? open.rows : (rows.at(-1)?.n ?? open.rows)
    const input = { companyId, importId, rows, from, to }
    const name = `${importId}|${from}`
    await chunks.add(() => step(work, applyRows, name, input))
    from = to
  }
  await chunks.end()
}

async function undoImport(work: ImportsWork, open: OpenImport): Promise<void> {
  const { companyId, importId, catalogueId } = open
  const chunks = inChunks()
  for (let from = open.undoneTo; from < open.rows; ) {
    const effects = await effectsAfter(work.pool, { catalogueId, importId }, from, CHUNK)
    const to = effects.length < CHUNK ? open.rows : (effects.at(-1)?.n ?? open.rows)
    const input = { companyId, importId, effects, from, to }
    const name = `${importId}|${from}`
    await chunks.add(() => step(work, undoRows, name, input))
    from = to
  }
  await chunks.end()
}

const works = { received: readImport, applying: applyImport, undoing: undoImport } as const

/**
 * Works on the imports that wait, the oldest first; answers how many. Broken off anywhere, an import goes on where it
 * stood; what cannot be done for another reason is left and tried again.
 */
export async function workOnImports(work: ImportsWork): Promise<number> {
  const waiting = await openImports(work.pool)
  for (const open of waiting)
    try {
      await works[open.state](work, open)
    } catch (error) {
      // Thrown away meanwhile: nothing is left to do.
      if (!(error instanceof Ended) || (await stillOpen(work.pool, open))) throw error
    }
  return waiting.length
}
