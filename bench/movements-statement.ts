import { periodOf } from '../server/modules/transaction-center/statement.rules.ts'
import { readStatement, statementLines } from '../server/modules/transaction-center/statement.store.ts'
import { statementCamt } from '../server/modules/transaction-center/write-camt.ts'
import { statementCsv } from '../server/modules/transaction-center/write-csv.ts'
import { statementWorkbook } from '../server/modules/transaction-center/write-workbook.ts'
import { readPool } from '../server/platform/postgres.ts'
import type { Figure } from './figures.ts'
import { writeMovements } from './movement-rows.ts'
import { benchDatabase } from './server.ts'

const now = '2026-05-01T00:00:00.000Z'

/** A statement of March of one company, written to nobody: time to the first byte, in all, and the memory it took. */
async function written(url: string, company: string, format: 'csv' | 'xlsx' | 'camt053') {
  const pool = readPool(url, 2)
  try {
    const period = periodOf('2026-03-01', '2026-03-31', 'UTC', now)
    if ('refused' in period) throw new Error(period.refused)
    globalThis.gc?.()
    const before = process.memoryUsage().rss
    const started = performance.now()
    const days = { fromDate: '2026-03-01', untilDate: '2026-03-31', period }
    const statement = await readStatement(pool, {
      company: { id: company, name: company, zone: 'UTC' },
      currency: 'USD',
      ...days,
    })
    const lines = statementLines(pool, statement)
    const file = {
      csv: () => statementCsv(statement, lines),
      xlsx: () => statementWorkbook(statement, lines),
      camt053: () => statementCamt(statement, lines, now),
    }
    let [first, bytes, most] = [0, 0, before]
    for await (const chunk of file[format]()) {
      if (first === 0) first = performance.now() - started
      bytes += chunk.length
      most = Math.max(most, process.memoryUsage().rss)
    }
    return {
      first,
      whole: performance.now() - started,
      bytes,
      memory: (most - before) / 1024 / 1024,
      movements: Number(statement.count),
    }
  } finally {
    await pool.end()
  }
}

/** The statement of a busy month against one of a hundredth: first byte and memory stay, time grows with the lines. */
export async function movementsStatement(quick: boolean): Promise<Figure[]> {
  const database = await benchDatabase()
  const many = quick ? 200_000 : 1_000_000
  const figures: Figure[] = []
  try {
    await writeMovements(database.url, [
      { company: 'cmp_few', count: 10_000 },
      { company: 'cmp_many', count: many },
    ])
    for (const format of ['csv', 'camt053', 'xlsx'] as const) {
      await written(database.url, 'cmp_few', format)
      const few = await written(database.url, 'cmp_few', format)
      const all = await written(database.url, 'cmp_many', format)
      const [less, more] = [few, all].map(({ movements }) => movements.toLocaleString('en'))
      const ratio_to = `the same file of ${less} movements (this one of ${more})`
      const figure = (name: string, value: number, unit: string, ratio: number): Figure => ({
        ...{ name: `movements.statement.${format}.${name}`, value, unit, ratio, ratio_to },
      })
      figures.push(
        figure('first-byte', all.first, 'ms', all.first / few.first),
        figure(
          'movements',
          all.movements / (all.whole / 1000),
          '/s',
          all.movements / all.whole / (few.movements / few.whole),
        ),
        figure('memory', all.memory, 'MB more than before', all.memory / Math.max(few.memory, 1)),
      )
    }
    return figures
  } finally {
    await database.stop()
  }
}
