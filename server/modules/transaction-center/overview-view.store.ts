import type pg from 'pg'
import type { Instant, RootId } from '../../kernel/use-case.ts'
import { places } from './movement.rules.ts'
import { balancesWire } from './movements.schemas.ts'
import { type KindSums, type SideMoney, segments, sideMoney } from './overview.rules.ts'
import { besideLedger, kindSums, type MonthSums, monthSums } from './overview.store.ts'
import { withBalance } from './statement.rules.ts'

const MONTHS_SHOWN = 12

/** The first day of the first month that is shown. */
function firstDay(now: Instant): string {
  const [year = 0, month = 1] = now.split('-').map(Number)
  return new Date(Date.UTC(year, month - MONTHS_SHOWN, 1)).toISOString().slice(0, 10)
}

/** Where a company's money is now, by side and currency, its balances, and what moved in the last twelve months. */
export async function readOverview(pool: pg.Pool, companyId: RootId, now: Instant) {
  const [sums, besides, months] = await Promise.all([
    kindSums(pool, companyId),
    besideLedger(pool, companyId),
    monthSums(pool, companyId, firstDay(now)),
  ])
  return {
    as_of: now,
    balances: balances(sums),
    sides: sideMoney(sums, besides).map(sideWire),
    months: monthsWire(months),
  }
}

function balances(sums: readonly KindSums[]) {
  const currencies = [...new Set(sums.map(({ currency }) => currency))].sort()
  return currencies.map((currency) => {
    const own = sums.filter((each) => each.currency === currency)
    const total = (place: (typeof places)[number] | 'awaited') => own.reduce((all, each) => all + each[place], 0n)
    const at = Object.fromEntries([...places, 'awaited' as const].map((place) => [place, total(place)]))
    return { currency, ...balancesWire(withBalance(at as Record<(typeof places)[number] | 'awaited', bigint>)) }
  })
}

function sideWire({ side, currency, segments: of, fees }: SideMoney) {
  const shown = segments.map((name) => ({ name, amount: Number(of[name]) }))
  return {
    side,
    currency,
    segments: shown,
    total: shown.reduce((sum, { amount }) => sum + amount, 0),
    fees: Number(fees),
  }
}

/** By month what added to the balance and what took from it, kind by kind: a kind that did both counts as its sum. */
function monthsWire(rows: readonly MonthSums[]) {
  const found = new Map<
    string,
    { currency: string; month: string; money_in: number; money_out: number; fees: number; movements: number }
  >()
  for (const { currency, month, amount, fee, count } of rows) {
    const key = `${currency} ${month}`
    const sums = found.get(key) ?? { currency, month, money_in: 0, money_out: 0, fees: 0, movements: 0 }
    if (amount > 0n) sums.money_in += Number(amount)
    else sums.money_out -= Number(amount)
    sums.fees += Number(fee)
    sums.movements += Number(count)
    found.set(key, sums)
  }
  return [...found.values()]
}
