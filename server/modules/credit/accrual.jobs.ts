import type pg from 'pg'
import { sha256Hex } from '../../kernel/canonical.ts'
import type { Actor, Instant, RootId } from '../../kernel/use-case.ts'
import type { Executor } from '../../platform/executor.ts'
import { operatorCalendar } from '../policy/calendar.rules.ts'
import { lastMonthEnd } from './accrual-day.rules.ts'
import { accrueDraws, LINES_AT_ONCE } from './accrue-draws.ts'
import { beginAccrual } from './begin-accrual.ts'
import type { RunningDraw } from './draws.store.ts'
import { runningDraws } from './draws.store.ts'

const machine: Actor = { kind: 'reaction', roles: [] }

/** A chunk that is larger only holds more in memory. */
const DRAWS_AT_ONCE = 500
/** So many chunks are read and decided at once; the executor writes what waits together. */
const CHUNKS_AT_ONCE = 2

export interface Accruing {
  readonly executor: Executor
  /** A second one of the house: while one decides, the database works for the other. Absent: one at a time. */
  readonly beside?: Executor
  readonly pool: pg.Pool
}

/**
 * Books the charges of all draws up to a day, chunk by chunk. It may stop anywhere and be begun again: what is booked
 * is not looked for again, and a chunk that is asked for twice books nothing. Answers how many draws were looked at.
 */
export async function accrueUpTo(day: string, { executor, beside, pool }: Accruing): Promise<number> {
  const parts = partsOf(day, pool)
  let seen = 0
  const goOn = async (by: Executor) => {
    for await (const draws of parts) {
      await Promise.all(chunksOf(draws).map((chunk) => accrue(by, day, chunk)))
      seen += draws.length
    }
  }
  await Promise.all([executor, ...(beside === undefined ? [] : [beside])].map(goOn))
  return seen
}

/** All draws on which charges run, in parts that have their lines whole: two parts never wait for one line. */
async function* partsOf(day: string, pool: pg.Pool): AsyncGenerator<readonly RunningDraw[]> {
  const limit = DRAWS_AT_ONCE * CHUNKS_AT_ONCE
  for (let last: RunningDraw | undefined; ; ) {
    const found = await runningDraws(pool, day, last, limit)
    if (found.length === 0) return
    const part = found.length < limit ? found : wholeLines(found)
    last = part.at(-1)
    yield part
  }
}

/**
 * What was read of a list that goes on, without its last line: more of its draws may come. One line that is all that
 * was read stays, and is cut.
 */
export function wholeLines(found: readonly RunningDraw[]): readonly RunningDraw[] {
  const whole = found.filter(([lineId]) => lineId !== found.at(-1)?.[0])
  return whole.length === 0 ? found : whole
}

/** Begins the clock of months of the house; it has begun once and for all after the first time. */
export async function beginMonths({ executor }: Pick<Accruing, 'executor'>): Promise<void> {
  const id = sha256Hex('credit.month|begin')
  const result = await executor.submit(beginAccrual, { id, input: { isDue: false }, fingerprint: id, actor: machine })
  if (result.kind !== 'done') throw new Error('the clock of months could not begin')
}

/** One month's end: charges up to the last day of the month before `at`. */
export async function endMonth(_root: RootId, accruing: Accruing, at: Instant): Promise<void> {
  await accrueUpTo(lastMonthEnd(at, operatorCalendar), accruing)
}

async function accrue(executor: Executor, day: string, draws: readonly RunningDraw[]): Promise<void> {
  const id = sha256Hex(`accrue|${day}|${draws.join('|')}`)
  const result = await executor.submit(accrueDraws, { id, fingerprint: id, input: { day, draws }, actor: machine })
  if (result.kind !== 'done') throw new Error(`the accrual of ${day} goes on later: ${JSON.stringify(result)}`)
}

/** Draws in chunks: whole lines, so that each line has one transfer for a day. */
export function chunksOf(found: readonly RunningDraw[]): readonly (readonly RunningDraw[])[] {
  const chunks: RunningDraw[][] = [[]]
  let lines = new Set<RootId>()
  for (const draw of found) {
    const isNew = !lines.has(draw[0])
    if (isNew && (lines.size >= LINES_AT_ONCE || (chunks.at(-1)?.length ?? 0) >= DRAWS_AT_ONCE)) {
      chunks.push([])
      lines = new Set()
    }
    lines.add(draw[0])
    chunks.at(-1)?.push(draw)
  }
  return chunks.filter((chunk) => chunk.length > 0)
}
