import type pg from 'pg'
import { recordReads } from '../../platform/read-records.ts'
import { fundRoot } from '../escrow/guarantee-fund.rules.ts'
import { fundTables } from '../escrow/index.ts'
import { type OwnMoneyLook, ownMoneyTakenType } from '../escrow/own-money.rules.ts'
import { ledgerBrowser } from '../ledger/index.ts'
import { companyNames } from '../parties/index.ts'
import { newestRates } from '../rates/index.ts'
import { waitingIn, writeOffType } from './debt.rules.ts'
import { safeguardedWith } from './position.rules.ts'
import { reconciliationTables } from './reconciliation.store.ts'

const PREFIX = 'assets:recovery:cmp_'

/** What companies owe the operator, by company and currency, from behind one on; nothing of what is paid. */
export async function openDebts(pool: pg.Pool, after: string, limit: number) {
  const rows = (await ledgerBrowser.accountsFrom(pool, PREFIX, after, limit)).filter(({ balance }) => balance > 0n)
  const ids = [...new Set(rows.map(({ account }) => account.slice('assets:recovery:'.length)))]
  const names = await companyNames(pool, ids)
  const reads = recordReads(pool, reconciliationTables)
  const asked = new Map(await Promise.all(ids.map(async (id) => [id, await reads.all(writeOffType, id)] as const)))
  return rows.map(({ account, currency, balance }) => {
    const company = account.slice('assets:recovery:'.length)
    const waiting = waitingIn(asked.get(company) ?? [], currency)
    return {
      ...{ company, name: names.get(company) ?? company, debt: { amount: Number(balance), currency } },
      write_off:
        waiting === undefined
          ? null
          : {
              ...{ amount: { amount: Number(waiting.amount), currency }, expense: waiting.expense },
              ...{ reason: waiting.reason, asked_by: waiting.askedBy, asked_at: waiting.askedAt },
            },
    }
  })
}

/** What the books show of the operator's own side, minor units. */
export const ownSide = {
  /** His own money among client money, by currency: what is kept beyond what is owed. */
  async spare(pool: pg.Pool): Promise<ReadonlyMap<string, bigint>> {
    const [sides, rates] = await Promise.all([ledgerBrowser.safeguarding(pool), newestRates(pool)])
    return new Map(safeguardedWith(sides, rates).map(({ currency, over }) => [currency, over]))
  },
  /** The same in one currency, with what had been taken of it when the look began, so that takers see each other. */
  async look(pool: pg.Pool, currency: string): Promise<Required<OwnMoneyLook>> {
    const row = await recordReads(pool, fundTables).one(ownMoneyTakenType, fundRoot, currency)
    const spare = (await ownSide.spare(pool)).get(currency) ?? 0n
    return { spare, taken: row?.taken ?? 0n }
  },
  /** What all companies owe him in a currency. */
  async debts(pool: pg.Pool, currency: string): Promise<bigint> {
    const rows = await ledgerBrowser.accountsFrom(pool, PREFIX, '', 100_000)
    return rows.reduce((sum, row) => (row.currency === currency ? sum + row.balance : sum), 0n)
  },
} as const
