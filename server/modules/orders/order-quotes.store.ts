import type pg from 'pg'
import type { Actor, Instant } from '../../kernel/use-case.ts'
import { recordReads } from '../../platform/read-records.ts'
import { companyType } from '../parties/company.rules.ts'
import { partiesTables } from '../parties/index.ts'
import type { Funding } from '../payments/fee-ban.rules.ts'
import { paymentsPolicy } from '../payments/payments-policy.rules.ts'
import { providersRoot, providerType } from '../payments/provider.rules.ts'
import { policyTables } from '../policy/index.ts'
import { policyRoot, policyVersionType } from '../policy/policy.rules.ts'
import { ratesTables } from '../rates/index.ts'
import { taxCodeType, taxRoot } from '../rates/tax.rules.ts'
import { holdsTooLong } from './hold-length.rules.ts'
import { instalmentType, openOf } from './instalment.rules.ts'
import { operatorId } from './order.rules.ts'
import { orderTables, visibleOrder } from './order-view.store.ts'
import { ordersPolicy } from './orders-policy.rules.ts'
import { nextInstalment, orderQuotes } from './start-payment.ts'
import { termsType } from './terms.rules.ts'

export interface QuotesAsked {
  readonly now: Instant
  readonly funding: Funding
  /** Minor units; absent: the next open instalment. */
  readonly amount?: bigint
}

/** Quotes of every method for what is to be paid next, or for a given amount; `undefined` for a stranger. */
export async function orderQuotesFor(pool: pg.Pool, orderId: string, actor: Actor, asked: QuotesAsked) {
  const reads = recordReads(pool, [...orderTables, ...partiesTables, ...policyTables, ...ratesTables])
  const order = await visibleOrder(reads, orderId, actor)
  if (order === undefined) return undefined
  const operator = await reads.one(companyType, operatorId, 'company')
  const [instalments, buyer, policies, paymentPolicies, providers, taxCodes, terms] = await Promise.all([
    reads.all(instalmentType, orderId),
    reads.one(companyType, order.buyerId, 'company'),
    reads.all(policyVersionType, policyRoot(ordersPolicy.name)),
    reads.all(policyVersionType, policyRoot(paymentsPolicy.name)),
    reads.all(providerType, providersRoot),
    reads.all(taxCodeType, taxRoot(operator?.country ?? '')),
    reads.one(termsType, orderId, String(order.agreedVersion ?? order.version)),
  ])
  const next = nextInstalment(instalments)
  const amount = asked.amount ?? (next === undefined ? 0n : openOf(next))
  const payer = { operator, buyer, funding: asked.funding }
  const facts = { providers, paymentPolicies, taxCodes }
  const held = terms && { order, content: terms.content, policies, providers }
  const tooLong = held === undefined ? [] : holdsTooLong(held, asked.now)
  const { currency } = order
  return {
    data: orderQuotes(order, amount, payer, facts, asked.now).map((quote) => ({
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
      expected_by: quote.expectedBy,
      hold_until: tooLong.find(({ provider }) => provider === quote.provider)?.until ?? null,
    })),
    next_cursor: null,
  }
}
