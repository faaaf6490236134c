import type { RootId } from '../../kernel/use-case.ts'
import { entry, isRefusal, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import type { ScreeningAnswer } from '../vetting/name-list.rules.ts'
import { bankAccountType } from './bank-account.rules.ts'
import { orderOf } from './cancel-payout.ts'
import { payoutStanding, payoutType, stepPayout } from './payout.rules.ts'
import { fundsBlocked, now, postFor } from './payout-booking.rules.ts'
import { payoutNews } from './request-payout.ts'
import { isNews, mayGoOut, screened, screeningType } from './screening.rules.ts'
import { takenBack } from './taken-back.rules.ts'

export interface RecordScreening {
  readonly companyId: RootId
  readonly payoutId: string
  readonly answer: ScreeningAnswer
  /** The name that was screened; absent: the account's. */
  readonly name?: string
}

/**
 * What the screening, or an authority, said of an approved payout's payee. On a hit the money is blocked in the same
 * moment, and compliance decides. A payout that was screened is not screened again (two people may have cleared it),
 * but an authority's order still blocks what was clear, and a hit on another name what was cleared. Refuses
 * `not-found`, `in-batch` for what stands in a file, `wrong-state` for a hit on what went out or was cancelled.
 */
export const recordScreening = useCase({
  name: 'payouts.record-screening',
  action: 'screening.record',
  root: (input: RecordScreening) => input.companyId,
  reads: ({ companyId, payoutId }) => ({
    payout: one(payoutType, companyId, payoutId),
    known: one(screeningType, companyId, payoutId),
  }),
  more: ({ payout }, { companyId, payoutId }) => ({
    account: one(bankAccountType, companyId, payout?.bankAccountId ?? ''),
    ...orderOf(payout, payoutId),
  }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ payout, account, known, ...more }, { answer, companyId, name }, { at, newId }) {
    if (payout === undefined) return refuse('not-found')
    if (!isNews(known, answer, name)) return { answer: { may_go_out: mayGoOut(known) }, changes: [] }
    const { id, amount, currency } = payout
    const of = {
      kind: 'payout',
      ownerRoot: companyId,
      ownerId: id,
      name: name ?? account?.name ?? '',
      amount,
      currency,
    } as const
    const screening = screened(of, answer, at)
    const said = { payout: id, list: screening.list }
    const kept = [put(screeningType, screening), entry(companyId, `screening.${screening.state}`, said)]
    if (screening.state === 'clear') return { answer: { may_go_out: true }, changes: kept }
    const unordered = takenBack(more)
    if (isRefusal(unordered)) return unordered
    const blocked = stepPayout(payout, 'block', at)
    if (isRefusal(blocked)) return blocked
    const moved = fundsBlocked(payout, payoutStanding(payout) === 'reserved')
    return {
      answer: { may_go_out: false },
      changes: [
        ...kept,
        put(payoutType, blocked),
        ...postFor(payout, [moved], now(at), newId),
        ...payoutNews(blocked),
        ...unordered,
      ],
    }
  },
})
