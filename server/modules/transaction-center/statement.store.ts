import type pg from 'pg'
import type { Instant, RootId } from '../../kernel/use-case.ts'
import { companyNames } from '../parties/index.ts'
import type { Places } from './movement.rules.ts'
import { familyOf } from './movement.rules.ts'
import { movementsForward } from './movement-list.store.ts'
import { type KindTotal, type Statement, type StatementLine, withBalance } from './statement.rules.ts'

interface Asked {
  readonly companyId: RootId
  readonly currency: string
}

const names = ['held', 'refundable', 'refunding', 'available', 'paying_out', 'blocked', 'owed', 'awaited']
const sum = (name: string) => `coalesce(sum(${name}), 0)::bigint as ${name === 'paying_out' ? '"payingOut"' : name}`
const places = names.map(sum).join(', ')

/** What each place had before an instant: whole days from their sums, the rest of the day from its movements. */
export async function placesBefore(
  pool: pg.Pool | pg.PoolClient,
  { companyId, currency }: Asked,
  at: Instant,
): Promise<Places> {
  const { rows } = await pool.query<Places>({
    name: 'places-before',
    text: `select ${places} from (
      select ${names.join(', ')} from transaction_center.days
        where company_id = $1 and currency = $2 and day < ($3::timestamptz at time zone 'UTC')::date
      union all select ${names.join(', ')} from transaction_center.movements
        where company_id = $1 and currency = $2 and at < $3
          and at >= date_trunc('day', $3::timestamptz at time zone 'UTC') at time zone 'UTC') parts`,
    values: [companyId, currency, at],
  })
  return rows[0] as Places
}

/** What moved by kind before an instant. */
async function kindsBefore(client: pg.PoolClient, { companyId, currency }: Asked, at: Instant) {
  const sums = 'count(*) as count, sum(amount) as amount, sum(fee) as fee, sum(tax) as tax'
  const { rows } = await client.query<Omit<KindTotal, 'family'>>({
    name: 'kinds-before',
    text: `select kind, sum(count)::bigint as count, sum(amount)::bigint as amount, sum(fee)::bigint as fee,
        sum(tax)::bigint as tax from (
      select kind, sum(count) as count, sum(amount) as amount, sum(fee) as fee, sum(tax) as tax
        from transaction_center.days where company_id = $1 and currency = $2
          and day < ($3::timestamptz at time zone 'UTC')::date group by kind
      union all select kind, ${sums} from transaction_center.movements
        where company_id = $1 and currency = $2 and at < $3
          and at >= date_trunc('day', $3::timestamptz at time zone 'UTC') at time zone 'UTC' group by kind) parts
      group by kind order by kind`,
    values: [companyId, currency, at],
  })
  return new Map(rows.map((row) => [row.kind, row]))
}

/** The sums of a statement, all of one moment. */
export async function readStatement(
  pool: pg.Pool,
  head: Pick<Statement, 'company' | 'currency' | 'fromDate' | 'untilDate' | 'period'>,
): Promise<Statement> {
  const asked = { companyId: head.company.id, currency: head.currency }
  const { from, until } = head.period
  const client = await pool.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    const [opening, closing] = [await placesBefore(client, asked, from), await placesBefore(client, asked, until)]
    const [before, after] = [await kindsBefore(client, asked, from), await kindsBefore(client, asked, until)]
    const totals = [...after.values()].flatMap((total) => {
      const earlier = before.get(total.kind)
      const count = total.count - (earlier?.count ?? 0n)
      const less = (name: 'amount' | 'fee' | 'tax') => total[name] - (earlier?.[name] ?? 0n)
      if (count === 0n) return []
      const sums = { amount: less('amount'), fee: less('fee'), tax: less('tax') }
      return [{ kind: total.kind, family: familyOf(total.kind), count, ...sums }]
    })
    const count = totals.reduce((all, each) => all + each.count, 0n)
    return { ...head, opening: withBalance(opening), closing: withBalance(closing), totals, count }
  } finally {
    await client.query('rollback')
    client.release()
  }
}

const LINES_AT_ONCE = 500
/** So many are written at once: others have the loop in between. */
const LINES_IN_A_PIECE = 100

/**
 * The lines of a statement, page by page, the oldest first: any number of them in the memory of one page. Throws at the
 * end when they are not those that the sums told of: a file that does not add up must never look whole.
 */
export async function* statementLines(pool: pg.Pool, statement: Statement): AsyncGenerator<readonly StatementLine[]> {
  const { company, currency, period, opening, closing, count } = statement
  const asked = { companyId: company.id, currency, until: period.until, limit: LINES_AT_ONCE }
  const called = new Map<string, string>()
  let [after, seen]: [readonly [string, string], bigint] = [[period.from, ''], 0n]
  let balance = opening.balance
  for (;;) {
    const page = await movementsForward(pool, { ...asked, after })
    const unknown = [...new Set(page.flatMap(({ otherId }) => otherId ?? []))].filter((id) => !called.has(id))
    if (unknown.length > 0) for (const [id, name] of await companyNames(pool, unknown)) called.set(id, name)
    for (let start = 0; start < page.length; start += LINES_IN_A_PIECE)
      yield page.slice(start, start + LINES_IN_A_PIECE).map((movement) => {
        balance += movement.amount
        const otherName = movement.otherId === null ? null : (called.get(movement.otherId) ?? movement.otherId)
        return { ...movement, after: balance, otherName }
      })
    seen += BigInt(page.length)
    const last = page.at(-1)
    if (last === undefined || page.length < LINES_AT_ONCE) break
    after = [last.at, last.id]
  }
  if (seen !== count || balance !== closing.balance) throw new Error(`${seen} of ${count} lines, or another balance`)
}
