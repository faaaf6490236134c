import { Type } from 'typebox'
import { count, currency, flag, instant, minor, oneOf, orNull, reply, text } from '../../platform/reply.ts'
import { liftStates } from './lift.rules.ts'
import { limitBounds } from './limit-sum.rules.ts'
import { relatedKinds, uncleanReasons } from './order-result.rules.ts'
import { indicatorNames } from './stars.rules.ts'
import { volumeBands } from './volume-band.rules.ts'

const bps = orNull(Type.Integer({ minimum: 0, maximum: 10_000, description: 'basis points; null: nothing to tell' }))
const day = Type.String({ format: 'date' })
const usd = Type.Integer({ description: 'USD minor units' })

export const performanceReply = reply({
  supplier: text,
  name: text,
  since: day,
  until: day,
  stars: orNull(Type.Integer({ minimum: 0, maximum: 5, description: 'null: too few orders' })),
  decides: orNull(oneOf(indicatorNames)),
  stars_from_orders: count,
  thresholds_bps: Type.Array(count),
  orders: count,
  completed: count,
  indicators: Type.Array(reply({ name: oneOf(indicatorNames), good: count, of: count, bps })),
  on_time: reply({ bps, orders: count }),
  response: reply({
    minutes: orNull(Type.Integer({ description: 'half of all first answers came within so many' })),
    answers: count,
  }),
  claims: reply({ bps, orders: count }),
  decided_against: reply({ bps, claims: count }),
  reorders: reply({ bps, buyers: count, returning: count }),
  volume_band: oneOf(volumeBands),
  as_of: instant,
})

const base = reply({
  amount: usd,
  audited: usd,
  unproven_share_bps: count,
  is_proven: flag,
  clean_orders: count,
  orders_needed: count,
  unrelated_buyers: count,
  buyers_needed: count,
})

const volume = reply({
  amount: usd,
  share_bps: count,
  clean: usd,
  counted: usd,
  buyer_share_bps: count,
  since: day,
  window: text,
  less_from: orNull(instant),
  over: Type.Array(reply({ companies: count, volume: usd, counted: usd })),
})

const bounds = reply({
  binding: oneOf(limitBounds),
  growth: reply({ most: usd, grown_from: usd, times: count, term: text, grows_at: orNull(instant) }),
  person: reply({ most: usd, above: usd, lifted_to: usd }),
  most: usd,
})

const leftOut = reply({
  order: text,
  number: text,
  ended_on: day,
  volume: usd,
  reason: oneOf(uncleanReasons),
  related: Type.Array(oneOf(relatedKinds)),
})

const step = reply({
  at: instant,
  limit: usd,
  was: usd,
  base: usd,
  security: usd,
  volume: usd,
  binding: oneOf(limitBounds),
})

export const limitReply = reply({
  company: text,
  currency: Type.Literal('USD'),
  limit: usd,
  exposed: usd,
  room: usd,
  owes: flag,
  has_badge: flag,
  is_audited: flag,
  base,
  security: usd,
  volume,
  sum: usd,
  bounds,
  left_out: Type.Array(leftOut),
  history: Type.Array(step),
  computed_at: orNull(instant),
  as_of: instant,
})

const lift = {
  lift: text,
  up_to: minor,
  currency,
  state: oneOf(liftStates),
}

export const decidedReply = reply(lift)

export const liftReply = reply({ ...lift, company: text, name: text, reason: text, by: text, proposed_at: instant })
