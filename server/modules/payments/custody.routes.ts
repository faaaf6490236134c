import { Type } from 'typebox'
import { recordReads } from '../../platform/read-records.ts'
import { count, instant, listOf, oneOf, orNull, reply, text } from '../../platform/reply.ts'
import { queryRoute, type Route } from '../../platform/route.ts'
import { paymentsTables } from './payments.store.ts'
import { inService, type ProviderRecord, providersRoot, providerType } from './provider.rules.ts'

const custodyReply = listOf(
  reply({
    provider: text,
    kind: oneOf(['provider', 'bank']),
    holder: text,
    country: text,
    ground: text,
    licence: orNull(text),
    methods: Type.Array(text),
    currencies: Type.Array(text),
    longest_hold: text,
    refund_window: text,
    cannot: Type.Array(text),
    rank: count,
    since: instant,
  }),
)

function shown({ name, kind, custody, methods, currencies, rank, since, ...can }: ProviderRecord) {
  const { holder, country, ground, licence = null } = custody
  const able = { longest_hold: can.longestHold, refund_window: can.refundWindow, cannot: can.cannot }
  return { provider: name, kind, holder, country, ground, licence, methods, currencies, ...able, rank, since }
}

/** Who holds the money: public, like the fees. */
export const custodyRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/custody',
    summary: 'Who holds the money, on which licence or ground, for how long at most',
    tag: 'payments',
    reply: custodyReply,
    auth: 'anonymous',
    async read(_, { pool }) {
      const providers = await recordReads(pool, paymentsTables).all(providerType, providersRoot)
      return { data: inService(providers).map(shown), next_cursor: null }
    },
  }),
]
