import { least } from '../../kernel/money.ts'
import type { Change, Context, Facts, Instant, Refusal, RootId } from '../../kernel/use-case.ts'
import { all, entry, event, isRefusal, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { accounts, balanceOf } from '../ledger/account.rules.ts'
import { type ExchangeFacts, exchangeNow, exchangeReads } from '../payments/exchange-facts.rules.ts'
import { effectKey } from '../payments/key.rules.ts'
import { inService, payoutProviderFor, providersRoot, providerType } from '../payments/provider.rules.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import type { Exchange } from '../rates/exchange.rules.ts'
import { sentFor } from '../rates/exchange.rules.ts'
import { type Rate, rateRoot, rateType } from '../rates/rate.rules.ts'
import { bankAccountType, isUsable } from './bank-account.rules.ts'
import { operator, payingAccountType } from './paying-account.rules.ts'
import type { Payout } from './payout.rules.ts'
import { payoutType } from './payout.rules.ts'
import { now, owedTo, payoutReserved, postFor, recoveryCollected } from './payout-booking.rules.ts'
import type { PayoutLimits } from './payout-limits.rules.ts'
import { isBelowMinimum, needsSecondPerson, payoutsPolicy } from './payout-limits.rules.ts'
import { type PayoutRoute, payoutRoute } from './payout-route.rules.ts'

export interface RequestPayout {
  readonly companyId: string
  readonly bankAccountId: string
  /** Minor units. */
  readonly amount: number
  readonly currency: string
  /** The company takes all that is left, however little. */
  readonly isClosing?: boolean
  /** What it passes on to a lender. */
  readonly remittanceId?: string
}

/**
 * A company takes money out. What it owes is collected first. Up to the limit it is approved and reserved at once,
 * above it a person of the operator approves. To an account in another currency it is converted when it is approved.
 * Refuses `account-not-usable`, `amount-invalid`, `below-minimum`, `above-payable`, `no-payout-provider`, `not-found`,
 * `currency-not-converted`, `no-rate`, `rate-stale`, and what the operator's bank would: `address-missing`,
 * `holder-not-latin`, `bank-code-missing`, `account-number-invalid`.
 */
export const requestPayout = useCase({
  name: 'payouts.request-payout',
  action: 'payout.request',
  root: (input: RequestPayout) => input.companyId,
  reads: ({ companyId, bankAccountId, currency }) => payoutFacts(companyId, bankAccountId, currency),
  more: ({ account }, { currency }) => exchangeReads(currency, account?.currency ?? currency),
  sides: (_, { companyId }) => [{ as: 'supplier', company: companyId }],
  decide(facts, input, context) {
    const asked = askPayout(facts, input, context)
    if (isRefusal(asked)) return asked
    const { payout, changes } = asked
    return { answer: { payout: payout.id, state: payout.state }, changes }
  },
})

/** What a decision about a new payout reads. */
export function payoutFacts(companyId: RootId, bankAccountId: string, currency: string) {
  return {
    account: one(bankAccountType, companyId, bankAccountId),
    paying: all(payingAccountType, operator),
    providers: all(providerType, providersRoot),
    policies: all(policyVersionType, policyRoot(payoutsPolicy.name)),
    payable: balanceOf(owedTo(companyId), currency),
    recovery: balanceOf(accounts.recovery(companyId), currency),
    fromRate: one(rateType, rateRoot(currency), 'newest'),
  }
}

/** What a payout in another currency is decided by is there only where a company may ask for one. */
export type PayoutFacts = Facts<ReturnType<typeof payoutFacts>> & Partial<ExchangeFacts>

/** What a company may take out, minor units: what is payable without what it owes. */
export function availableOf({ payable, recovery }: Pick<PayoutFacts, 'payable' | 'recovery'>): bigint {
  return payable - least(payable, recovery)
}

/** A new payout and what it moves; refusals as `requestPayout`, and `other-currency` without facts to convert by. */
export function askPayout(
  facts: PayoutFacts,
  input: RequestPayout,
  context: Context,
): { readonly payout: Payout; readonly changes: readonly Change[] } | Refusal {
  const { account, paying, providers, policies, payable, recovery } = facts
  const { companyId, currency } = input
  const limits = valuesOf(payoutsPolicy, policyAt(policies, context.at))
  if (!Number.isSafeInteger(input.amount) || input.amount <= 0) return refuse('amount-invalid')
  if (!account) return refuse('not-found')
  if (!isUsable(account, context.at)) return refuse('account-not-usable', { usable_from: account.usableFrom })
  const exchange = exchangeTo(account.currency, currency, facts, context.at)
  if (isRefusal(exchange)) return exchange
  const provider = payoutProviderFor(inService(providers), account.currency, account.provider)?.name
  const route = payoutRoute(account, paying, provider)
  if (isRefusal(route)) return route
  const [amount, available] = [BigInt(input.amount), availableOf(facts)]
  // The last of a company's money may be less: what is left with us is no use to anybody.
  if (isBelowMinimum(amount, currency, limits, facts.fromRate) && !(input.isClosing && amount === available))
    return refuse('below-minimum')
  if (amount > available) return refuse('above-payable', { available: Number(available) })
  const asks = newPayout({ ...input, ...route }, limits, facts.fromRate, context)
  const payout = exchange.rate === undefined ? asks : convertedTo({ ...asks, payIn: account.currency }, exchange.rate)
  const collected = least(payable, recovery)
  const movements = [
    ...(collected > 0n ? [recoveryCollected(companyId, currency, collected)] : []),
    ...(payout.state === 'approved' ? [payoutReserved(payout)] : []),
  ]
  const moved = postFor(payout, movements, now(context.at), context.newId)
  return { payout, changes: [put(payoutType, payout), ...moved, ...payoutNews(payout)] }
}

/** The rate of a payout to an account in another currency; none for one in its own. */
function exchangeTo(to: string, from: string, facts: PayoutFacts, at: Instant): { readonly rate?: Exchange } | Refusal {
  if (to === from) return {}
  const { exchangePolicies, toRate, fromRate } = facts
  if (exchangePolicies === undefined) return refuse('other-currency', { currency: to })
  const rate = exchangeNow({ exchangePolicies, fromRate, toRate }, from, to, at)
  return isRefusal(rate) ? rate : { rate }
}

/** The payout at the rate of its approval; one that waits for a second person is not converted yet. */
export function convertedTo(payout: Payout, rate: Exchange): Payout {
  return payout.state === 'approved' ? { ...payout, exchange: { ...rate, ...sentFor(payout.amount, rate) } } : payout
}

function newPayout(
  { isClosing: _, ...input }: RequestPayout & PayoutRoute,
  limits: PayoutLimits,
  rate: Rate | undefined,
  { at, actor, newId }: Context,
): Payout {
  const amount = BigInt(input.amount)
  const waits = needsSecondPerson(amount, input.currency, limits, rate)
  return {
    ...input,
    id: newId('pyt'),
    amount,
    state: waits ? 'requested' : 'approved',
    requester: actor.person ?? actor.kind,
    requestedAt: at,
    ...(waits ? {} : { approvedAt: at }),
  }
}

/** The line of the timeline and the news of a payout's state. `payout.approved` makes it be sent. */
export function payoutNews(payout: Payout) {
  const { companyId, id, provider, outside, bankAccountId, state, currency } = payout
  const said = {
    payout: id,
    amount: Number(payout.amount),
    currency,
    ...(payout.exchange === undefined ? {} : { sent: Number(payout.exchange.sent), sent_in: payout.exchange.to }),
    ...(payout.reason === undefined ? {} : { reason: payout.reason }),
  }
  const told = {
    company: companyId,
    provider,
    outside,
    bank_account: bankAccountId,
    key: effectKey(companyId, id),
    ...said,
  }
  return [entry(companyId, `payout.${state}`, said), event(companyId, `payout.${state}`, told)]
}
