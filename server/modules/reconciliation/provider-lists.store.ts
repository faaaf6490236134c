import type pg from 'pg'
import { ledgerBrowser } from '../ledger/index.ts'
import type { Row } from './bank-lists.store.ts'

/** Lists of what providers told and what our books have, as finance reads them. */

/** Which lines are wanted; an empty text wants all. */
export interface LinesAsked {
  readonly provider: string
  readonly currency: string
  readonly kind: string
  /** A state, `unmatched` for what waits or is wrong, or empty. */
  readonly state: string
}

const UNMATCHED = "l.state in ('waiting', 'amount-differs', 'missing-here', 'missing-there', 'duplicate')"
/** The condition of the index of open lines stands here word for word. */
const OPEN = "l.state in ('waiting', 'amount-differs', 'missing-here', 'missing-there', 'duplicate', 'explained')"

/** Lines, the newest first, from behind one on. */
export async function listLines(
  pool: pg.Pool,
  { provider, currency, kind, state }: LinesAsked,
  after: readonly string[],
  limit: number,
): Promise<readonly Row[]> {
  // An unused parameter has no type: the open ones are compared with it too.
  const where = state === 'unmatched' ? `$4 <> '' and ${UNMATCHED}` : "($4 = '' or l.state = $4)"
  const { rows } = await pool.query({
    name: `provider-lines-${state === 'unmatched' ? 'unmatched' : 'all'}`,
    text: `select l.root_id as report, l.id, l.provider, l.kind, l.currency, l.reported, l.booked, l.reference,
        l.target, l.cause, l.happened_at, l.since, l.state, l.transfers, c.id as case, c.state as case_state
      from reconciliation.provider_lines l
      left join reconciliation.cases c on c.root_id = l.root_id and c.line_id = l.id
      where ($1 = '' or l.provider = $1) and ($2 = '' or l.currency = $2) and ($3 = '' or l.kind = $3) and ${where}
        and ($5 = '' or (l.since, l.root_id, l.id) < ($5::timestamptz, $6, $7))
      order by l.since desc, l.root_id desc, l.id desc limit $8`,
    values: [provider, currency, kind, state, after[0] ?? '', after[1] ?? '', after[2] ?? '', limit],
  })
  return rows as readonly Row[]
}

const orNull = (value: unknown, currency: unknown) =>
  value === null ? null : { amount: Number(value), currency: String(currency) }

/** A line as it is shown, with where to look: its order, its payment or the like, its transfer, its case. */
export function lineView({ reported, booked, currency, target, cause, transfers, ...row }: Row) {
  const [noun, id] = String(cause).split(':')
  const isOrder = String(target).startsWith('ord_')
  return {
    ...(row as object),
    reported: orNull(reported, currency),
    booked: orNull(booked, currency),
    difference: { amount: Number(BigInt(reported ?? 0) - BigInt(booked ?? 0)), currency },
    order: isOrder ? target : null,
    company: String(target).startsWith('cmp_') ? target : null,
    about: ['payment', 'refund', 'payout', 'chargeback'].includes(noun ?? '') ? id : null,
    transfer: (transfers as unknown as readonly string[])[0] ?? null,
  }
}

interface StateSum {
  readonly provider: string
  readonly currency: string
  readonly state: string
  readonly count: bigint
  readonly amount: bigint
}

/** How each provider stands to our books, by currency: what it says, what they say, and what explains the rest. */
export async function listReports(pool: pg.Pool) {
  const [reports, sums, balances] = await Promise.all([
    pool.query<{ provider: string; read_at: string | null; lines: number; reported: Record<string, bigint> }>({
      name: 'provider-reports',
      text: 'select provider, read_at, lines, reported from reconciliation.provider_reports order by provider',
    }),
    pool.query<StateSum>({
      name: 'provider-line-sums',
      text: `select l.provider, l.currency, l.state, count(*) as count,
          sum(coalesce(l.reported, 0) - coalesce(l.booked, 0))::bigint as amount
        from reconciliation.provider_lines l where ${OPEN} group by 1, 2, 3`,
    }),
    ledgerBrowser.balancesOf(pool, 'assets:provider:'),
  ])
  return reports.rows.flatMap(({ provider, read_at, lines, reported }) => {
    const account = `assets:provider:${provider}`
    const own = balances.filter((each) => each.account === account)
    const told = new Map(Object.entries(reported))
    const currencies = [...new Set([...told.keys(), ...own.map(({ currency }) => currency)])].sort()
    return currencies.map((currency) => {
      const says = told.get(currency) ?? 0n
      const booked = own.find((each) => each.currency === currency)?.amount ?? 0n
      const found = sums.rows.filter((each) => each.provider === provider && each.currency === currency)
      return { provider, account, currency, read_at, lines, ...standing(says, booked, found) }
    })
  })
}

/** The difference, and what it is made of; what is left is booked here and not told yet. */
function standing(reported: bigint, booked: bigint, sums: readonly StateSum[]) {
  const of = (states: readonly string[]) => {
    const found = sums.filter(({ state }) => states.includes(state))
    const amount = found.reduce((all, each) => all + BigInt(each.amount), 0n)
    return { count: found.reduce((all, each) => all + Number(each.count), 0), amount: Number(amount) }
  }
  const [waiting, explained] = [of(['waiting']), of(['explained'])]
  const wrong = of(['amount-differs', 'missing-here', 'missing-there', 'duplicate'])
  const difference = Number(reported - booked)
  return {
    reported: Number(reported),
    booked: Number(booked),
    difference,
    waiting,
    wrong,
    explained,
    untold: difference - waiting.amount - wrong.amount - explained.amount,
  }
}
