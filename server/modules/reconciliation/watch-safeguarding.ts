import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { sha256Hex } from '../../kernel/canonical.ts'
import type { Actor } from '../../kernel/use-case.ts'
import type { Executor } from '../../platform/executor.ts'
import { ledgerBrowser } from '../ledger/index.ts'
import { newestRates } from '../rates/index.ts'
import { standingBreaches } from './breaches.store.ts'
import { noteSafeguarding } from './note-safeguarding.ts'
import { safeguardedWith } from './position.rules.ts'
import { isNews } from './safeguarding.rules.ts'

export interface Watching {
  readonly pool: pg.Pool
  readonly executor: Executor
  /** Told after each look: kept less owed by currency, minor units. */
  seen(over: ReadonlyMap<string, number>): void
  /** A clock that never goes back; default: the process's own. */
  readonly milliseconds?: () => number
}

const machine: Actor = { kind: 'reaction', roles: [] }
/** Looks are this far apart, and take at most a twentieth of the time. */
const APART_MS = 2_000
const SHARE = 20

/**
 * Looks whether client money covers what is owed, each time it is called and long enough passed since the last look;
 * what is new is noted. Answers how many currencies had news.
 */
export function watchSafeguarding({ pool, executor, seen, milliseconds = () => performance.now() }: Watching) {
  let next = 0
  return async (): Promise<number> => {
    const began = milliseconds()
    if (began < next) return 0
    const [sides, rates, breaches] = await Promise.all([
      ledgerBrowser.safeguarding(pool),
      newestRates(pool),
      standingBreaches(pool),
    ])
    const rows = safeguardedWith(sides, rates)
    // A currency of which nothing is left owes nothing: its breach is over.
    const none = [...breaches.keys()].map((currency) => [currency, 0n] as const)
    const over = new Map([...none, ...rows.map((row) => [row.currency, row.over] as const)])
    const ended = milliseconds()
    next = ended + Math.max(APART_MS, (ended - began) * SHARE)
    const news = [...over].filter(([currency, amount]) => isNews(breaches.get(currency), amount))
    for (const [currency, amount] of news) {
      const id = sha256Hex(`safeguarding|${randomUUID()}`)
      const input = { currency, over: amount }
      const result = await executor.submit(noteSafeguarding, { id, input, fingerprint: id, actor: machine })
      if (result.kind !== 'done') throw new Error(`safeguarding of ${currency} was not noted: ${result.kind}`)
    }
    seen(new Map([...over].map(([currency, amount]) => [currency, Number(amount)])))
    return news.length
  }
}
