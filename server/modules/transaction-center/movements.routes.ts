import { Type } from 'typebox'
import { isCurrency } from '../../kernel/currency.ts'
import { parseInstant } from '../../kernel/instant.ts'
import { toWire } from '../../kernel/money.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/use-case.ts'
import { pageOf, pageQuery, readPage } from '../../platform/page.ts'
import { oneOf } from '../../platform/reply.ts'
import { queryRoute, type Route } from '../../platform/route.ts'
import { companyNames } from '../parties/index.ts'
import { type CompanyMovement, directions, families, movementStates, searchWord } from './movement.rules.ts'
import { listMovements, type MovementFilter } from './movement-list.store.ts'
import { movementWay } from './movement-way.store.ts'
import {
  companyMoneyReply,
  movementsReply,
  movementWayReply,
  movementWire,
  orderMoneyReply,
} from './movements.schemas.ts'
import { type OrderMoney, orderMoney } from './overview.store.ts'
import { readOverview } from './overview-view.store.ts'
import { readableCompany } from './reader-of.store.ts'

export const companyParams = Type.Object({ companyId: Type.String({ maxLength: 64 }) })
const movementParams = Type.Object({
  companyId: Type.String({ maxLength: 64 }),
  movementId: Type.String({ maxLength: 64 }),
})
const word = (maxLength: number, description: string) => Type.Optional(Type.String({ maxLength, description }))
const size = (description: string) => Type.Optional(Type.Integer({ minimum: 0, maximum: 1e15, description }))

/** What a list of movements can be narrowed to. */
export const movementFilters = {
  order: word(64, 'the id of an order'),
  family: Type.Optional(oneOf(families)),
  kind: word(40, 'one kind of transfer'),
  direction: Type.Optional(oneOf(directions)),
  state: Type.Optional(oneOf(movementStates)),
  currency: word(3, 'ISO 4217'),
  least: size('minor units, whichever direction'),
  most: size('minor units, whichever direction'),
  from: word(40, 'RFC 3339; booked then or later'),
  until: word(40, 'RFC 3339; booked before'),
  q: word(100, 'a number or reference, or how it begins; at least 3 letters and digits'),
}

interface Asked {
  readonly order?: string
  readonly family?: MovementFilter['family']
  readonly kind?: string
  readonly direction?: MovementFilter['direction']
  readonly state?: MovementFilter['state']
  readonly currency?: string
  readonly least?: number
  readonly most?: number
  readonly from?: string
  readonly until?: string
  readonly q?: string
}

const WORD_LEAST = 3

/** The filter of a query. Refuses `currency-unknown`, `period-invalid` (no instant), `search-too-short`. */
export function filterOf(asked: Asked): MovementFilter | Refusal {
  const { order, family, kind, direction, state, currency, least, most, q } = asked
  if (currency !== undefined && !isCurrency(currency)) return refuse('currency-unknown', { currency })
  const [from, until] = [asked.from, asked.until].map((each) => (each === undefined ? undefined : parseInstant(each)))
  if ((asked.from !== undefined && from === undefined) || (asked.until !== undefined && until === undefined))
    return refuse('period-invalid')
  const searched = q === undefined ? undefined : searchWord(q)
  if (searched !== undefined && searched.length < WORD_LEAST) return refuse('search-too-short', { least: WORD_LEAST })
  return {
    ...(order === undefined ? {} : { order }),
    ...(family === undefined ? {} : { family }),
    ...(kind === undefined ? {} : { kind }),
    ...(direction === undefined ? {} : { direction }),
    ...(state === undefined ? {} : { state }),
    ...(currency === undefined ? {} : { currency }),
    ...(least === undefined ? {} : { least: BigInt(least) }),
    ...(most === undefined ? {} : { most: BigInt(most) }),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    ...(searched === undefined ? {} : { word: searched }),
  }
}

const othersOf = (movements: readonly CompanyMovement[]) => movements.flatMap(({ otherId }) => otherId ?? [])

function orderWire(row: OrderMoney, names: ReadonlyMap<string, string>) {
  const wire = (amount: bigint) => toWire({ amount, currency: row.currency })
  return {
    order: row.orderId,
    number: row.number,
    side: row.side,
    other: row.otherId,
    other_name: names.get(row.otherId) ?? row.otherId,
    status: row.status,
    total: wire(row.total),
    paid: wire(row.paid),
    held: wire(row.side === 'buyer' ? row.held : row.awaited),
    released: wire(row.released),
    refunded: wire(row.refunded),
    fees: wire(row.fees),
  }
}

/** Routes of a company's money: where it is, what moved, and the whole way of one movement. */
export const movementsRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/companies/:companyId/money',
    summary: 'Where every cent of a company is: due, in transit, held, frozen, released, paid out, refunded',
    tag: 'books',
    reply: companyMoneyReply,
    params: companyParams,
    async read(call, services) {
      const company = await readableCompany(call, services)
      return company === undefined ? undefined : readOverview(services.pool, company.companyId, services.now())
    },
  }),
  queryRoute({
    path: '/v1/companies/:companyId/order-money',
    summary: 'The money of each agreed order of a company, the newest first',
    tag: 'books',
    reply: orderMoneyReply,
    params: companyParams,
    query: pageQuery({}),
    async read(call, services) {
      const company = await readableCompany(call, services)
      if (company === undefined) return undefined
      const page = readPage(call.query)
      if (isRefusal(page)) return page
      const { after: [after] = [], limit } = page
      const from = { ...(after === undefined ? {} : { after }), limit: limit + 1 }
      const rows = await orderMoney(services.pool, company.companyId, from)
      const others = rows.map(({ otherId }) => otherId)
      const names = await companyNames(services.pool, others)
      return pageOf(
        rows,
        limit,
        (row) => orderWire(row, names),
        ({ orderId }) => [orderId],
      )
    },
  }),
  queryRoute({
    path: '/v1/companies/:companyId/movements',
    summary: 'Every movement of a company’s money, the newest first',
    tag: 'books',
    reply: movementsReply,
    params: companyParams,
    query: pageQuery(movementFilters),
    async read(call, services) {
      const company = await readableCompany(call, services)
      if (company === undefined) return undefined
      const page = readPage(call.query, 2)
      if (isRefusal(page)) return page
      const [at, id] = page.after ?? []
      if (at !== undefined && parseInstant(at) === undefined) return refuse('cursor-invalid')
      const filter = filterOf(call.query as Asked)
      if (isRefusal(filter)) return filter
      const { pool } = services
      const from = { ...(at !== undefined && id !== undefined && { after: [at, id] as const }), limit: page.limit + 1 }
      const rows = await listMovements(pool, company.companyId, { ...filter, ...from })
      const names = await companyNames(pool, othersOf(rows))
      return pageOf(
        rows,
        page.limit,
        (row) => movementWire(row, names),
        (row) => [row.at, row.id],
      )
    },
  }),
  queryRoute({
    path: '/v1/companies/:companyId/movements/:movementId',
    summary: 'One movement and the whole way of its money, with the numbers by which others know it',
    tag: 'books',
    reply: movementWayReply,
    params: movementParams,
    async read(call, services) {
      const company = await readableCompany(call, services)
      if (company === undefined) return undefined
      const { pool } = services
      const way = await movementWay(pool, company.companyId, call.params.movementId ?? '')
      if (way === undefined) return undefined
      const names = await companyNames(pool, othersOf([way.movement, ...way.steps.map(({ movement }) => movement)]))
      const steps = way.steps.map(({ movement, from, to, references }) => {
        const legs = (all: typeof from) =>
          all.map(({ stage, amount }) => ({ stage, amount: toWire({ amount, currency: movement.currency }) }))
        return { movement: movementWire(movement, names), from: legs(from), to: legs(to), references }
      })
      return { movement: movementWire(way.movement, names), steps }
    },
  }),
]
