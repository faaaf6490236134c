import { Type } from 'typebox'
import { recordReads } from '../../platform/read-records.ts'
import { count, currency, instant, minor, money, oneOf, orNull, reply, text } from '../../platform/reply.ts'
import { type Call, commandRoute, queryRoute, type Route, type Services } from '../../platform/route.ts'
import { ledgerBrowser } from '../ledger/index.ts'
import { newestRates } from '../rates/index.ts'
import { closePositions } from './close-positions.ts'
import { type Deal, dealType, positionsRoot } from './deal.rules.ts'
import { resultOf, valued } from './position.rules.ts'
import { dealTable } from './reconciliation.store.ts'
import { recordDeal } from './record-deal.ts'

const isStaff = ({ actor }: Call) => actor.company === 'cmp_operator'
const short = (maxLength: number) => Type.String({ minLength: 1, maxLength })
const code = Type.String({ pattern: '^[A-Z]{3}$' })
const amount = Type.Integer({ minimum: 1, maximum: 1e15 })

const dealPart = reply({
  id: text,
  bank: text,
  reference: text,
  sold: money,
  bought: money,
  state: oneOf(['proposed', 'booked']),
  dealer: text,
  approver: orNull(text),
  dealt_at: instant,
  booked_at: orNull(instant),
})

function dealView({ id, bank, reference, sold, soldCurrency, bought, boughtCurrency, ...more }: Deal) {
  return {
    ...{ id, bank, reference },
    sold: { amount: Number(sold), currency: soldCurrency },
    bought: { amount: Number(bought), currency: boughtCurrency },
    state: more.bookedAt === undefined ? ('proposed' as const) : ('booked' as const),
    dealer: more.dealer,
    approver: more.approver ?? null,
    dealt_at: more.dealtAt,
    booked_at: more.bookedAt ?? null,
  }
}

async function positionsNow({ pool, now }: Services) {
  const [positions, rates] = await Promise.all([ledgerBrowser.fxPositions(pool), newestRates(pool)])
  const known = Object.fromEntries(rates.map((rate) => [rate.currency, rate]))
  const worth = valued(positions, known)
  const data = worth.map((each) => ({
    currency: each.currency,
    position: Number(each.amount),
    worth_usd: each.cents === undefined ? null : Number(each.cents),
    source: known[each.currency]?.source ?? null,
    as_of: known[each.currency]?.asOf ?? null,
  }))
  return { at: now(), data, result_usd: Number(resultOf(worth)) }
}

interface DealBody {
  readonly bank: string
  readonly reference: string
  readonly sold: { readonly amount: number; readonly currency: string }
  readonly bought: { readonly amount: number; readonly currency: string }
  readonly dealt_at: string
  readonly wire?: string
}

const moneyBody = Type.Object({ amount, currency: code }, { additionalProperties: false })

/** What is open in each currency, and what the bank and finance do about it. */
export const fxRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/fx-positions',
    summary: 'Open positions by currency, and what they are worth at the newest rates (staff)',
    tag: 'rates',
    reply: reply({
      at: instant,
      data: Type.Array(
        reply({ currency, position: minor, worth_usd: orNull(minor), source: orNull(text), as_of: orNull(instant) }),
      ),
      result_usd: minor,
    }),
    read: async (call, services) => (isStaff(call) ? positionsNow(services) : undefined),
  }),
  queryRoute({
    path: '/v1/fx-deals',
    summary: 'What the bank dealt between currencies, the newest first (staff)',
    tag: 'rates',
    reply: reply({ data: Type.Array(dealPart), waiting: count }),
    async read(call, { pool }) {
      if (!isStaff(call)) return undefined
      const deals = await recordReads(pool, [dealTable]).all(dealType, positionsRoot)
      const newest = deals.toSorted((a, b) => (a.recordedAt < b.recordedAt ? 1 : -1)).slice(0, 200)
      const waiting = deals.filter(({ bookedAt }) => bookedAt === undefined).length
      return { data: newest.map(dealView), waiting }
    },
  }),
  commandRoute(recordDeal, {
    path: '/v1/fx-deals',
    summary: 'Record a deal of the bank; above the limit a second person records the same (staff)',
    tag: 'rates',
    reply: reply({ deal: text, state: oneOf(['proposed', 'booked']) }),
    body: Type.Object(
      {
        bank: short(40),
        reference: short(80),
        sold: moneyBody,
        bought: moneyBody,
        dealt_at: short(40),
        wire: Type.Optional(short(64)),
      },
      { additionalProperties: false },
    ),
    input(call) {
      const { bank, reference, sold, bought, dealt_at: dealtAt, wire } = call.body as DealBody
      const money = {
        ...{ sold: BigInt(sold.amount), soldCurrency: sold.currency },
        ...{ bought: BigInt(bought.amount), boughtCurrency: bought.currency },
      }
      return { bank, reference, ...money, dealtAt, ...(wire === undefined ? {} : { wireId: wire }) }
    },
  }),
  commandRoute(closePositions, {
    path: '/v1/fx-positions/closing',
    summary: 'Book what rates have done to the positions, at the newest rates (staff)',
    tag: 'rates',
    reply: reply({ gain: minor, currency }),
    body: Type.Optional(Type.Object({}, { additionalProperties: false })),
    input: () => ({}),
  }),
]
