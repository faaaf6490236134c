import type pg from 'pg'
import type { Instant, Refusal } from '../../kernel/use-case.ts'
import { isRefusal, refuse } from '../../kernel/use-case.ts'
import { recordReads } from '../../platform/read-records.ts'
import { exchangeNow, exchangePolicyName, rateRoot, rateType } from '../payments/exchange-facts.rules.ts'
import { policyTables } from '../policy/index.ts'
import { policyRoot, policyVersionType } from '../policy/policy.rules.ts'
import { sentFor } from '../rates/exchange.rules.ts'
import { ratesTables } from '../rates/index.ts'
import { bankAccountType } from './bank-account.rules.ts'
import { abroadView, payoutsTables } from './payouts.store.ts'

export interface PayoutQuoteAsked {
  readonly companyId: string
  readonly bankAccountId: string
  /** Minor units of `currency`. */
  readonly amount: bigint
  readonly currency: string
}

/**
 * What a payout brings to a bank account at the rate of now; `undefined` for no such account. Refuses
 * `currency-not-converted`, `no-rate`, `rate-stale`, `account-not-usable` for a closed one.
 */
export async function payoutQuote(pool: pg.Pool, asked: PayoutQuoteAsked, at: Instant) {
  const reads = recordReads(pool, [...payoutsTables, ...ratesTables, ...policyTables])
  const account = await reads.one(bankAccountType, asked.companyId, asked.bankAccountId)
  if (account === undefined) return undefined
  if (account.state === 'closed') return refuse('account-not-usable')
  const { amount, currency } = asked
  const owed = { amount: Number(amount), currency }
  if (account.currency === currency) return { amount: owed, arrives: owed, exchange: null }
  const [fromRate, toRate, exchangePolicies] = await Promise.all([
    reads.one(rateType, rateRoot(currency), 'newest'),
    reads.one(rateType, rateRoot(account.currency), 'newest'),
    reads.all(policyVersionType, policyRoot(exchangePolicyName)),
  ])
  const rate = exchangeNow({ fromRate, toRate, exchangePolicies }, currency, account.currency, at)
  return isRefusal(rate) ? (rate as Refusal) : quoted(owed, abroadView({ ...rate, ...sentFor(amount, rate) }))
}

function quoted(
  amount: { readonly amount: number; readonly currency: string },
  exchange: ReturnType<typeof abroadView>,
) {
  return { amount, arrives: exchange.sent, exchange }
}
