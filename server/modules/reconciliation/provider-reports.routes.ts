import type pg from 'pg'
import { Type } from 'typebox'
import { amountText } from '../../kernel/money.ts'
import { isRefusal } from '../../kernel/use-case.ts'
import { csvText } from '../../platform/csv.ts'
import { pageOf, pageQuery, readPage } from '../../platform/page.ts'
import { count, currency, instant, listOf, minor, money, oneOf, orNull, reply, text } from '../../platform/reply.ts'
import { type Call, commandRoute, exportRoute, queryRoute, type Route } from '../../platform/route.ts'
import { lineKinds } from '../payments/provider-line.rules.ts'
import { askReport } from './ask-report.ts'
import type { Row } from './bank-lists.store.ts'
import { type LinesAsked, lineView, listLines, listReports } from './provider-lists.store.ts'
import { lineStates } from './report-line.rules.ts'

const operatorId = 'cmp_operator'
const tag = 'reconciliation'
const short = (maxLength: number) => Type.String({ maxLength })

const part = reply({ count, amount: minor })
const reportsReply = listOf(
  reply({
    provider: text,
    account: text,
    currency,
    read_at: orNull(instant),
    lines: count,
    /** What the provider says that it holds, and what the books say. */
    reported: minor,
    booked: minor,
    /** Reported less booked: it is made of the four that follow. */
    difference: minor,
    waiting: part,
    wrong: part,
    explained: part,
    /** Booked here and not told yet, its time not over. */
    untold: minor,
  }),
)

const linesReply = listOf(
  reply({
    id: text,
    report: text,
    provider: text,
    kind: oneOf(lineKinds),
    reported: orNull(money),
    booked: orNull(money),
    difference: money,
    reference: orNull(text),
    happened_at: instant,
    /** When it was read, or booked where it was not told. */
    since: instant,
    state: oneOf(lineStates),
    order: orNull(text),
    company: orNull(text),
    /** The payment, refund, payout or chargeback. */
    about: orNull(text),
    transfer: orNull(text),
    case: orNull(text),
    case_state: orNull(oneOf(['open', 'proposed', 'closed'])),
  }),
)

const filters = {
  provider: Type.Optional(short(40)),
  currency: Type.Optional(Type.String({ pattern: '^[A-Z]{3}$' })),
  kind: Type.Optional(oneOf(lineKinds)),
  state: Type.Optional(oneOf(['unmatched', ...lineStates])),
}

function askedIn({ query }: Call): LinesAsked {
  const said = (name: string) => String(query[name] ?? '')
  return { provider: said('provider'), currency: said('currency'), kind: said('kind'), state: said('state') }
}

const keys = ['since', 'report', 'id']
const keyOf = (row: Row) => keys.map((key) => String(row[key]))

const columns = [
  ...['provider', 'line', 'kind', 'state', 'currency', 'reported', 'booked', 'difference', 'reference'],
  ...['happened_at', 'since', 'order_or_company', 'cause', 'transfer', 'case', 'case_state'],
]
const PAGE = 500

/** Lines as CSV, page by page. */
async function* written(pool: pg.Pool, asked: LinesAsked): AsyncGenerator<string> {
  yield csvText([columns])
  for (let after: readonly string[] = []; ; ) {
    const rows = await listLines(pool, asked, after, PAGE)
    if (rows.length > 0) yield csvText(rows.map(cellsOf))
    const last = rows.at(-1)
    if (last === undefined || rows.length < PAGE) return
    after = keyOf(last)
  }
}

function cellsOf(row: Row): readonly string[] {
  const of = String(row.currency)
  const said = (value: unknown) => (value === null ? '' : String(value))
  const decimal = (value: unknown) =>
    value === null ? '' : amountText({ amount: BigInt(String(value)), currency: of })
  const difference = BigInt(row.reported ?? 0) - BigInt(row.booked ?? 0)
  const [transfer = ''] = row.transfers as unknown as readonly string[]
  return [
    ...[row.provider, row.id, row.kind, row.state, of].map(said),
    ...[row.reported, row.booked, difference].map(decimal),
    ...[row.reference, row.happened_at, row.since, row.target, row.cause, transfer, row.case, row.case_state].map(said),
  ]
}

/** Routes of what providers say that they hold, against the books: finance's. */
export const providerReportsRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/provider-reports',
    summary: 'What each provider says that it holds, against the books, by currency (staff)',
    tag,
    reply: reportsReply,
    read: async ({ actor }, { pool }) =>
      actor.company === operatorId ? { data: await listReports(pool), next_cursor: null } : undefined,
  }),
  commandRoute(askReport, {
    path: '/v1/provider-reports/:provider/readings',
    summary: "Read a provider's books now, and hold them against ours (finance)",
    tag,
    reply: reply({ provider: text }),
    params: Type.Object({ provider: short(40) }),
    status: 202,
    idempotency: 'optional',
    input: ({ params }) => ({ provider: params.provider ?? '' }),
  }),
  queryRoute({
    path: '/v1/provider-lines',
    summary: "Lines of providers' books with what our books have of them, the newest first (staff)",
    tag,
    reply: linesReply,
    query: pageQuery(filters),
    async read(call, { pool }) {
      if (call.actor.company !== operatorId) return undefined
      const page = readPage(call.query, keys.length)
      if (isRefusal(page)) return page
      const rows = await listLines(pool, askedIn(call), page.after ?? [], page.limit + 1)
      return pageOf(rows, page.limit, lineView, keyOf)
    },
  }),
  exportRoute({
    path: '/v1/provider-line-file',
    summary: "Lines of providers' books with what our books have of them, as CSV (staff)",
    tag,
    gives: 'text/csv',
    query: Type.Object(filters),
    async write(call, { pool }) {
      if (call.actor.company !== operatorId) return undefined
      return { type: 'text/csv; charset=utf-8', name: 'provider-lines.csv', chunks: written(pool, askedIn(call)) }
    },
  }),
]
