import { isRefusal, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { balanceOf } from '../ledger/account.rules.ts'
import { exchangeNow, exchangeReads } from '../payments/exchange-facts.rules.ts'
import { bankAccountType, isUsable } from './bank-account.rules.ts'
import { payoutType, stepPayout } from './payout.rules.ts'
import { now, owedTo, payoutReserved, postFor } from './payout-booking.rules.ts'
import { convertedTo, payoutNews } from './request-payout.ts'

export interface ApprovePayout {
  readonly companyId: string
  readonly payoutId: string
}

/**
 * A person of the operator approves a payout above the limit; the money is reserved, and converted where the account
 * is in another currency. Refuses `not-found`, `person-needed`, `same-person`, `wrong-state`, `account-not-usable`,
 * `above-payable`, `currency-not-converted`, `no-rate`, `rate-stale`.
 */
export const approvePayout = useCase({
  name: 'payouts.approve-payout',
  action: 'payout.approve',
  root: (input: ApprovePayout) => input.companyId,
  reads: (input) => ({ payout: one(payoutType, input.companyId, input.payoutId) }),
  more: ({ payout }, { companyId }) => ({
    account: one(bankAccountType, companyId, payout?.bankAccountId ?? ''),
    payable: balanceOf(owedTo(companyId), payout?.currency ?? ''),
    ...exchangeReads(payout?.currency ?? '', payout?.payIn ?? payout?.currency ?? ''),
  }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ payout, account, payable, ...facts }, _, { at, actor, newId }) {
    if (!payout) return refuse('not-found')
    if (!actor.person) return refuse('person-needed')
    if (actor.person === payout.requester) return refuse('same-person')
    const approved = stepPayout(payout, 'approve', at)
    if (isRefusal(approved)) return approved
    if (!account || !isUsable(account, at)) return refuse('account-not-usable')
    if (payout.amount > payable) return refuse('above-payable', { available: Number(payable) })
    const { currency, payIn } = payout
    const rate = payIn === undefined ? undefined : exchangeNow(facts, currency, payIn, at)
    if (rate !== undefined && isRefusal(rate)) return rate
    const approvedBy = { ...approved, approver: actor.person }
    const signed = rate === undefined ? approvedBy : convertedTo(approvedBy, rate)
    return {
      answer: { payout: payout.id, state: signed.state },
      changes: [
        put(payoutType, signed),
        ...postFor(signed, [payoutReserved(signed)], now(at), newId),
        ...payoutNews(signed),
      ],
    }
  },
})
