import type { Actor } from '../../server/kernel/use-case.ts'
import { all, useCase } from '../../server/kernel/use-case.ts'
import { chunksOf } from '../../server/modules/credit/accrual.jobs.ts'
import { lastMonthEnd } from '../../server/modules/credit/accrual-day.rules.ts'
import { accrueDraws } from '../../server/modules/credit/accrue-draws.ts'
import { beginAccrual } from '../../server/modules/credit/begin-accrual.ts'
import { type Draw, drawType } from '../../server/modules/credit/draw.rules.ts'
import { creditLineType, lineOf, OWN_BOOK } from '../../server/modules/credit/line.rules.ts'
import { lineChanged, newLine } from '../../server/modules/credit/line-changes.rules.ts'
import { operatorCalendar } from '../../server/modules/policy/calendar.rules.ts'
import type { Executor } from '../../server/platform/executor.ts'
import type { MemoryTables } from '../../server/platform/memory-store.ts'
import type { Trader } from './companies.ts'
import { holds } from './counters.ts'
import { beginLending } from './lender-desk.ts'
import { randomOf } from './random.ts'
import { everyRow } from './rows.ts'
import { DAY } from './scheduler.ts'
import type { World } from './world.ts'

const house: Actor = { kind: 'reaction', roles: [] }

/** What the payer of the operator's own money says that it is. */
export const CAPITAL = 'capital'
/** Own money for each order of a run, USD minor units: too little on some days. */
const CAPITAL_PER_ORDER = 8_000
/** Limits of lines, USD minor units: from one small order to all of them. */
const limits = [50_000n, 300_000n, 2_000_000n, 15_000_000n]
/** A line is looked at again, once. */
const REVIEW_DAYS = 180

/** What an application that was approved does: a company has a line. */
const openLine = useCase({
  name: 'simulation.open-line',
  action: 'simulation',
  root: (input: { readonly companyId: string; readonly limit: bigint; readonly lender: string }) =>
    lineOf(input.companyId),
  reads: (_, root) => ({ lines: all(creditLineType, root) }),
  sides: () => [],
  decide(_, { companyId, limit, lender }, { at }) {
    const line = { ...newLine(companyId, lineOf(companyId), 'app_simulated', at), lender }
    const reviewAt = new Date(Date.parse(at) + REVIEW_DAYS * DAY).toISOString()
    const opened = { step: 'open', limit, reasons: ['approved'], note: 'Good.', by: 'usr_anna', at, reviewAt } as const
    return { answer: {}, changes: lineChanged(line, opened) }
  },
})

/** Who has a line: every other buyer, and they are in the United States. */
export function hasLine({ hasCredit }: Pick<World, 'hasCredit'>, kind: 'buyer' | 'supplier', n: number): boolean {
  return hasCredit && kind === 'buyer' && n % 2 === 0
}

/** Half of the lines are the own book's, the others two lenders'. */
function lenderOf(n: number): string {
  return n % 4 === 0 ? OWN_BOOK : n % 8 === 2 ? 'north' : 'south'
}

/** Opens the lines, begins the months, and sends the operator's own money to its bank. */
export async function openCredit(world: World, buyers: readonly Trader[], orders: number): Promise<void> {
  if (!world.hasCredit) return
  await beginLending(world)
  for (const [n, { id: companyId }] of buyers.entries()) {
    if (!hasLine(world, 'buyer', n)) continue
    const limit = randomOf(`${world.seed}|line|${companyId}`).pick(limits)
    const lender = lenderOf(n)
    const opened = await world.do(`line:${companyId}`, openLine, { companyId, limit, lender }, house)
    holds(opened.kind === 'done', 'set-up', () => JSON.stringify(opened))
  }
  await world.do('months', beginAccrual, { isDue: false }, house)
  const amount = BigInt(orders) * BigInt(CAPITAL_PER_ORDER)
  world.bank.wire({ currency: 'USD', amount, payer: 'Surety Holding', text: 'Capital', orderId: CAPITAL, hours: 1 })
}

/** What ends a month, told of when it was over: the draws as the house finds them, in its chunks. */
export async function endMonthIn(tables: MemoryTables, executor: Executor, at: string): Promise<void> {
  const day = lastMonthEnd(at, operatorCalendar)
  const running = everyRow<Draw>(tables, drawType.name)
    .filter(
      ({ runsOn, chargedTo }) => runsOn !== undefined && runsOn < day && chargedTo !== undefined && chargedTo < day,
    )
    .map(({ lineId, drawId }) => [lineId, drawId] as const)
    .sort(([a, b], [c, d]) => (`${a} ${b}` < `${c} ${d}` ? -1 : 1))
  for (const draws of running.length === 0 ? [] : chunksOf(running)) {
    const id = `accrue|${day}|${draws.join('|')}`
    const result = await executor.submit(accrueDraws, { id, fingerprint: id, input: { day, draws }, actor: house })
    if (result.kind !== 'done') throw new Error(`the accrual of ${day} goes on later`)
  }
}
