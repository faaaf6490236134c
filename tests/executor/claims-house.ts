import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { checks, houseOn, tables } from '../../server/entry/house.ts'
import { answeringTo, lanes, reactionsTo } from '../../server/entry/worker.ts'
import type { Actor, Instant, Json, UseCase, Wanted } from '../../server/kernel/use-case.ts'
import { put } from '../../server/kernel/use-case.ts'
import { addEvidence } from '../../server/modules/claims/add-evidence.ts'
import type { FileClaim } from '../../server/modules/claims/file-claim.ts'
import { fileClaim } from '../../server/modules/claims/file-claim.ts'
import { claimsTables } from '../../server/modules/claims/index.ts'
import { fundRoot } from '../../server/modules/escrow/guarantee-fund.rules.ts'
import { assuranceLimitType } from '../../server/modules/escrow/limit.rules.ts'
import { limitChanges } from '../../server/modules/escrow/room.rules.ts'
import { buyer, done, ordersHouse, ownMoney, staff } from '../../server/modules/orders/orders.testing.ts'
import { funded, wholeTerms } from '../../server/modules/orders/story.testing.ts'
import type { TermsContent } from '../../server/modules/orders/terms.rules.ts'
import { fireDeadlines } from '../../server/platform/deadlines.ts'
import { systemEnvironment } from '../../server/platform/environment.ts'
import { createExecutor, type Executor } from '../../server/platform/executor.ts'
import type { Access, Result } from '../../server/platform/judge-command.ts'
import { readPool } from '../../server/platform/postgres.ts'
import { postgresFeeds } from '../../server/platform/postgres-feeds.ts'
import { postgresStore } from '../../server/platform/postgres-store.ts'
import { relayEvents } from '../../server/platform/relay.ts'
import { testDatabase } from '../database.ts'

export const mia: Actor = { ...staff, person: 'usr_mia', roles: ['mediator'] }
export const max: Actor = { ...staff, person: 'usr_max', roles: ['mediator'] }

const access: Access = {
  reads: () => ({}),
  judge: (actor, _action, sides) =>
    actor.kind !== 'user' || sides.some((side) => side.company === actor.company) ? 'yes' : 'not-found',
}

const START = '2026-03-02T09:00:00.000Z'
/** USD minor units. */
const ROOM = 1_000_000_000n
/** What other relays write, which do not run here: documents of fees, movements as companies read them, mails. */
const own = checks.filter(({ name }) => !/^(invoices|transaction-center|notices|webhooks)\./.test(name))
let commands = 0

/** Gives a command at one server; its id is new each time, so nothing is a replay. */
export type Ask = <C, A extends Json, W1 extends Wanted, W2 extends Wanted>(
  useCase: UseCase<C, A, W1, W2>,
  input: C,
  actor: Actor,
) => Promise<Result>

function askAt(server: Executor): Ask {
  return (useCase, input, actor) => {
    commands += 1
    const id = `race ${commands}`
    return server.submit(useCase, { id, input, fingerprint: id, actor })
  }
}

/** Opens the house that sets everything up and two servers beside it, each with a connection of its own. */
async function openServers(t: TestContext) {
  const database = await testDatabase(t)
  const pool = readPool(database.url)
  const stores = [0, 1, 2].map(() => postgresStore(database.url, tables))
  t.after(async () => {
    for (const store of stores) await store.close()
    await pool.end()
  })
  const [setting, ...served] = stores
  const house = await ordersHouse(START, setting, { tables: claimsTables, answeringOf: () => undefined })
  await house.seed(fundRoot, ownMoney(START))
  // Room for every round: what may be released is not what is raced for.
  await house.seed('cmp_s', [
    put(assuranceLimitType, { companyId: 'cmp_s', limit: ROOM, computedAt: START }),
    ...limitChanges('cmp_s', ROOM),
  ])
  const faults: unknown[] = []
  const servers = served.map((store) =>
    createExecutor({
      ...houseOn(store, access),
      environment: systemEnvironment(() => house.clock.now),
      onFault: (_incident, name, error) => faults.push(name, error),
    }),
  )
  return { house, pool, faults, servers: servers as [Executor, Executor] }
}

/** The product on PostgreSQL with two servers and one clock for both. */
export async function twoServers(t: TestContext) {
  const { house, pool, faults, servers } = await openServers(t)
  const feeds = postgresFeeds(pool)
  const [here, there] = servers
  /** A server fires all that is due now. */
  async function fire(executor: Executor): Promise<void> {
    const at = house.clock.now
    while ((await fireDeadlines(at, { feeds, executor, answering: answeringTo })) > 0);
  }
  return {
    house,
    here: askAt(here),
    there: askAt(there),
    rows: async <R>(sql: string, values: readonly unknown[] = []) => (await pool.query(sql, [...values])).rows as R[],
    /** Both servers fire what is due, at once. */
    fireBoth: () => Promise.all(servers.map(fire)),
    /** Moves the clock from deadline to deadline up to an instant; what is due at that instant does not fire. */
    async passTo(to: Instant): Promise<void> {
      for (let next = await feeds.nextDeadline(); next !== undefined && next < to; next = await feeds.nextDeadline()) {
        if (next > house.clock.now) house.clock.now = next
        await fire(here)
      }
      house.clock.now = to
    },
    /** Both servers relay what happened, until nothing is left. */
    async relay(): Promise<void> {
      const relayed = () =>
        Promise.all(servers.map((executor) => relayEvents({ feeds, executor, lane: lanes.inside, reactionsTo })))
      while ((await feeds.openEvents(lanes.inside, 1)).length > 0) await relayed()
    },
    /** Every invariant of the product holds, nothing was a fault of ours, and nobody waited in a ring. */
    async assertHolds(): Promise<void> {
      assert.deepEqual(faults, [])
      for (const { name, sql } of own) assert.deepEqual((await pool.query(sql)).rows, [], name)
      const { rows } = await pool.query('select deadlocks from pg_stat_database where datname = current_database()')
      assert.equal(Number(rows[0]?.deadlocks), 0)
    },
  }
}

export type TwoServers = Awaited<ReturnType<typeof twoServers>>

/** Orders whose goods are on their way, or there; each wholly paid. */
export async function shippedOrders(
  { house, rows }: TwoServers,
  count: number,
  releasePlan: TermsContent['releasePlan'],
  isReceived: boolean,
) {
  const hashOf = async (orderId: string) =>
    (await rows<{ hash: string }>('select hash from orders.terms where root_id = $1', [orderId]))[0]?.hash ?? ''
  const shipped = async () => {
    const story = await funded({ ...wholeTerms, releasePlan }, house, hashOf)
    const lotId = await story.ship()
    if (isReceived) await story.receive(lotId)
    return { orderId: story.orderId, lotId }
  }
  return Promise.all(Array.from({ length: count }, shipped))
}

export type Shipped = Awaited<ReturnType<typeof shippedOrders>>[number]

/** What the buyer says of some pumps: they leak. */
export function leaking({ orderId, lotId }: Shipped, pumps: number): FileClaim {
  const lines = [{ lineNo: 1, lotId, quantity: BigInt(pumps) * 1_000_000n }]
  return { orderId, reason: 'poor-quality', remedy: 'refund', lines, text: 'They leak.' }
}

/** Files the claim with an item of evidence; answers its id. */
export async function claimed({ house }: TwoServers, order: Shipped, pumps: number): Promise<string> {
  const { orderId } = order
  const claimId = String(done(await house.run(fileClaim, leaking(order, pumps), buyer)).claim)
  const words = { kind: 'words', reference: '', text: 'See for yourself.' } as const
  done(await house.run(addEvidence, { orderId, claimId, ...words }, buyer))
  return claimId
}

/** A server's answer in one word: `done`, or the refusal. */
export function word(result: Result): string {
  return result.kind === 'refused' ? result.refused : result.kind
}

/** How often a topic stands in the record of an order. */
export async function told({ rows }: TwoServers, orderId: string, topic: string): Promise<number> {
  const found = await rows<{ n: string }>(
    `select count(*) as n from platform.timeline where root_id = $1 and body like '%"topic":"' || $2 || '"%'`,
    [orderId, topic],
  )
  return Number(found[0]?.n)
}

/** What has left the order's hold, minor units: to the supplier, and back to the buyer. */
export async function moved({ rows }: TwoServers, orderId: string): Promise<{ released: bigint; refunded: bigint }> {
  const [sum] = await rows<{ released: string; refunded: string }>(
    'select sum(released) as released, sum(refunded) as refunded from escrow.holds where root_id = $1',
    [orderId],
  )
  return { released: BigInt(sum?.released ?? 0), refunded: BigInt(sum?.refunded ?? 0) }
}
