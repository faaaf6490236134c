import { liveOrder } from './actors.ts'
import { type Auditor, auditorOf } from './audit.ts'
import { auditBooked } from './audit-bank.ts'
import { auditRepaid } from './audit-repayments.ts'
import { auditEnd, auditWorld } from './audit-world.ts'
import { closeAll } from './closing.ts'
import { currencies, foundTraders } from './companies.ts'
import type { Counters } from './counters.ts'
import { openCredit } from './credit-house.ts'
import type { Deal } from './deal.ts'
import { openBankAccounts, payProviderOut } from './finance.ts'
import { randomOf } from './random.ts'
import { DAY, HOUR } from './scheduler.ts'
import { takeOut } from './taking-out.ts'
import { type World, worldOf } from './world.ts'

/** What a run came to. */
export interface Report {
  readonly seed: string
  readonly orders: number
  readonly trace: string
  readonly commands: number
  readonly seconds: number
  readonly days: number
  readonly counters: Counters
}

const START = Date.parse('2026-01-15T00:00:00.000Z')
/** Orders that begin in an hour: enough that batches fill. */
const ORDERS_PER_HOUR = 40
/** The most days by which orders begin after all others. */
const DAYS_LATER = 120
/** Commits between two looks at the whole world. */
const WORLD_EVERY = 1000

/**
 * Of how many orders the buyer claims something. `late`: most orders have the on-time plan, and vouchers are used.
 * `credit`: a tenth of the orders is paid later.
 */
export const claimShares = { none: 0, some: 0.05, third: 0.36, late: 0.02, credit: 0.15 } as const
export type ClaimShare = keyof typeof claimShares

/** Runs so many orders from a seed to their end. Throws the first violation. */
export async function simulate(orders: number, seed: string, claims: ClaimShare = 'some'): Promise<Report> {
  const began = performance.now()
  let world: World | undefined
  const auditor: Auditor = auditorOf(
    () => (world as World).tables,
    () => (world as World).counters,
  )
  const made = worldOf(
    { seed, start: START, claimShare: claimShares[claims], hasPlan: claims === 'late', hasCredit: claims === 'credit' },
    (commit) => {
      auditor.onCommit(commit)
      if (world !== undefined) auditBooked(world, commit)
      if (world?.hasCredit) auditRepaid(world, commit)
      if (auditor.commits() % WORLD_EVERY === 0 && world !== undefined) auditWorld(world, auditor)
    },
  )
  world = made
  await live(made, orders)
  auditWorld(made, auditor)
  auditEnd(made, auditor)
  const seconds = (performance.now() - began) / 1000
  const days = Math.round((made.scheduler.now() - START) / DAY)
  const { counters } = made
  return { seed, orders, trace: auditor.trace(), commands: counters.of('commit.commands'), seconds, days, counters }
}

async function live(world: World, orders: number): Promise<void> {
  const { scheduler } = world
  await openBankAccounts(world)
  const traders = await foundTraders(world, orders)
  await openCredit(world, traders.buyers, orders)
  await world.run(scheduler.now() + 3 * DAY)
  scheduler.moveTo(scheduler.now() + 3 * DAY)
  const spread = Math.ceil(orders / ORDERS_PER_HOUR)
  const r = randomOf(`${world.seed}|starts`)
  const deals: Deal[] = []
  const lives: Promise<unknown>[] = []
  const keep = (deal: Deal) => deals.push(deal)
  for (let n = 0; n < orders; n += 1)
    lives.push(liveOrder(world, traders, n, r.int(0, spread) + laterBy(world, n), keep))
  const rounds = Math.ceil((spread * HOUR) / DAY / 10) + 30
  for (const supplier of traders.suppliers) lives.push(takeOut(world, supplier, rounds))
  const later = world.claimShare > claimShares.some ? DAYS_LATER : 0
  payProviderOut(world, Math.ceil((spread * HOUR) / DAY) + 60 + later)
  sendStrays(world, Math.ceil(orders / 200))
  let failed: { readonly error: unknown } | undefined
  Promise.all(lives).catch((error) => {
    failed = { error }
  })
  await world.run(scheduler.now() + 700 * DAY)
  if (failed !== undefined) throw (failed as { error: unknown }).error
  await closeAll(world, deals)
}

/** Where many claim, some orders begin when their suppliers have points for others already. */
function laterBy({ seed, claimShare }: World, n: number): number {
  const r = randomOf(`${seed}|later|${n}`)
  return claimShare > claimShares.some && r.chance(0.05) ? r.int(40, DAYS_LATER) * 24 : 0
}

/** Money that belongs to no order: somebody's mistake. */
function sendStrays({ seed, bank, counters }: World, count: number): void {
  const r = randomOf(`${seed}|strays`)
  for (let n = 0; n < count; n += 1) {
    counters.hit('bank.wire-unknown')
    const amount = BigInt(r.int(500, 3_000_000))
    const sent = { payer: `Stranger ${n}`, text: r.pick(['RENT', '', 'RF00 0000', 'see mail']), hours: r.int(1, 1_000) }
    bank.wire({ currency: r.pick(currencies), amount, ...sent })
  }
}
