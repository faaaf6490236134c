import { due, entry, isRefusal, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { firstAskAt } from '../payments/asking.rules.ts'
import { bankAccountType } from './bank-account.rules.ts'
import { paymentOrderRoot, uetrOf } from './payment-order.rules.ts'
import { payoutType, stepPayout } from './payout.rules.ts'
import { mayGoOut, screeningType } from './screening.rules.ts'

export interface MarkPayoutSent {
  readonly companyId: string
  readonly payoutId: string
  /** The provider proved that it never got it: where does it go? */
  readonly again?: true
}

/**
 * A payout is about to be sent: from here on its outcome is asked for; a bank's comes with its statement. Answers where
 * it goes. Refuses `not-found`, `wrong-state`, `not-screened`.
 */
export const markPayoutSent = useCase({
  name: 'payouts.mark-payout-sent',
  action: 'payout.send',
  root: (input: MarkPayoutSent) => input.companyId,
  reads: (input) => ({
    payout: one(payoutType, input.companyId, input.payoutId),
    screening: one(screeningType, input.companyId, input.payoutId),
  }),
  more: ({ payout }, { companyId }) => ({ account: one(bankAccountType, companyId, payout?.bankAccountId ?? '') }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ payout, account, screening }, { companyId, payoutId, again }, { at }) {
    if (!payout || !account) return refuse('not-found')
    const { number, name, country, bankCode } = account
    const answer = { accountNumber: number, name, country, ...(bankCode === undefined ? {} : { bankCode }) }
    if (again && (payout.state === 'sent' || payout.state === 'unknown')) return { answer, changes: [] }
    const sent = again ? refuse('wrong-state', { state: payout.state }) : stepPayout(payout, 'send', at)
    if (isRefusal(sent)) return sent
    if (!mayGoOut(screening)) return refuse('not-screened')
    const byBank = payout.outside === 'bank'
    return {
      answer,
      changes: [
        put(payoutType, byBank ? { ...sent, trace: uetrOf(paymentOrderRoot(payoutId)) } : sent),
        entry(companyId, 'payout.sent', { payout: payoutId }),
        ...(byBank ? [] : [due(companyId, 'payout.ask', payoutId, firstAskAt(at))]),
      ],
    }
  },
})
