import type pg from 'pg'
import { Type } from 'typebox'
import type { Instant } from '../../kernel/use-case.ts'
import { recordReads } from '../../platform/read-records.ts'
import { count, currency, flag, instant, minor, oneOf, orNull, reply, text } from '../../platform/reply.ts'
import { queryRoute, type Route } from '../../platform/route.ts'
import { escrowPolicy } from '../escrow/escrow-policy.rules.ts'
import { policyTables } from '../policy/index.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { fundings } from './fee-ban.rules.ts'
import { type Method, methodCodes } from './method.rules.ts'
import { paymentsTables } from './payments.store.ts'
import { paymentsPolicy } from './payments-policy.rules.ts'
import { inService, type ProviderRecord, providersRoot, providerType } from './provider.rules.ts'

const kind = <K extends string>(word: K) => Type.Literal(word)

const fee = Type.Union([
  reply({ kind: kind('none') }),
  reply({ kind: kind('percent'), bps: count }),
  reply({ kind: kind('fixed'), amounts: Type.Record(currency, minor) }),
  reply({ kind: kind('banded'), currency, bands: Type.Array(reply({ up_to: minor, fee: minor })) }),
])
const time = Type.Union([
  reply({ kind: kind('within'), most: text }),
  reply({ kind: kind('working-days'), from: count, to: count }),
])
const finality = Type.Union([
  reply({ kind: kind('at-once') }),
  reply({ kind: kind('authenticated'), otherwise: text }),
  reply({ kind: kind('working-days'), days: count }),
])

const feesReply = reply({
  version: count,
  in_effect_since: orNull(instant),
  methods: Type.Array(
    reply({
      code: oneOf(methodCodes),
      name: text,
      fee,
      time,
      finality,
      offered: flag,
      currencies: orNull(Type.Array(currency)),
      countries: orNull(Type.Array(text)),
      local: orNull(Type.Record(currency, Type.Array(text))),
      limit_usd: orNull(minor),
    }),
  ),
  fee_bans: Type.Array(reply({ countries: Type.Array(text), funding: Type.Array(oneOf(fundings)), reason: text })),
  transaction_fee: reply({ bps: count, cap_usd: minor }),
  as_of: instant,
})

function shownFee({ fee }: Method) {
  if (fee.kind !== 'banded') return fee
  return { ...fee, bands: fee.bands.map(({ upTo, fee }) => ({ up_to: upTo, fee })) }
}

function shown(method: Method, providers: readonly ProviderRecord[]) {
  const { code, name, time, finality, currencies, countries, local, limitUsd } = method
  const offered = providers.some(({ methods }) => methods.includes(code))
  const taken = { currencies: currencies ?? null, countries: countries ?? null, local: local ?? null }
  return { code, name, fee: shownFee(method), time, finality, offered, ...taken, limit_usd: limitUsd ?? null }
}

/** The schedule of fees in effect at an instant, as anybody may read it. */
async function feesAt(pool: pg.Pool, at: Instant) {
  const reads = recordReads(pool, [...paymentsTables, ...policyTables])
  const [payments, escrow, providers] = await Promise.all([
    reads.all(policyVersionType, policyRoot(paymentsPolicy.name)),
    reads.all(policyVersionType, policyRoot(escrowPolicy.name)),
    reads.all(providerType, providersRoot),
  ])
  const version = policyAt(payments, at)
  const { methods, feeBans } = valuesOf(paymentsPolicy, version)
  const { transactionFeeBps, transactionFeeCapUsd } = valuesOf(escrowPolicy, policyAt(escrow, at))
  return {
    version: version?.version ?? 0,
    in_effect_since: version?.effectiveFrom ?? null,
    methods: methods.map((method) => shown(method, inService(providers))),
    fee_bans: feeBans,
    transaction_fee: { bps: transactionFeeBps, cap_usd: transactionFeeCapUsd },
    as_of: at,
  }
}

/** Fees and times in effect: public, so that the fees page and every calculator reckon with them. */
export const feesRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/fees',
    summary: 'Fees, limits and processing times of every method, as the policy in effect has them',
    tag: 'payments',
    reply: feesReply,
    auth: 'anonymous',
    read: (_, { pool, now }) => feesAt(pool, now()),
  }),
]
