import type pg from 'pg'
import type { Instant } from '../../kernel/use-case.ts'
import { companyNames } from '../parties/index.ts'
import type { OrderSide } from './order.rules.ts'
import { duties, type Flag, isNamed, lineSearch, type OrderFilter, referenceOf } from './order-filter.rules.ts'

/** The condition of a filter on `orders.orders o`; `place` keeps a value and answers where it stands: `$5`. */
export interface FilterAsked {
  readonly filter: OrderFilter
  /** Companies whose name has the words that are looked for. */
  readonly named: readonly string[]
  readonly now: Instant
  readonly place: (value: unknown) => string
}

const DAY_MS = 86_400_000
const dutyNames = duties.map((name) => `'${name}'`).join(', ')

const flagged: Readonly<Record<Flag, string>> = {
  'amendment-open': `exists (select from orders.amendments x where x.root_id = o.root_id and x.state = 'open')`,
  'cancellation-offered': `exists (select from orders.cancellation_offers x
    where x.root_id = o.root_id and x.state = 'open')`,
  'payment-overdue': `o.ended is null and exists (select from orders.instalments x where x.root_id = o.root_id
    and x.paid < x.amount and x.waived_at is null and x.due_by < NOW)`,
  'held-up': `o.ended is null and exists (select from orders.lots x where x.root_id = o.root_id
    and x.stopped is not null and x.received_at is null)`,
}

/** A draft that was never sent is its author's alone. */
export const isSent = 'exists (select from orders.acceptances a where a.root_id = o.root_id)'

/** The SQL of a filter for the orders of one side; of all, for staff. `company` is where its id stands. */
export function filterSql(asked: FilterAsked, side: OrderSide | undefined, company: string): string {
  const { filter, now, place } = asked
  const { partner, due_days: days, flag, currency, amount_from: from, amount_to: to, q = '' } = filter
  const found: string[] = []
  if (partner !== undefined) found.push(isWith(side, `= ${place(partner)}`))
  if (days !== undefined) {
    const until = new Date(Date.parse(now) + days * DAY_MS).toISOString()
    found.push(`exists (select from platform.deadlines d where d.root_id = o.root_id
      and d.name in (${dutyNames}) and d.due_at <= ${place(until)})`)
  }
  if (flag !== undefined) found.push(flagged[flag].replace('NOW', () => `${place(now)}::timestamptz`))
  if (currency !== undefined) found.push(`o.currency = ${place(currency)}`)
  if (from !== undefined) found.push(`o.total >= ${place(from)}`)
  if (to !== undefined) found.push(`o.total <= ${place(to)}`)
  if (filter.begun_from !== undefined) found.push(`o.created_at >= ${place(`${filter.begun_from}T00:00:00Z`)}`)
  if (filter.begun_to !== undefined)
    found.push(`o.created_at < ${place(`${filter.begun_to}T00:00:00Z`)}::timestamptz + interval '1 day'`)
  if (q.trim() !== '') found.push(searchSql(asked, side, company))
  return found.map((each) => ` and ${each}`).join('')
}

function isWith(side: OrderSide | undefined, is: string): string {
  if (side === undefined) return `(o.buyer_id ${is} or o.supplier_id ${is})`
  return side === 'buyer' ? `o.supplier_id ${is}` : `o.buyer_id ${is}`
}

/** Each part has an index of its own; what they find is looked up among the company's orders. */
function searchSql({ filter: { q = '' }, named, place }: FilterAsked, side: OrderSide | undefined, company: string) {
  const begins = (part: string) => place(`${part.replace(/[\\%_]/g, '\\$&')}%`)
  const text = q.trim()
  const number = begins(referenceOf(q))
  const parts = [
    `select root_id from orders.orders where root_id = ${place(text)}`,
    `select root_id from orders.orders where number like ${number}`,
    `select root_id from orders.orders where wire_reference collate "C" like ${number}`,
    `select root_id from orders.orders where lower(source_reference) collate "C" like ${begins(text.toLowerCase())}`,
    `select root_id from orders.lots where upper(tracking_number) collate "C" like ${begins(text.toUpperCase())}`,
  ]
  const words = lineSearch(q)
  if (words !== '') parts.push(linesSql(place(words), side, company))
  const found = `o.root_id in (${parts.join(' union all ')})`
  return named.length === 0 ? found : `(${found} or ${isWith(side, `in (select unnest(${place(named)}::text[]))`)})`
}

/** Lines of the terms that count now, as far as this side may read them: what the other kept to itself is not found. */
function linesSql(words: string, side: OrderSide | undefined, company: string): string {
  const own = `m.${side}_id = ${company} and (t.author = '${side}' or exists (select from orders.acceptances a
    where a.root_id = t.root_id and a.version = t.version))`
  return `select t.root_id from orders.terms t join orders.orders m on m.root_id = t.root_id
    where orders.words_of(t.content) @@ to_tsquery('simple', ${words})
      and t.version = coalesce(m.agreed_version, m.version)
    ${side === undefined ? '' : `and ${own}`}`
}

const sides = [
  ['buyer', 'supplier'],
  ['supplier', 'buyer'],
] as const

/** One partner after the other, each by one step in the index: as fast with ten thousand orders as with ten. */
const partnersSql = sides
  .map(
    ([own, other]) => `select id from (with recursive p(id) as (
      select min(o.${other}_id) from orders.orders o where o.${own}_id = $1
      union all select (select min(o.${other}_id) from orders.orders o
        where o.${own}_id = $1 and o.${other}_id > p.id) from p where p.id is not null
    ) select id from p where exists (select from orders.orders o
      where o.${own}_id = $1 and o.${other}_id = p.id and (o.author = '${own}' or ${isSent}))) ${own}s`,
  )
  .join(' union ')

/** The companies that a company has orders with, by name; drafts that it cannot see tell it nothing. */
export async function listPartners(pool: pg.Pool, company: string) {
  const { rows } = await pool.query({ name: 'list-partners', text: partnersSql, values: [company] })
  const names = await companyNames(
    pool,
    rows.map(({ id }) => id),
  )
  return [...names].map(([id, name]) => ({ company: id, name })).sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Partners whose name has the words of a text. */
export async function partnersNamed(pool: pg.Pool, company: string, text: string): Promise<readonly string[]> {
  const partners = await listPartners(pool, company)
  return partners.filter(({ name }) => isNamed(name, text)).map(({ company: id }) => id)
}
