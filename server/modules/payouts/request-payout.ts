import type { Change, Context, Facts, Refusal, RootId } from '../../kernel/use-case.ts'
import { all, entry, event, isRefusal, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { accounts, balanceOf } from '../ledger/account.rules.ts'
import { effectKey } from '../payments/key.rules.ts'
import { least } from '../payments/outcome.rules.ts'
import { inService, payoutProviderFor, providersRoot, providerType } from '../payments/provider.rules.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { bankAccountType, isUsable } from './bank-account.rules.ts'
import { operator, payingAccountType } from './paying-account.rules.ts'
import type { Payout } from './payout.rules.ts'
import { payoutType } from './payout.rules.ts'
import { now, payoutReserved, postFor, recoveryCollected } from './payout-booking.rules.ts'
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
}

/**
 * A company takes money out. What it owes is collected first. Up to the limit it is approved and reserved at once,
 * above it a person of the operator approves. Refuses `account-not-usable`, `amount-invalid`, `below-minimum`,
 * `above-payable`, `no-payout-provider`, `not-found`, `other-currency`, and what the operator's bank would:
 * `address-missing`, `holder-not-latin`, `bank-code-missing`, `account-number-invalid`.
 */
export const requestPayout = useCase({
  name: 'payouts.request-payout',
  action: 'payout.request',
  root: (input: RequestPayout) => input.companyId,
  reads: ({ companyId, bankAccountId, currency }) => payoutFacts(companyId, bankAccountId, currency),
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
    payable: balanceOf(accounts.payable(companyId), currency),
    recovery: balanceOf(accounts.recovery(companyId), currency),
  }
}

type PayoutFacts = Facts<ReturnType<typeof payoutFacts>>

/** What a company may take out, minor units: what is payable without what it owes. */
export function availableOf({ payable, recovery }: Pick<PayoutFacts, 'payable' | 'recovery'>): bigint {
  return payable - least(payable, recovery)
}

/** A new payout and what it moves; refusals as `requestPayout`. */
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
  if (account.currency !== currency) return refuse('other-currency', { currency: account.currency })
  const provider = payoutProviderFor(inService(providers), currency, account.provider)?.name
  const route = payoutRoute(account, paying, provider)
  if (isRefusal(route)) return route
  const [amount, available] = [BigInt(input.amount), availableOf(facts)]
  // The last of a company's money may be less: what is left with us is no use to anybody.
  if (isBelowMinimum(amount, currency, limits) && !(input.isClosing && amount === available))
    return refuse('below-minimum')
  if (amount > available) return refuse('above-payable', { available: Number(available) })
  const payout = newPayout({ ...input, ...route }, limits, context)
  const collected = least(payable, recovery)
  const movements = [
    ...(collected > 0n ? [recoveryCollected(companyId, currency, collected)] : []),
    ...(payout.state === 'approved' ? [payoutReserved(payout)] : []),
  ]
  const moved = postFor(payout, movements, now(context.at), context.newId)
  return { payout, changes: [put(payoutType, payout), ...moved, ...payoutNews(payout)] }
}

function newPayout(
  { isClosing: _, ...input }: RequestPayout & PayoutRoute,
  limits: PayoutLimits,
  { at, actor, newId }: Context,
): Payout {
  const amount = BigInt(input.amount)
  const waits = needsSecondPerson(amount, input.currency, limits)
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
