import { all, entry, isRefusal, one, refuse, useCase } from '../../kernel/use-case.ts'
import { knownLenders, lenderRoot } from '../credit/lender.rules.ts'
import { bankAccountType } from './bank-account.rules.ts'
import { remitted } from './pass-on-collected.ts'
import { payoutType } from './payout.rules.ts'
import { accountOfLender, isOwedAgain, remittanceType } from './remittance.rules.ts'
import { payoutFacts } from './request-payout.ts'
import { screeningType } from './screening.rules.ts'

export interface PayRemittance {
  readonly lender: string
  readonly remittanceId: string
}

/**
 * A person has a remittance paid once more whose payout was rejected, came back or was cancelled: the money stands for
 * the lender again, and a new payout goes to the account that is approved now. Refuses `not-found`, `person-needed`,
 * `wrong-state` while a payout of it is under way, settled or blocked, and as `passOnCollected` does.
 */
export const payRemittance = useCase({
  name: 'payouts.pay-remittance',
  action: 'remittance.pay',
  root: ({ lender }: PayRemittance) => lenderRoot(lender),
  reads: ({ remittanceId }, root) => ({
    remittance: one(remittanceType, root, remittanceId),
    lenders: knownLenders(),
    accounts: all(bankAccountType, root),
  }),
  more: ({ remittance, lenders, accounts }, _, root) => {
    const currency = remittance?.currency ?? ''
    return {
      last: one(payoutType, root, remittance?.payoutId ?? ''),
      screening: one(screeningType, root, remittance?.payoutId ?? ''),
      ...payoutFacts(root, accountOfLender(lenders, accounts, root, currency)?.id ?? '', currency),
    }
  },
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ remittance, last, screening, ...facts }, _, context, root) {
    if (remittance === undefined) return refuse('not-found')
    if (!context.actor.person) return refuse('person-needed')
    if (!isOwedAgain(remittance, last, screening))
      return refuse('wrong-state', { state: last?.state ?? remittance.state })
    const paid = remitted(remittance, facts, context.actor.person, context)
    if (isRefusal(paid)) return paid
    const said = { remittance: remittance.id, payout: paid.remittance.payoutId ?? null }
    return { answer: said, changes: [entry(root, 'remittance.paid-again', said), ...paid.changes] }
  },
})
