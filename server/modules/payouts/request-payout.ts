import type { Context } from '../../kernel/use-case.ts'
import { all, entry, event, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { accounts, balanceOf } from '../ledger/account.rules.ts'
import { effectKey } from '../payments/key.rules.ts'
import { least } from '../payments/outcome.rules.ts'
import { inService, payoutProviderFor, providersRoot, providerType } from '../payments/provider.rules.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { bankAccountType, isUsable } from './bank-account.rules.ts'
import type { Payout } from './payout.rules.ts'
import { payoutType } from './payout.rules.ts'
import { now, payoutReserved, postFor, recoveryCollected } from './payout-booking.rules.ts'
import type { PayoutLimits } from './payout-limits.rules.ts'
import { isBelowMinimum, needsSecondPerson, payoutsPolicy } from './payout-limits.rules.ts'

export interface RequestPayout {
  readonly companyId: string
  readonly bankAccountId: string
  /** Minor units. */
  readonly amount: number
  readonly currency: string
}

/**
 * A company takes money out. What it owes is collected first. Up to the limit it is approved and reserved at once,
 * above it a person of the operator approves. Refuses `account-not-usable`, `amount-invalid`, `below-minimum`,
 * `above-payable`, `no-payout-provider`, `not-found`, `other-currency`.
 */
export const requestPayout = useCase({
  name: 'payouts.request-payout',
  action: 'payout.request',
  root: (input: RequestPayout) => input.companyId,
  reads: ({ companyId, bankAccountId, currency }) => ({
    account: one(bankAccountType, companyId, bankAccountId),
    providers: all(providerType, providersRoot),
    policies: all(policyVersionType, policyRoot(payoutsPolicy.name)),
    payable: balanceOf(accounts.payable(companyId), currency),
    recovery: balanceOf(accounts.recovery(companyId), currency),
  }),
  sides: (_, { companyId }) => [{ as: 'supplier', company: companyId }],
  decide({ account, providers, policies, payable, recovery }, input, context) {
    const { companyId, currency } = input
    const limits = valuesOf(payoutsPolicy, policyAt(policies, context.at))
    if (!Number.isSafeInteger(input.amount) || input.amount <= 0) return refuse('amount-invalid')
    if (!account) return refuse('not-found')
    if (!isUsable(account, context.at)) return refuse('account-not-usable', { usable_from: account.usableFrom })
    if (account.currency !== currency) return refuse('other-currency', { currency: account.currency })
    const provider = payoutProviderFor(inService(providers), currency, account.provider)
    if (provider === undefined) return refuse('no-payout-provider', { currency })
    const amount = BigInt(input.amount)
    if (isBelowMinimum(amount, currency, limits)) return refuse('below-minimum')
    const collected = least(payable, recovery)
    if (amount > payable - collected) return refuse('above-payable', { available: Number(payable - collected) })
    const payout = newPayout({ ...input, provider: provider.name }, limits, context)
    const movements = [
      ...(collected > 0n ? [recoveryCollected(companyId, currency, collected)] : []),
      ...(payout.state === 'approved' ? [payoutReserved(payout)] : []),
    ]
    return {
      answer: { payout: payout.id, state: payout.state },
      changes: [
        put(payoutType, payout),
        ...postFor(payout, movements, now(context.at), context.newId),
        ...payoutNews(payout),
      ],
    }
  },
})

type Routed = RequestPayout & Pick<Payout, 'provider'>

function newPayout(input: Routed, limits: PayoutLimits, { at, actor, newId }: Context): Payout {
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
  const { companyId, id, provider, state, currency } = payout
  const said = {
    payout: id,
    amount: Number(payout.amount),
    currency,
    ...(payout.reason === undefined ? {} : { reason: payout.reason }),
  }
  const told = { company: companyId, provider, key: effectKey(companyId, id), ...said }
  return [entry(companyId, `payout.${state}`, said), event(companyId, `payout.${state}`, told)]
}
