import { policySections } from '../server/entry/policy-sections.ts'
import { replayPage } from '../server/modules/claims/replay.store.ts'
import type { PolicyVersion } from '../server/modules/policy/policy.rules.ts'
import { readPool } from '../server/platform/postgres.ts'
import type { Figure } from './figures.ts'
import { writePastOrders } from './past-orders.ts'
import { benchDatabase } from './server.ts'

const changes: Readonly<Record<string, PolicyVersion['values']>> = {
  escrow: { transactionFeeBps: 150 },
  payments: {},
  orders: { window: 'P10D' },
  claims: { smallUsd: 20_000, secondPersonUsd: 100_000 },
}

/** Seconds for a version of a section over all ended orders, and how many there were. */
async function replayed(url: string, section: string, most: number): Promise<{ seconds: number; orders: number }> {
  const pool = readPool(url, 4)
  const found = policySections.find(({ name }) => name === section)
  if (found === undefined) throw new Error(`no section ${section}`)
  const at = '2026-07-01T00:00:00.000Z'
  const version = {
    section,
    version: 1,
    values: changes[section] ?? {},
    author: 'a',
    reason: 'r',
    proposedAt: at,
    effectiveFrom: at,
  }
  const started = performance.now()
  let [orders, after] = [0, '']
  try {
    for (let isLast = false; !isLast && orders < most; ) {
      const page = await replayPage(pool, found, version, after)
      orders += page.orders
      after = page.next ?? ''
      isLast = page.next === undefined
    }
    return { seconds: (performance.now() - started) / 1000, orders }
  } finally {
    await pool.end()
  }
}

/** A version of each section over 100,000 ended orders, a third with a claim, against the first tenth of them. */
export async function policyReplay(quick: boolean): Promise<readonly Figure[]> {
  const database = await benchDatabase()
  const count = quick ? 20_000 : 100_000
  try {
    await writePastOrders(database.url, count)
    const figures: Figure[] = []
    for (const section of Object.keys(changes)) {
      const tenth = await replayed(database.url, section, count / 10)
      const whole = await replayed(database.url, section, count)
      const ratio = whole.seconds / whole.orders / (tenth.seconds / tenth.orders)
      const [few, all] = [tenth, whole].map(({ orders }) => orders.toLocaleString('en'))
      const ratio_to = `an order's time among the first ${few} (all: ${all})`
      figures.push({ name: `policy.replay.${section}`, value: whole.seconds, unit: 's', ratio, ratio_to })
    }
    return figures
  } finally {
    await database.stop()
  }
}
