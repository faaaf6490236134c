import { listMovements, type MovementFilter } from '../server/modules/transaction-center/movement-list.store.ts'
import { readPool } from '../server/platform/postgres.ts'
import { type Figure, percentile } from './figures.ts'
import { writeMovements } from './movement-rows.ts'
import { benchDatabase } from './server.ts'

const filters: Readonly<Record<string, MovementFilter>> = {
  all: {},
  payouts: { family: 'payout' },
  'in-transit': { state: 'in-transit' },
  out: { direction: 'out' },
  eur: { currency: 'EUR' },
  'amount-in-eur': { currency: 'EUR', least: 5_000n, most: 5_100n },
  'one-day': { from: '2026-03-10T00:00:00.000Z', until: '2026-03-11T00:00:00.000Z' },
  'one-order': { order: 'ord_00000050' },
  'by-word': { word: 'ORD00000050' },
}

const LIMIT = 51

/** A page of the list, first ones and deep ones, of a company with so many movements: milliseconds, p99. */
async function timeOf(url: string, company: string, filter: MovementFilter, tries: number): Promise<number> {
  const pool = readPool(url, 1)
  const times: number[] = []
  try {
    for (let n = 0; n < tries; n += 1) {
      const deep = new Date(Date.UTC(2026, 2, 31) - ((n * 37) % 29) * 86_400_000).toISOString()
      const after = n % 2 === 0 || filter.from !== undefined ? {} : { after: [deep, ''] as const }
      const started = performance.now()
      await listMovements(pool, company, { ...filter, ...after, limit: LIMIT })
      // The first tries make connection and plan.
      if (n >= 20) times.push(performance.now() - started)
    }
  } finally {
    await pool.end()
  }
  return percentile(times, 99)
}

/** The list of movements of a company with a million against one with ten thousand, for each filter. */
export async function movementsList(quick: boolean): Promise<Figure[]> {
  const database = await benchDatabase()
  const [many, tries] = quick ? [200_000, 120] : [1_000_000, 320]
  try {
    await writeMovements(database.url, [
      { company: 'cmp_few', count: 10_000 },
      { company: 'cmp_many', count: many },
    ])
    const figures: Figure[] = []
    for (const [name, filter] of Object.entries(filters)) {
      const few = await timeOf(database.url, 'cmp_few', filter, tries)
      const value = await timeOf(database.url, 'cmp_many', filter, tries)
      const ratio_to = `the same query on 10,000 movements (this one on ${many.toLocaleString('en')})`
      figures.push({ name: `movements.list.${name}.p99`, value, unit: 'ms', ratio: value / few, ratio_to })
    }
    return figures
  } finally {
    await database.stop()
  }
}
