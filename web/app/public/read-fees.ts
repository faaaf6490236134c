import type { paths } from '@surety/sdk'
import { apiOf } from '../api/api-of.ts'
import { asked } from '../api/asked.ts'
import type { Context } from '../signed-in/trade/session.ts'
import type { Method, MethodFee } from './rules.ts'

type Fees = paths['/v1/fees']['get']['responses']['200']['content']['application/json']
type Shown = Fees['methods'][number]

/** The fee as it is reckoned with. */
export function feeIn(fee: Shown['fee']): MethodFee {
  if (fee.kind !== 'banded') return fee
  return { ...fee, bands: fee.bands.map(({ up_to: upTo, fee }) => ({ upTo, fee })) }
}

function methodIn({ code, name, time, finality, ...shown }: Shown): Method {
  return {
    ...{ code, name, time, finality, fee: feeIn(shown.fee) },
    ...(shown.currencies === null ? {} : { currencies: shown.currencies }),
    ...(shown.countries === null ? {} : { countries: shown.countries }),
    ...(shown.local === null ? {} : { local: shown.local }),
    ...(shown.limit_usd === null ? {} : { limitUsd: shown.limit_usd }),
  }
}

/** The schedule of fees in effect now: the methods that somebody takes here, and what suppliers pay. */
export async function readFees(context: Context, request: Request) {
  const fees = await asked(request, apiOf(context, request).GET('/v1/fees'))
  return {
    methods: fees.methods.filter(({ offered }) => offered).map(methodIn),
    transactionFee: { bps: fees.transaction_fee.bps, capUsd: fees.transaction_fee.cap_usd },
    version: fees.version,
    since: fees.in_effect_since,
  }
}

export type FeesInEffect = Awaited<ReturnType<typeof readFees>>
