import type pg from 'pg'
import type { Actor, Instant, Refusal } from '../../kernel/use-case.ts'
import { isRefusal } from '../../kernel/use-case.ts'
import { recordReads } from '../../platform/read-records.ts'
import { checkType } from '../parties/check.rules.ts'
import { companyType } from '../parties/company.rules.ts'
import { partiesTables } from '../parties/index.ts'
import { legalDetailsType } from '../parties/legal-details.rules.ts'
import { taxStanding } from '../parties/tax-standing.rules.ts'
import { exchangeNow, exchangePolicyName, rateRoot, rateType } from '../payments/exchange-facts.rules.ts'
import type { Funding } from '../payments/fee-ban.rules.ts'
import { type Exchange, rateSaid } from '../payments/payment-exchange.rules.ts'
import { paymentsPolicy } from '../payments/payments-policy.rules.ts'
import { providersRoot, providerType } from '../payments/provider.rules.ts'
import type { QuotedExchange } from '../payments/quote.rules.ts'
import { lockedExchange, rateLockType } from '../payments/rate-lock.rules.ts'
import { policyTables } from '../policy/index.ts'
import { policyRoot, policyVersionType } from '../policy/policy.rules.ts'
import { ratesTables } from '../rates/index.ts'
import { taxCodeType, taxRoot } from '../rates/tax.rules.ts'
import { holdsTooLong } from './hold-length.rules.ts'
import { instalmentType, openOf } from './instalment.rules.ts'
import { type Order, operatorId } from './order.rules.ts'
import { orderQuotes } from './order-quote.rules.ts'
import { orderTables, visibleOrder } from './order-view.store.ts'
import { ordersPolicy } from './orders-policy.rules.ts'
import { nextInstalment } from './start-payment.ts'
import { termsType } from './terms.rules.ts'

export interface QuotesAsked {
  readonly now: Instant
  readonly funding: Funding
  /** Minor units; absent: the next open instalment. */
  readonly amount?: bigint
  /** What the payer pays in, ISO 4217; absent: the order's currency. */
  readonly currency?: string
  /** The promised rate of that currency. */
  readonly rateLock?: string
}

/**
 * Quotes of every method for what is to be paid next, or for a given amount; `undefined` for a stranger. In another
 * currency refused as `currency-not-converted`, `no-rate`, `rate-stale`, `rate-lock-unknown`, `rate-lock-expired`.
 */
export async function orderQuotesFor(pool: pg.Pool, orderId: string, actor: Actor, asked: QuotesAsked) {
  const reads = recordReads(pool, [...orderTables, ...partiesTables, ...policyTables, ...ratesTables])
  const order = await visibleOrder(reads, orderId, actor)
  if (order === undefined) return undefined
  const operator = await reads.one(companyType, operatorId, 'company')
  const [instalments, buyer, legal, checks, policies, paymentPolicies, providers, taxCodes, terms] = await Promise.all([
    reads.all(instalmentType, orderId),
    reads.one(companyType, order.buyerId, 'company'),
    reads.one(legalDetailsType, order.buyerId, 'legal'),
    reads.all(checkType, order.buyerId),
    reads.all(policyVersionType, policyRoot(ordersPolicy.name)),
    reads.all(policyVersionType, policyRoot(paymentsPolicy.name)),
    reads.all(providerType, providersRoot),
    reads.all(taxCodeType, taxRoot(operator?.country ?? '')),
    reads.one(termsType, orderId, String(order.agreedVersion ?? order.version)),
  ])
  const chosen = await exchangeFor(reads, order, asked)
  if (isRefusal(chosen)) return chosen
  const next = nextInstalment(instalments)
  const amount = asked.amount ?? (next === undefined ? 0n : openOf(next))
  const payer = { operator, buyer: taxStanding(buyer, legal, checks, asked.now), funding: asked.funding }
  const facts = { providers, paymentPolicies, taxCodes }
  const held = terms && { order, content: terms.content, policies, providers }
  const tooLong = held === undefined ? [] : holdsTooLong(held, asked.now)
  const { currency } = order
  return {
    data: orderQuotes(order, amount, payer, facts, asked.now, undefined, chosen.exchange).map((quote) => ({
      method: quote.method,
      possible: quote.because === undefined,
      because: quote.because ?? null,
      provider: quote.provider ?? null,
      amount: { amount: Number(quote.amount), currency },
      fee: { amount: Number(quote.fee), currency },
      fee_tax: { amount: Number(quote.feeTax), currency },
      tax_kind: quote.tax.kind,
      tax_bps: quote.tax.bps,
      total: { amount: Number(quote.total), currency },
      exchange: quote.exchange === undefined ? null : exchangeView(quote.exchange, chosen.until),
      expected_by: quote.expectedBy,
      hold_until: tooLong.find(({ provider }) => provider === quote.provider)?.until ?? null,
    })),
    next_cursor: null,
  }
}

/** The exchange that quotes are reckoned with: the promised one, else that of now. */
async function exchangeFor(
  reads: ReturnType<typeof recordReads>,
  { orderId, currency }: Order,
  { currency: from = currency, rateLock, now }: QuotesAsked,
): Promise<{ readonly exchange?: Exchange; readonly until?: Instant } | Refusal> {
  if (from === currency) return {}
  if (rateLock !== undefined) {
    const lock = lockedExchange(await reads.one(rateLockType, orderId, rateLock), rateLock, from, now)
    return isRefusal(lock) ? lock : { exchange: lock.exchange, until: lock.lockedUntil }
  }
  const [fromRate, toRate, exchangePolicies] = await Promise.all([
    reads.one(rateType, rateRoot(from), 'newest'),
    reads.one(rateType, rateRoot(currency), 'newest'),
    reads.all(policyVersionType, policyRoot(exchangePolicyName)),
  ])
  const exchange = exchangeNow({ fromRate, toRate, exchangePolicies }, from, currency, now)
  return isRefusal(exchange) ? exchange : { exchange }
}

function exchangeView(quoted: QuotedExchange, until: Instant | undefined) {
  const { from, to, asked, spread, spreadBps, isLockable } = quoted
  return {
    asked: { amount: Number(asked), currency: from },
    spread: { amount: Number(spread), currency: to },
    spread_bps: spreadBps,
    ...rateSaid(quoted),
    binds: isLockable ? ('locked' as const) : ('booking' as const),
    locked_until: isLockable ? (until ?? null) : null,
  }
}
